import type { Code, Root, RootContent } from 'mdast';
import { parseEmbedded } from '../markdown/embedded.ts';
import type { ParseMarkdown } from '../markdown/parse.ts';
import { spanOf } from '../markdown/prose.ts';
import { exactProse } from '../text/prose.ts';
import { sourceSpan } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import { looksLikeDrawing } from './diagrams/drawing.ts';
import { readDiagram } from './diagrams/read.ts';
import type { Diagram } from './diagram.ts';
import { addStatement, type Draft } from './draft.ts';
import type { FlowContext, ReadFlow } from './flow-context.ts';

const proseLanguages = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'md', 'markdown']);
const codeLine =
  /[{};=<>\\]\s*$|^\s*(?:import|from|def|class|return|for|if|while|const|let|var|SELECT|FROM|[$#>] )|\w\(.*\)|^\s*["'{}[\]]|(?:[a-z]_[a-z].*){3}/;

/** The lines between the fences, where they stand in the source unchanged; null in indented ones. */
function contentSpan(node: Code, source: string): Span | null {
  const span = spanOf(node);
  const opened = source.indexOf('\n', span.start) + 1;
  if (opened === 0 || opened > span.end) return null;
  const end = opened + node.value.length;
  return source.slice(opened, end) === node.value ? { start: opened, end } : null;
}

/** Most lines read like sentences or list items, not like code. */
function looksLikeProse(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return false;
  const wordy = lines.filter(
    (line) => !codeLine.test(line) && (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3,
  );
  return wordy.length >= lines.length * 0.5;
}

function addNodes(
  draft: Draft,
  diagram: Diagram,
  place: { readonly start: number; readonly context: FlowContext },
): void {
  const block = draft.blocks++;
  for (const node of diagram.nodes) {
    if (node.label.trim() === '') continue;
    const at = draft.source.indexOf(node.label, place.start + node.offset);
    const start = at >= 0 && at - place.start - node.offset < 80 ? at : place.start + node.offset;
    const prose = exactProse(draft.source.slice(start, start + node.label.length), start);
    if (prose.text.trim() === '' || sourceSpan(prose, 0, 1).end > draft.source.length) continue;
    addStatement(draft, { form: 'node', prose, labels: place.context.labels, block, depth: 0 });
  }
}

function placeDiagram(draft: Draft, node: Code, context: FlowContext): boolean {
  const language = node.lang?.toLowerCase() ?? null;
  const drawn = proseLanguages.has(language ?? '') && looksLikeDrawing(node.value);
  const diagram = readDiagram(node.value, drawn ? null : language);
  if (!diagram || (proseLanguages.has(language ?? '') && !drawn)) return false;
  draft.diagrams.push({ diagram, span: spanOf(node), section: draft.current });
  const span = contentSpan(node, draft.source);
  if (span) addNodes(draft, diagram, { start: span.start, context });
  return true;
}

function isMarkdown(node: Code): boolean {
  return node.lang === 'markdown' || node.lang === 'md';
}

/**
 * The blocks of a document with those of its Markdown fences among them. Answers are pasted into
 * such fences whole; one that nobody closed runs to the end, or to the next stray fence.
 */
export function openMarkdownFences(
  root: Root,
  source: string,
  parse: ParseMarkdown,
): RootContent[] {
  return root.children.flatMap((node) => {
    const span = node.type === 'code' && isMarkdown(node) ? contentSpan(node, source) : null;
    return span ? parseEmbedded(parse, source, span).children : [node];
  });
}

/**
 * Reads a fence: a diagram, prose that somebody put into a fence, or code, which says nothing.
 */
export function readFence(
  draft: Draft,
  node: Code,
  reading: { readonly context: FlowContext; readonly read: ReadFlow },
): void {
  if (!isMarkdown(node) && placeDiagram(draft, node, reading.context)) return;
  if (!proseLanguages.has(node.lang?.toLowerCase() ?? '')) return;
  if (!isMarkdown(node) && !looksLikeProse(node.value)) return;
  const span = contentSpan(node, draft.source);
  if (!span) return;
  const root = parseEmbedded(draft.parse, draft.source, span);
  reading.read(draft, root.children, reading.context);
}
