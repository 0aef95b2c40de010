import type { List, ListItem, RootContent } from 'mdast';
import { openSection, type Draft } from './draft.ts';
import type { FlowContext, ReadFlow } from './flow-context.ts';
import { looksLikeItemHeading } from './item-heading.ts';
import { readList } from './list.ts';

/** Below headings and bold lines. */
const itemRank = 8;

interface Reading {
  readonly context: FlowContext;
  readonly read: ReadFlow;
  /** The block right after the list. */
  readonly next: RootContent | undefined;
}

/** A list of one item, numbered or bold, heads the text after it: "2. Data" between paragraphs. */
function headsWhatFollows(list: List, next: RootContent | undefined): boolean {
  const [item, ...others] = list.children;
  const [text] = item?.children ?? [];
  const bold = text?.type === 'paragraph' && text.children[0]?.type === 'strong';
  return others.length === 0 && (list.ordered === true || bold) && next !== undefined;
}

function isHead(item: ListItem, list: List, next: RootContent | undefined): boolean {
  return item.children.length > 1 || headsWhatFollows(list, next);
}

/** Reads a list in a document without headings, where items head what stands under them. */
export function readItemSections(draft: Draft, list: List, reading: Reading): void {
  const { context, read, next } = reading;
  const outer = draft.current;
  for (const item of list.children) {
    const heading = isHead(item, list, next) ? looksLikeItemHeading(draft, item) : null;
    if (heading) {
      const rank = itemRank + context.itemSections;
      openSection(draft, { heading, origin: 'item', rank });
      const itemSections = context.itemSections + 1;
      read(draft, item.children.slice(1), { ...context, depth: 0, itemSections });
    } else {
      draft.current = outer;
      readList(draft, { ...list, children: [item] }, { context, read });
    }
  }
}
