import type { Root } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { calm } from './calm.ts';

/**
 * The parts of GFM that change how a design reads. Literal links are left out: they cost a quarter
 * of the parse and say nothing. A single tilde is no strike-through, or "5~10 ms" would lose its
 * middle.
 */
function gfmInUse(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    gfmStrikethrough({ singleTilde: false }),
    gfmTaskListItem(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ];
}

/**
 * Front matter begins right below its fence with a key; else the dashes are a rule, and what stands
 * between two of them is content (pandoc draws the same line).
 */
const frontMatter = /^---[ \t]*\r?\n(?:#.*\r?\n)*["']?[\p{L}_][\p{L}\d_ .-]*["']?[ \t]*:(?:\s|$)/u;

/** True when a text begins with front matter. */
export function hasFrontMatter(source: string): boolean {
  return source.startsWith('---') && frontMatter.test(source);
}

/** Parses Markdown to mdast; never throws on a string. Offsets are UTF-16 into `source`. */
export type ParseMarkdown = (source: string) => Root;

/** A parser set up once, for any number of documents. */
export function createParser(): ParseMarkdown {
  const plain = unified().use(remarkParse).use(gfmInUse).freeze();
  const headed = plain().use(remarkFrontmatter, ['yaml']).freeze();
  return (source) => {
    // The parser drops a byte order mark and counts on without it.
    const text = calm(source).replace(/^\uFEFF/, ' ');
    return (hasFrontMatter(text) ? headed : plain).parse(text);
  };
}
