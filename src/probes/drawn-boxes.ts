import type { DesignDoc, PlacedDiagram, Statement } from '../document/design-doc.ts';

/** Shorter words of a box do not tell it from others, in letters. */
const shortestWord = 3;
/** Longer ones also tell it when only one of the two has an ending. */
const shortestStem = 4;

/** The stems that tell each box of one drawing. */
export type Boxes = readonly ReadonlySet<string>[];

/** The boxes of a drawing; a picture has none. */
export function boxesOf(doc: DesignDoc, { span }: PlacedDiagram): Boxes {
  return doc.statements
    .filter(
      ({ form, span: { start, end } }) => form === 'node' && span.start <= start && end <= span.end,
    )
    .map(({ tokens }) => {
      const telling = tokens.filter(({ number, text }) => !number && text.length >= shortestWord);
      return new Set(telling.map(({ stem }) => stem));
    });
}

/** The places in `boxes` of those that the statement speaks of. */
export function passed(statement: Statement, boxes: Boxes): readonly number[] {
  const stems = new Set(statement.tokens.map(({ stem }) => stem));
  const isNamed = (part: string): boolean =>
    stems.has(part) ||
    [...stems].some(
      (stem) =>
        Math.min(stem.length, part.length) >= shortestStem &&
        (stem.startsWith(part) || part.startsWith(stem)),
    );
  return boxes.flatMap((box, at) => ([...box].some(isNamed) ? [at] : []));
}
