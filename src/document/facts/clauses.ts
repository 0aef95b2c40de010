import type { Span } from '../../text/span.ts';
import type { Hit } from '../../text/hit.ts';
import type { Statement } from '../design-doc.ts';

/** Where one part of a statement ends and another begins; commas within figures do not. */
const border =
  /[;|()—–]|,(?!\d)|\s(?=(?:and|but|while|whereas|plus|then)\s|for (?:\d{1,2}|two|three|five|ten|fifteen|thirty) (?:min|hour|day))|[.!?]\s|:\s/g;

/** The parts of a text between commas, cell borders, brackets and conjunctions, as UTF-16 ranges of it. */
export function splitClauses(text: string): readonly Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(border)) {
    if (index > start) clauses.push({ start, end: index });
    start = index + mark.length;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}

/** The clause that holds the character at `offset`; the whole text when none does. */
export function clauseAt(clauses: readonly Span[], offset: number, text: string): Span {
  const found = clauses.find(({ start, end }) => start <= offset && offset < end);
  return found ?? { start: 0, end: text.length };
}

/** The characters that the words of a hit take in the statement's text. */
export function rangeOf({ tokens }: Pick<Statement, 'tokens'>, { start, end }: Hit): Span {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/** True when the first range stands within the second. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
