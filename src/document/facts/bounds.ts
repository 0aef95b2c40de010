import type { Quantity } from '../../text/quantity.ts';
import type { Bound } from './facts.ts';

const mostBefore =
  /(?:(?<![-=])<=?|[≤⩽≦]|\b(?:under|below|within|at most|(?:less|fewer|lower|smaller|shorter) than|up to|no more than|not exceed|maximum(?: of)?|max|in)\b)\s*(?:of\s*)?[~≈$€£]?\s*$/i;
const leastBefore =
  /(?:(?<![-=])>=?|[≥⩾≧]|\b(?:at least|(?:more|greater|higher|larger|longer) than|over|above|minimum(?: of)?|min|no less than|exceeds?)\b)\s*(?:of\s*)?[~≈$€£]?\s*$/i;
const aboutBefore =
  /(?:[~≈]|\b(?:about|around|roughly|approximately|approx\.?|some|nearly|almost)\b)\s*[$€£]?\s*$/i;
const mostAfter = /^\s*(?:or (?:less|fewer|lower|below|under)|at most|max(?:imum)?)\b/i;
const leastAfter = /^\s*(?:\+|or (?:more|higher|above|better)\b|at least\b|min(?:imum)?\b)/i;

/** How far a figure binds, by the signs and words around it. */
export function boundOf(text: string, { start, end, value, upper }: Quantity): Bound {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 16);
  if (mostBefore.test(before) || mostAfter.test(after)) return 'at most';
  if (leastBefore.test(before) || leastAfter.test(after)) return 'at least';
  return aboutBefore.test(before) || upper > value ? 'about' : 'exactly';
}
