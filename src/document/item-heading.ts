import type { ListItem, Paragraph, RootContent } from 'mdast';
import { proseOf } from '../markdown/prose.ts';
import { trimProse, type Prose } from '../text/prose.ts';
import type { Label } from './design-doc.ts';
import { createLabel, type Draft } from './draft.ts';
import { matchHeading } from './heading-match.ts';

const mostWords = 7;
/** An item that asks, goes on behind its colon, or gives a figure, says something. */
const saysMore = /:\s+\S|\?|^[^(]*\d/;
const numbering = /^(?:(?:step|part|phase|section|chapter)\s+)?(?:\d{1,2}|[a-z])[.):]?\s+/i;

/** "Step 2: Data", "3) Model": a number or name of a part in front shows that the line is a heading. */
const numbered = /^(?:(?:step|part|phase|section|chapter)\s+(?:\d{1,2}|[a-z])\b|\d{1,2}[.):])/i;
const shouted = /^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u;

function findHeading(draft: Draft, prose: Prose, leastCoverage: number): Label | null {
  if (prose.text === '' || prose.text.split(/\s+/).length > mostWords) return null;
  if (saysMore.test(prose.text.replace(numbering, ''))) return null;
  const label = createLabel('heading', prose, draft.vocabulary);
  const match = matchHeading(label, draft.vocabulary);
  const known = match.kind === 'steps' || match.kind === 'ambiguous';
  return known && match.coverage >= leastCoverage ? label : null;
}

/** The heading that a top-level list item is in a document without headings ("1. Requirements"). */
export function looksLikeItemHeading(draft: Draft, item: ListItem): Label | null {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return null;
  return findHeading(draft, trimProse(proseOf(first.children, draft.source)), 0.5);
}

/** A plain line of so few words right before a list heads it: "data", "model options". */
const mostWordsBeforeList = 4;

/** The heading that a plain line is there: "DATA", "Data:", "Step 2: Data", "data" before a list. */
export function looksLikeLineHeading(
  draft: Draft,
  paragraph: Paragraph,
  next: RootContent,
): Label | null {
  const prose = trimProse(proseOf(paragraph.children, draft.source));
  const { text } = prose;
  const heads = next.type === 'list' && text.split(/\s+/).length <= mostWordsBeforeList;
  const marked = heads || text.endsWith(':') || numbered.test(text) || shouted.test(text);
  return marked && !text.includes('\n') ? findHeading(draft, prose, 0.8) : null;
}
