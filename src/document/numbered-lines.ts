import { sliceProse, trimProse, type Prose } from '../text/prose.ts';

/** A line that is counted below its section, "3.1 Sources: ...": Markdown knows no such lists. */
export interface NumberedLines {
  /** What stands above the first number. */
  readonly above: Prose;
  /** What each number counts, without it. */
  readonly entries: readonly Prose[];
}

interface CountedLine {
  readonly start: number;
  readonly end: number;
  readonly number: readonly number[];
}

const counted = /(?:^|\n)[ \t]*(\d{1,2}(?:\.\d{1,2}){1,2})[.):]?[ \t]+(?=\S)/g;

function follows(next: CountedLine, line: CountedLine): boolean {
  const last = line.number.length - 1;
  return (
    next.number.length === line.number.length &&
    next.number.every((part, at) => part === (line.number[at] ?? 0) + (at === last ? 1 : 0))
  );
}

/** The lines that count on from each other; a figure at the start of a line that wraps does not. */
function inSequence(lines: readonly CountedLine[]): readonly CountedLine[] {
  const kept: CountedLine[] = [];
  for (const [index, line] of lines.entries()) {
    const before = kept.at(-1);
    const next = lines[index + 1];
    const starts = before === undefined && next !== undefined && follows(next, line);
    if (starts || (before !== undefined && follows(line, before))) kept.push(line);
  }
  return kept;
}

/** The entries of a paragraph whose lines are counted in two or three places; null for other text. */
export function splitNumberedLines(prose: Prose): NumberedLines | null {
  if (!prose.text.includes('\n')) return null;
  const matches = [...prose.text.matchAll(counted)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: (match[1] ?? '').split('.').map(Number),
  }));
  const lines = matches.length < 2 ? [] : inSequence(matches);
  const [first] = lines;
  if (!first) return null;
  const entries = lines.map(({ end }, index) =>
    trimProse(sliceProse(prose, end, lines[index + 1]?.start ?? prose.text.length)),
  );
  return { above: trimProse(sliceProse(prose, 0, first.start)), entries };
}
