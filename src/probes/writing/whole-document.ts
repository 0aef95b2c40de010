import type { DesignDoc, Section } from '../../document/design-doc.ts';
import type { Span } from '../../text/span.ts';

/** Where something about the whole document is told: its title, or its first text. */
export function placeOfWhole({ title, statements }: DesignDoc): Span {
  return title?.span ?? statements[0]?.span ?? { start: 0, end: 0 };
}

/** Words of a section and all below it, those of drawings left out. */
export function wordsIn({ statements, children }: Section): number {
  const own = statements
    .filter(({ form }) => form !== 'node')
    .reduce((sum, { tokens }) => sum + tokens.length, 0);
  return children.reduce((sum, child) => sum + wordsIn(child), own);
}
