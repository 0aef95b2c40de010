import type { Span } from './span.ts';

/** Words after which a full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|incl|fig|eq|no|nr|dr|mr|mrs|ms|st|al|cf|resp|avg|est|max|min|sec|dept|inc|[a-z])$/i;
const terminator = /[.!?;。？！]+[)"'’”*_]*(?=\s|$)|\n/g;
const opening = /^\s+["'“‘([*_]*[\p{Lu}\p{Lo}\d"“<$~≈→-]/u;
const leadIn = /^\s*(?:[-•*–]\s|\(?(?:[a-z]|\d{1,2})[.)]\s|\S[^.!?:\n]{0,40}:\s)/;

function endsSentence(text: string, at: number, mark: string): boolean {
  if (mark.includes('?') || mark.includes('？') || mark.includes('。')) return true;
  const rest = text.slice(at, at + 60);
  if (mark === '\n') return leadIn.test(rest);
  if (mark.startsWith(';')) return false;
  if (mark.startsWith('.') && mark.length === 1) {
    const before = text.slice(Math.max(0, at - 12), at - 1);
    if (abbreviation.test(before)) return false;
  }
  return rest.trim() === '' || opening.test(rest);
}

/**
 * Cuts a text into sentences, trimmed of white space; offsets are UTF-16 into `text`.
 * A question mark always ends one ("How many users? 100M"); a line break does when the next line
 * opens with a bullet sign, a number, a letter ("b) ...") or a "Label:".
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const length = raw.trim().length;
    if (length > 0) spans.push({ start: start + lead, end: start + lead + length });
    start = end;
  };
  for (const match of text.matchAll(terminator)) {
    const end = match.index + match[0].length;
    if (endsSentence(text, end, match[0])) push(end);
  }
  push(text.length);
  return spans;
}
