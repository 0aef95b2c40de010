import type { Span } from '../text/span.ts';

const quoteLength = 160;
const ellipsis = '…';

/** Cuts at `length` UTF-16 code units, never through a surrogate pair. */
function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? length - 1 : length);
}

/** The source text of a span on one line, shortened to 160 UTF-16 code units. */
export function quote(source: string, span: Span): string {
  // A span may cover a whole document; white space can shrink it, so look at some more than is kept.
  const text = source.slice(span.start, Math.min(span.end, span.start + 20 * quoteLength));
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= quoteLength) return line;
  return cut(line, quoteLength - 1).trimEnd() + ellipsis;
}
