import { textLines } from './text-lines.ts';
import type { Place } from './told-together.ts';

const item = /^ {0,3}(\d{1,3})[.)][ \t]+\S/;
const blank = /^[ \t]*$/;
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;

/** A numbered list at the left margin, as far as the next text beside it. */
interface Run {
  readonly number: number;
  readonly items: number;
  readonly place: Place;
}

/** The numbered lists between each two headings. */
function listRuns(source: string): readonly (readonly Run[])[] {
  const chunks: Run[][] = [[]];
  let open = false;
  let gap = false;
  for (const { text, start } of textLines(source)) {
    const runs = chunks.at(-1) ?? [];
    const last = runs.at(-1);
    const mark = item.exec(text);
    if (mark && open && last) runs[runs.length - 1] = { ...last, items: last.items + 1 };
    else if (mark) {
      const span = { start, end: start + text.trimEnd().length };
      const place = { span, message: 'the list begins at 1 again' };
      runs.push({ number: Number(mark[1]), items: 1, place });
    } else if (heading.test(text)) chunks.push([]);
    // What follows an item without a blank line, or is indented, belongs to it.
    open =
      mark !== null ||
      (open && !heading.test(text) && (blank.test(text) || !gap || /^[ \t]{2}/.test(text)));
    gap = blank.test(text);
  }
  return chunks;
}

/**
 * Places where the items of one list all got the number 1, because text stands at the margin
 * between them: every item but the first.
 */
export function findRestarts(source: string): readonly Place[] {
  return listRuns(source).flatMap((runs) =>
    runs.every(({ number, items }) => number === 1 && items === 1)
      ? runs.slice(1).map(({ place }) => place)
      : [],
  );
}
