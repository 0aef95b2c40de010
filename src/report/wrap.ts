import { displayWidth } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';

/** No text is squeezed into less than this, however narrow the page. */
const narrowest = 20;

/**
 * Breaks a text into lines of at most `columns` columns at its white space.
 * A word that is longer than a line keeps a line for itself; none steers a terminal.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const width = Math.max(columns, narrowest);
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/\s+/).filter((one) => one !== '')) {
    const word = printable(part);
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Wraps a text behind `first`; the following lines stand below its beginning. */
export function wrapBehind(first: string, text: string, columns: number): readonly string[] {
  const indent = displayWidth(first);
  return wrap(text, columns - indent).map(
    (line, index) => (index === 0 ? first : ' '.repeat(indent)) + line,
  );
}
