import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { proseOf } from '../markdown/prose.ts';

/** A node cut in two: what stays where it was, and what follows as blocks of their own. */
interface Cut<Node> {
  readonly kept: Node;
  readonly after: readonly RootContent[];
}

const lineBefore = /\n[ \t]*$/;
const lineAfter = /^\s*[:：]?[ \t]*(?:\r?\n|$)/;
/** "We use a", "**Two-tower model**", "for retrieval": a sentence that runs on. */
const openEnd = /[^.!?:;\s]\s*$/;
const runsOn = /^\s*\p{Ll}/u;
/** "**Metric.** NDCG": bold words that a mark sets off lead in what follows them. */
const setOff = /[.:：?!]\s*$/;
const markAfter = /^\s*(?:[:：]|[-–—]\s)/;
const longestLeadIn = 80;
const opening = /^[^\p{L}\d]*[\p{Lu}\p{Lo}\d]/u;

function makeParagraph(children: PhrasingContent[]): Paragraph {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  const node: Paragraph = { type: 'paragraph', children };
  return start && end ? { ...node, position: { start, end } } : node;
}

function isSetOff(bold: string, after: PhrasingContent | undefined): boolean {
  if (after?.type !== 'text' || bold.length > longestLeadIn) return false;
  return setOff.test(bold) || markAfter.test(after.value);
}

/** True for a bold line or lead-in below another line: "200 ms" and then "**Data**" with no empty line between. */
function isBoldLine(children: readonly PhrasingContent[], index: number, source: string): boolean {
  const node = children[index];
  const [before, after] = [children[index - 1], children[index + 1]];
  if (node?.type !== 'strong' || before?.type !== 'text' || !lineBefore.test(before.value))
    return false;
  const bold = proseOf([node], source).text;
  if (isSetOff(bold, after)) return opening.test(bold);
  if (after && (after.type !== 'text' || !lineAfter.test(after.value))) return false;
  if (openEnd.test(before.value) && after && runsOn.test(after.value)) return false;
  return opening.test(bold);
}

/** Cuts a paragraph before its second bold line, or before its first one when text stands above. */
function cutParagraph(node: Paragraph, source: string, lazyOnly: boolean): Cut<Paragraph> | null {
  const { children } = node;
  const at = children.findIndex((child, index) => {
    if (index === 0 || !isBoldLine(children, index, source)) return false;
    return !lazyOnly || child.position?.start.column === 1;
  });
  if (at < 0) return null;
  return {
    kept: makeParagraph(children.slice(0, at)),
    after: separateParagraph(makeParagraph(children.slice(at)), source),
  };
}

/** The paragraphs that a paragraph with bold lines in it is meant to be. */
function separateParagraph(node: Paragraph, source: string): readonly RootContent[] {
  const [first, ...rest] = node.children;
  const second = rest[0];
  const headed =
    first?.type === 'strong' && second?.type === 'text' && lineAfter.test(second.value);
  if (headed && (rest.length > 1 || second.value.replace(lineAfter, '').trim() !== '')) {
    return [makeParagraph([first]), ...separateParagraph(makeParagraph(rest), source)];
  }
  const cut = cutParagraph(node, source, false);
  return cut ? [cut.kept, ...cut.after] : [node];
}

/** A bold line that starts at the margin ends the item it would continue. */
function cutItem(item: ListItem, source: string): Cut<ListItem> | null {
  for (const [index, child] of item.children.entries()) {
    const cut =
      child.type === 'list'
        ? cutList(child, source)
        : child.type === 'paragraph'
          ? cutParagraph(child, source, true)
          : null;
    if (!cut) continue;
    const kept = { ...item, children: [...item.children.slice(0, index), cut.kept] };
    return { kept, after: [...cut.after, ...item.children.slice(index + 1)] };
  }
  return null;
}

function cutList(list: List, source: string): Cut<List> | null {
  for (const [index, item] of list.children.entries()) {
    const cut = cutItem(item, source);
    if (!cut) continue;
    const kept = { ...list, children: [...list.children.slice(0, index), cut.kept] };
    const rest = list.children.slice(index + 1);
    const after = rest.length > 0 ? [...cut.after, { ...list, children: rest }] : cut.after;
    return { kept, after };
  }
  return null;
}

/**
 * Blocks in which every bold line is a paragraph of its own. Notes often leave out the empty lines,
 * and then Markdown takes the bold heading for the end of the paragraph or list item above it.
 */
export function separateBoldLines(
  nodes: readonly RootContent[],
  source: string,
): readonly RootContent[] {
  const separate: RootContent[] = [];
  const pending = [...nodes].reverse();
  for (let node = pending.pop(); node; node = pending.pop()) {
    const cut = node.type === 'list' ? cutList(node, source) : null;
    if (node.type === 'paragraph') separate.push(...separateParagraph(node, source));
    else separate.push(cut ? cut.kept : node);
    if (cut) pending.push(...[...cut.after].reverse());
  }
  return separate;
}
