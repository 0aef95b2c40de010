import type { ListItem } from 'mdast';
import { proseOf } from '../markdown/prose.ts';
import { trimProse } from '../text/prose.ts';
import type { Label } from './design-doc.ts';
import { createLabel, type Draft } from './draft.ts';
import { matchHeading } from './heading-match.ts';

const mostWords = 7;
/** An item that goes on behind its colon or question mark, or gives a figure, says something. */
const saysMore = /[:?]\s+\S|^[^(]*\d/;
const numbering = /^(?:(?:step|part|phase|section|chapter)\s+)?(?:\d{1,2}|[a-z])[.):]?\s+/i;

/** The heading that a top-level list item is in a document without headings ("1. Requirements"). */
export function looksLikeItemHeading(draft: Draft, item: ListItem): Label | null {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return null;
  const prose = trimProse(proseOf(first.children, draft.source));
  if (prose.text === '' || prose.text.split(/\s+/).length > mostWords) return null;
  if (saysMore.test(prose.text.replace(numbering, ''))) return null;
  const label = createLabel('heading', prose, draft.vocabulary);
  const match = matchHeading(label, draft.vocabulary);
  const known = match.kind === 'steps' || match.kind === 'ambiguous';
  return known && match.coverage >= 0.5 ? label : null;
}
