import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Span } from '../text/span.ts';
import type { ParseMarkdown } from './parse.ts';

/**
 * Parses part of a source as a document of its own; offsets point into the whole source.
 * Lines and columns are those of the part: nothing here reads them.
 */
export function parseEmbedded(parse: ParseMarkdown, source: string, span: Span): Root {
  const root = parse(source.slice(span.start, span.end));
  visit(root, (node) => {
    if (!node.position) return;
    node.position.start.offset = (node.position.start.offset ?? 0) + span.start;
    node.position.end.offset = (node.position.end.offset ?? 0) + span.start;
  });
  return root;
}
