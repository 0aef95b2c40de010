import type { ListItem } from 'mdast';
import { proseOf } from '../markdown/prose.ts';
import { trimProse } from '../text/prose.ts';
import type { Label } from './design-doc.ts';
import { createLabel, type Draft } from './draft.ts';
import { matchHeading } from './heading-match.ts';

const mostWords = 7;

/** The heading that a top-level list item is in a document without headings ("1. Requirements"). */
export function looksLikeItemHeading(draft: Draft, item: ListItem): Label | null {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return null;
  const prose = trimProse(proseOf(first.children, draft.source));
  if (prose.text === '' || prose.text.split(/\s+/).length > mostWords) return null;
  const label = createLabel('heading', prose, draft.vocabulary);
  const match = matchHeading(label, draft.vocabulary.framework);
  const known = match.kind === 'steps' || match.kind === 'ambiguous';
  return known && match.coverage >= 0.5 ? label : null;
}
