/** A line of text with its offset in the source (UTF-16). */
export interface TextLine {
  readonly text: string;
  readonly start: number;
}

const fence = /^[ \t>]*(`{3,}|~{3,})/;

/** The lines of a document that are not inside a code fence. */
export function* textLines(source: string): Generator<TextLine> {
  let open: string | null = null;
  let start = 0;
  while (start < source.length) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    const text = source.slice(start, end);
    const mark = fence.exec(text)?.[1];
    if (mark && open === null) open = mark;
    else if (mark && open !== null && mark.startsWith(open)) open = null;
    else if (open === null) yield { text, start };
    start = end + 1;
  }
}

/** A line with its code in spaces, so that nothing in it is taken for text. */
export function withoutCode(text: string): string {
  return text.replace(/`+[^`]*`+/g, (code) => ' '.repeat(code.length));
}
