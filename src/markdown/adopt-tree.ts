import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { calm } from './calm.ts';
import { hasFrontMatter } from './parse.ts';
import type { MarkdownTree } from './tree.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What our own parser makes; of other nodes nobody knows what they hold. */
const knownTypes: ReadonlySet<unknown> = new Set([
  ...['root', 'yaml', 'heading', 'paragraph', 'blockquote', 'list', 'listItem', 'code', 'html'],
  ...['table', 'tableRow', 'tableCell', 'thematicBreak', 'definition', 'text', 'inlineCode'],
  ...['break', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'image', 'imageReference'],
]);

/** How what only extensions read looks in a source; the counts keep the search linear. */
const signs = {
  table:
    /^[ \t>]{0,150}\|?[ \t]{0,20}:?-+:?[ \t]{0,99}(?:\|[ \t]{0,99}:?-+:?[ \t]{0,99})*\|[ \t:-]*$/m,
  task: /(?:[-+*]|\d[.)])[ \t]{1,20}\[[ xX]\]\s/,
  delete: /(?<!~)~~(?!~)/,
} as const;

/** Thrown within this file for trees that say something else than our own parser would. */
class Foreign extends Error {}

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new Foreign();
  return Object.fromEntries(Object.entries(value));
}

function offsetOf(node: Fields, end: 'start' | 'end'): number {
  const { offset } = fieldsOf(fieldsOf(node['position'])[end]);
  if (typeof offset !== 'number') throw new Foreign();
  return offset;
}

function mergeTexts(first: Fields, second: Fields): Fields {
  const [before, after] = [fieldsOf(first['position']), fieldsOf(second['position'])];
  return {
    ...first,
    value: String(first['value']) + String(second['value']),
    position: { start: before['start'], end: after['end'] },
  };
}

/** Links that only stand there as text; our parser leaves them text. */
function isLiteralLink(node: Fields, source: string): boolean {
  return node['type'] === 'link' && !/[[<]/.test(source[offsetOf(node, 'start')] ?? '');
}

function copyChildren(children: unknown, source: string): readonly Fields[] {
  if (!Array.isArray(children)) throw new Foreign();
  const copies = children.flatMap((child): readonly Fields[] => {
    const copy = copyNode(child, source);
    return isLiteralLink(copy, source) ? copyChildren(copy['children'], source) : [copy];
  });
  const joined: Fields[] = [];
  for (const copy of copies) {
    const last = joined.at(-1);
    if (last?.['type'] === 'text' && copy['type'] === 'text') {
      joined[joined.length - 1] = mergeTexts(last, copy);
    } else joined.push(copy);
  }
  return joined;
}

function copyNode(node: unknown, source: string): Fields {
  const { children, ...fields } = fieldsOf(node);
  const [start, end] = [offsetOf(fields, 'start'), offsetOf(fields, 'end')];
  const placed = 0 <= start && start <= end && end <= source.length;
  if (!placed || !knownTypes.has(fields['type'])) throw new Foreign();
  // "5~10 ms and 10~20 ms" is no text that was struck out.
  if (fields['type'] === 'delete' && !source.startsWith('~~', start)) throw new Foreign();
  return children === undefined ? fields : { ...fields, children: copyChildren(children, source) };
}

/** `copyNode` has looked at every node. */
function isRoot(node: Fields | Root): node is Root {
  return node['type'] === 'root';
}

/** True when the tree holds what the parser's extensions find in the source. */
function isComplete(root: Root, source: string): boolean {
  if ((root.children[0]?.type === 'yaml') !== hasFrontMatter(source)) return false;
  const found = new Set<string>();
  visit(root, (node) => {
    const isTask = node.type === 'listItem' && typeof node.checked === 'boolean';
    found.add(isTask ? 'task' : node.type);
  });
  return Object.entries(signs).every(([type, sign]) => found.has(type) || !sign.test(source));
}

/**
 * A copy of a tree that another program has parsed from `source`, as our own parser would have given
 * it; null where that cannot be had: nodes that were made or changed later, that have no place or
 * are unknown here, or front matter, tables or tasks that were read as something else.
 *
 * @param source the text without its byte order mark
 */
export function adoptTree(tree: MarkdownTree, source: string): Root | null {
  // The parser drops a byte order mark wherever a text begins with one.
  if (source.startsWith('\uFEFF') || calm(source) !== source) return null;
  try {
    const root = copyNode(tree, source);
    return isRoot(root) && isComplete(root, source) ? root : null;
  } catch (error) {
    if (error instanceof Foreign) return null;
    throw error;
  }
}
