import type { Nodes, RootContent } from 'mdast';
import { spanOf } from '../markdown/prose.ts';
import type { Span } from '../text/span.ts';
import { readComment, type IgnoreText } from './comment.ts';
import type { IgnoreComment, Section } from './design-doc.ts';
import type { Draft } from './draft.ts';
import { readFrontMatterIgnores } from './front-matter-ignores.ts';

/** A comment with the block that follows it, or that it stands in. */
interface Placed extends IgnoreText {
  readonly span: Span;
  readonly block: Span | null;
}

interface Around {
  /** What follows behind the node that holds these. */
  readonly behind: Span | null;
  /** The block whose text these are a part of; null for blocks. */
  readonly block: Span | null;
}

const comments = /<!--([\s\S]*?)-->/g;
const textBlocks = new Set<string>(['paragraph', 'heading', 'tableRow']);

function commentsIn(node: Nodes, source: string): readonly Omit<Placed, 'block'>[] {
  if (node.type !== 'html') return [];
  const { start, end } = spanOf(node);
  return [...source.slice(start, end).matchAll(comments)].flatMap((match) => {
    const read = readComment(match[1] ?? '');
    const at = start + match.index;
    return read ? [{ ...read, span: { start: at, end: at + match[0].length } }] : [];
  });
}

type Comments = ReturnType<typeof commentsIn>;

/** What follows each node; comments one after the other are all about what follows the last one. */
function findFollowers(
  nodes: readonly RootContent[],
  found: readonly Comments[],
  behind: Span | null,
): readonly (Span | null)[] {
  let next = behind;
  const followers = nodes.map((_, fromEnd) => {
    const index = nodes.length - 1 - fromEnd;
    const follower = next;
    const node = nodes[index];
    if (node && found[index]?.length === 0) next = spanOf(node);
    return follower;
  });
  return followers.reverse();
}

function* readNodes(
  nodes: readonly RootContent[],
  source: string,
  { behind, block }: Around,
): Generator<Placed> {
  const found = nodes.map((node) => commentsIn(node, source));
  const followers = findFollowers(nodes, found, behind);
  for (const [index, node] of nodes.entries()) {
    const following = followers[index] ?? null;
    for (const comment of found[index] ?? []) yield { ...comment, block: block ?? following };
    if (!('children' in node)) continue;
    const own = block ?? (textBlocks.has(node.type) ? spanOf(node) : null);
    yield* readNodes(node.children, source, { behind: following, block: own });
  }
}

function innermost(sections: readonly Section[], at: number): Span | undefined {
  return sections.findLast(({ span }) => span.start <= at && at < span.end)?.span;
}

/** Ignore comments of a document whose sections are known: those of its front matter first. */
export function readIgnores(
  nodes: readonly RootContent[],
  { source, sections, frontMatter }: Pick<Draft, 'source' | 'sections' | 'frontMatter'>,
): readonly IgnoreComment[] {
  if (!/mlsd/i.test(source)) return [];
  const everything = { start: 0, end: source.length };
  const placed = [...readNodes(nodes, source, { behind: null, block: null })];
  const written = placed.map(({ block, ...comment }) => {
    const { scope, span } = comment;
    const nowhere = { start: span.end, end: span.end };
    const section = innermost(sections, span.start) ?? everything;
    const covers = { next: block ?? nowhere, section, file: everything }[scope];
    return { ...comment, covers };
  });
  return frontMatter ? [...readFrontMatterIgnores(source, frontMatter), ...written] : written;
}
