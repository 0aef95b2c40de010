import type { Span } from '../text/span.ts';
import type { Fault } from './fault.ts';
import type { PackFile } from './pack-file.ts';
import type { Example } from './rule.ts';
import { helpWith } from './did-you-mean.ts';

type Sections = ReadonlyMap<string, Example['verdict']>;

const evidenceSections: Sections = new Map([
  ['Met', 'met'],
  ['Partly', 'partly'],
  ['Missing', 'missing'],
  ['Waived', 'waived'],
  ['N/A', 'na'],
]);
const findingSections: Sections = new Map([
  ['Fires', 'fires'],
  ['Silent', 'silent'],
]);

interface Line {
  readonly number: number;
  readonly text: string;
  readonly span: Span;
  /** Offset behind the line's end mark. */
  readonly next: number;
}

interface Fence {
  readonly opening: Line;
  readonly marks: string;
  readonly language: string;
}

interface Section {
  readonly verdict: Example['verdict'] | null;
  readonly heading: Line;
  examples: number;
}

const linePattern = /([^\r\n]*)(\r\n|\r|\n|$)/y;

function splitLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let number = text.slice(0, from).split(/\r\n|\r|\n/).length;
  const pattern = new RegExp(linePattern);
  pattern.lastIndex = from;
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex;
    const content = pattern.exec(text)?.[1] ?? '';
    const span = { start, end: start + content.length };
    lines.push({ number, text: content, span, next: pattern.lastIndex });
    number++;
  }
  return lines;
}

function closes(line: Line, fence: Fence): boolean {
  const marks = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line.text)?.[1] ?? '';
  return marks.startsWith(fence.marks);
}

/** Walks the body once: fences become examples of the section they stand in. */
class ExampleReader {
  readonly faults: Fault[] = [];
  readonly examples: Example[] = [];
  readonly sections: Section[] = [];
  readonly #file: PackFile;
  readonly #known: Sections;

  constructor(file: PackFile, known: Sections) {
    this.#file = file;
    this.#known = known;
  }

  read(from: number): void {
    let fence: Fence | null = null;
    for (const line of splitLines(this.#file.text, from)) {
      if (fence) {
        if (!closes(line, fence)) continue;
        this.#take(fence, line);
        fence = null;
        continue;
      }
      const [, marks, language] = /^ {0,3}(`{3,}|~{3,})[ \t]*([^`]*)$/.exec(line.text) ?? [];
      if (marks !== undefined) fence = { opening: line, marks, language: language?.trim() ?? '' };
      else this.#readHeading(line);
    }
    if (fence) this.#complain(fence.opening, 'This fence is never closed.');
    for (const { heading, verdict, examples } of this.sections) {
      if (verdict === null || examples > 0) continue;
      this.#complain(heading, 'No example stands here.', 'An example must be fenced as `md`.');
    }
  }

  complainOfCount(wanted: readonly Example['verdict'][], name: string): void {
    const found = this.examples.filter((example) => wanted.includes(example.verdict)).length;
    if (found >= 2 || this.sections.some(({ verdict }) => verdict === null)) return;
    const place = this.sections.find(({ verdict }) => verdict && wanted.includes(verdict));
    const message = `At least two examples must ${name}; there ${found === 1 ? 'is one' : 'is none'}.`;
    const { path, text } = this.#file;
    const span = place?.heading.span ?? { start: text.length, end: text.length };
    this.faults.push({ message, path, source: text, span });
  }

  #readHeading(line: Line): void {
    const name = /^ {0,3}##[ \t]+(.*?)[ \t]*#*$/.exec(line.text)?.[1];
    if (name === undefined) return;
    const verdict = this.#known.get(name) ?? null;
    this.sections.push({ verdict, heading: line, examples: 0 });
    if (verdict) return;
    const known = [...this.#known.keys()];
    const message = `\`${name}\` is no section of examples.`;
    this.#complain(line, message, helpWith(name, known));
  }

  #take(fence: Fence, closing: Line): void {
    const section = this.sections.at(-1);
    if (!section?.verdict) return;
    section.examples++;
    const language = /^(?:md|markdown)(?: times=(\d{1,3}))?$/i.exec(fence.language);
    if (!language) this.#complain(fence.opening, 'An example must be fenced as `md`.');
    const start = fence.opening.next;
    const markdown = this.#file.text.slice(start, closing.span.start);
    const line = fence.opening.number + 1;
    const times = language?.[1] ? { times: Number(language[1]) } : {};
    this.examples.push({ verdict: section.verdict, markdown, line, ...times });
  }

  #complain({ span }: Line, message: string, help?: string): void {
    const { path, text } = this.#file;
    this.faults.push({ message, path, source: text, span, ...(help && { help }) });
  }
}

/**
 * Reads the documentation and the examples that stand below the front matter. Examples of a rule
 * that finds something show where it fires and where it is silent, those of others a verdict.
 */
export function readExamples(
  file: PackFile,
  from: number,
  finding: boolean,
): {
  readonly documentation: string;
  readonly examples: readonly Example[];
  readonly faults: readonly Fault[];
} {
  const reader = new ExampleReader(file, finding ? findingSections : evidenceSections);
  reader.read(from);
  if (finding) {
    reader.complainOfCount(['fires'], 'fire');
    reader.complainOfCount(['silent'], 'be silent');
  } else {
    reader.complainOfCount(['met'], 'be met');
    reader.complainOfCount(['missing', 'partly'], 'be missing or partly');
  }
  const end = reader.sections[0]?.heading.span.start ?? file.text.length;
  return {
    documentation: file.text.slice(from, end).trim(),
    examples: reader.examples,
    faults: reader.faults,
  };
}
