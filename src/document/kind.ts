import type { DocumentKind } from './design-doc.ts';
import type { Draft } from './draft.ts';

/** What kind of document was read. */
export function recogniseKind(draft: Draft): DocumentKind {
  return draft.statements.length === 0 ? 'not-a-design' : 'design';
}
