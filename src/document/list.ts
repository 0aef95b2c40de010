import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { trimProse } from '../text/prose.ts';
import { proseOf } from '../markdown/prose.ts';
import type { Label } from './design-doc.ts';
import { createLabel, type Draft } from './draft.ts';
import type { FlowContext, ReadFlow } from './flow-context.ts';
import { asks, markBare, readParagraph } from './paragraph.ts';

const mostWordsBesideLink = 2;
/** A product has a name of fewer words: "[FastAPI](https://…): serves the model" is said of this system. */
const leastWordsOfTitle = 4;
const mostWordsBeforeTitle = 4;

function hasChildren(item: ListItem): boolean {
  return item.children.some((child) => child.type !== 'paragraph') || item.children.length > 1;
}

/** What an item says to the items below it: its whole text, a question when it asks. */
function itemLabel(draft: Draft, paragraph: Paragraph): Label | null {
  const prose = trimProse(proseOf(paragraph.children, draft.source));
  if (prose.text === '') return null;
  return createLabel(asks(prose.text) ? 'question' : 'item', prose, draft.vocabulary);
}

const isLink = ({ type }: PhrasingContent): boolean => type === 'link' || type === 'linkReference';

function countWords(nodes: readonly PhrasingContent[], source: string): number {
  return proseOf(nodes, source).text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** An entry of a reading list: hardly a word, the linked title of a work, then what it is about. */
function citesWork({ children }: Paragraph, source: string): boolean {
  const at = children.findIndex(isLink);
  const title = children[at];
  if (title?.type === 'link' && !/^https?:/i.test(title.url)) return false;
  if (!title || countWords([title], source) < leastWordsOfTitle) return false;
  if (countWords(children.slice(0, at), source) > mostWordsBeforeTitle) return false;
  return /^\s*(?:[:(–—-]|$)/.test(proseOf(children.slice(at + 1), source).text);
}

/** An item that is a link and hardly more, or tells of a work elsewhere: that is not said here. */
function isReference(paragraph: Paragraph, source: string): boolean {
  if (!paragraph.children.some(isLink)) return false;
  const own = paragraph.children.filter((child) => !isLink(child));
  return countWords(own, source) <= mostWordsBesideLink || citesWork(paragraph, source);
}

/** In "- # of clicks" the sign means "number": Markdown takes such an item for a heading. */
function withoutCountSign(first: RootContent | undefined, source: string): RootContent | undefined {
  if (first?.type !== 'heading' || first.depth !== 1) return first;
  if (!/^\p{Ll}/u.test(proseOf(first.children, source).text)) return first;
  const { children, position } = first;
  return { type: 'paragraph', children, ...(position && { position }) };
}

function readItem(draft: Draft, item: ListItem, reading: ItemReading): void {
  const { context, block, read } = reading;
  if (item.checked === false) draft.uncheckedItems++;
  const [head, ...rest] = item.children;
  const first = withoutCountSign(head, draft.source);
  if (first?.type !== 'paragraph') {
    read(draft, item.children, { ...context, depth: context.depth + 1, block });
    return;
  }
  if (rest.length === 0 && isReference(first, draft.source)) return;
  const place = { labels: context.labels, depth: context.depth + 1, form: 'item', block } as const;
  const { statements } = readParagraph(draft, first, place);
  markBare(statements, hasChildren(item));
  if (rest.length === 0) return;
  const label = itemLabel(draft, first);
  const labels = label ? [...context.labels, label] : context.labels;
  read(draft, rest, { ...context, labels, depth: context.depth + 1, block });
}

interface ItemReading {
  readonly context: FlowContext;
  readonly block: number;
  readonly read: ReadFlow;
}

/** Reads a list: each top-level item with all below it is one block. */
export function readList(
  draft: Draft,
  list: List,
  reading: { readonly context: FlowContext; readonly read: ReadFlow },
): void {
  for (const item of list.children) {
    const block = reading.context.block ?? draft.blocks++;
    readItem(draft, item, { ...reading, block });
  }
}
