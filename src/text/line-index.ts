/** A place as editors count it: both from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into lines. */
export interface LineIndex {
  /** How many lines the text has; a text that ends with a line break has an empty last one. */
  readonly lineCount: number;
  /** The place of a UTF-16 offset; offsets outside the text are moved to its nearest end. */
  readonly position: (offset: number) => Position;
  /** Offsets of a line without its line break; empty at the end for lines that do not exist. */
  readonly lineSpan: (line: number) => { readonly start: number; readonly end: number };
}

/** Offsets at which lines begin; LF, CRLF and a lone CR end a line. */
function findStarts(source: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (code === 10 || (code === 13 && source.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}

/** Looks lines of a text up; made once for many offsets. */
export function createLineIndex(source: string): LineIndex {
  const starts = findStarts(source);
  const startOf = (line: number): number => starts[line - 1] ?? source.length;
  return {
    lineCount: starts.length,
    position: (offset) => {
      const at = Math.min(Math.max(0, offset), source.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
    },
    lineSpan: (line) => {
      const start = startOf(line);
      const next = startOf(line + 1);
      const text = source.slice(start, next).replace(/\r\n$|[\r\n]$/, '');
      return { start, end: start + text.length };
    },
  };
}
