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

/** Further in, a line would be code by itself. */
const mostIndentation = 3;

/** Where each line between the fences begins in the source, behind the indentation of a list item. */
function lineStarts(node: Code, source: string): readonly number[] | null {
  const span = spanOf(node);
  let at = source.indexOf('\n', span.start) + 1;
  if (at === 0 || at > span.end) return null;
  const starts: number[] = [];
  for (const line of node.value.split(/\r?\n/)) {
    const lineEnd = source.indexOf('\n', at);
    const end = lineEnd < 0 ? source.length : source[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
    if (!source.slice(at, end).endsWith(line)) return null;
    starts.push(end - line.length);
    at = lineEnd + 1;
  }
  return starts;
}

/** The lines between the fences as they stand in the source; null where they are indented too far. */
function contentSpan(node: Code, source: string): Span | null {
  const starts = lineStarts(node, source);
  const [first] = starts ?? [];
  const last = starts?.at(-1);
  if (!starts || first === undefined || last === undefined) return null;
  const start = source.lastIndexOf('\n', first - 1) + 1;
  const indented = starts.some(
    (at) => at - (source.lastIndexOf('\n', at - 1) + 1) > mostIndentation,
  );
  const lastLine = node.value.slice(node.value.lastIndexOf('\n') + 1);
  return indented ? null : { start, end: last + lastLine.length };
}

/** Where a character between the fences stands in the source. */
function sourceOffset(node: Code, starts: readonly number[], offset: number): number {
  const before = node.value.slice(0, offset);
  const line = before.split('\n').length - 1;
  return (starts[line] ?? 0) + (offset - (before.lastIndexOf('\n') + 1));
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
  place: { readonly offsetOf: (offset: number) => number; readonly context: FlowContext },
): void {
  const block = draft.blocks++;
  for (const node of diagram.nodes) {
    if (node.label.trim() === '') continue;
    const expected = place.offsetOf(node.offset);
    const at = draft.source.indexOf(node.label, expected);
    const start = at >= 0 && at - expected < 80 ? at : expected;
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
  const starts = lineStarts(node, draft.source);
  const offsetOf = (offset: number): number => sourceOffset(node, starts ?? [], offset);
  if (starts) addNodes(draft, diagram, { offsetOf, context });
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
