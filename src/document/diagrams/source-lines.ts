/** Longer lines are no drawing; what stands beyond is left out, so that no pattern meets more. */
const longestLine = 2000;

/** A line of a diagram's source without its line end. */
export interface SourceLine {
  readonly text: string;
  /** Offset of its first character in the source, UTF-16. */
  readonly start: number;
}

/** Cuts a source into lines, from an offset on. */
export function splitLines(source: string, from = 0): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let start = from;
  while (start <= source.length) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found;
    const text = source.slice(start, Math.min(end, start + longestLine));
    lines.push({ text: text.endsWith('\r') ? text.slice(0, -1) : text, start });
    start = end + 1;
  }
  return lines;
}
