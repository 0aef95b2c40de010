import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** The emphasised texts of a Markdown document that stand in square brackets. */
export function listSlots(markdown: string): readonly string[] {
  const slots: string[] = [];
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(markdown);
  visit(tree, 'emphasis', (node) => {
    const text = toString(node);
    if (/^\[.*\]$/s.test(text)) slots.push(text.slice(1, -1));
  });
  return slots;
}
