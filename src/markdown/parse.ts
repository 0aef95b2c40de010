import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { calm } from './calm.ts';

/**
 * Front matter begins right below its fence with a key; else the dashes are a rule, and what stands
 * between two of them is content (pandoc draws the same line).
 */
const frontMatter = /^---[ \t]*\r?\n(?:#.*\r?\n)*["']?[\p{L}_][\p{L}\d_ .-]*["']?[ \t]*:(?:\s|$)/u;

/** Parses Markdown to mdast; never throws on a string. Offsets are UTF-16 into `source`. */
export type ParseMarkdown = (source: string) => Root;

/**
 * A parser set up once, for any number of documents. Of GFM it takes the parts that change how a
 * design reads. Literal links are left out: they cost a quarter of the parse and say nothing. A
 * single tilde is no strike-through, or "5~10 ms" would lose its middle.
 */
export function createParser(): ParseMarkdown {
  const extensions = [gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmTaskListItem()];
  const mdastExtensions = [
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ];
  const plain = { extensions, mdastExtensions };
  const headed = {
    extensions: [...extensions, frontmatter(['yaml'])],
    mdastExtensions: [...mdastExtensions, frontmatterFromMarkdown(['yaml'])],
  };
  return (source) => {
    // The parser drops a byte order mark and counts on without it.
    const text = calm(source).replace(/^\uFEFF/, ' ');
    return fromMarkdown(text, frontMatter.test(text) ? headed : plain);
  };
}
