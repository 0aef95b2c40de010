import type { PhrasingContent, Text } from 'mdast';
import { joinProse, type Prose } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import { align, codeLength, continuationLength, textLength, type SourceLength } from './align.ts';

const lineEnd = /[\n\r]/;
const lineBreakTag = /^<br\s*\/?>$/i;

/** The source range of a node, empty at 0 where it has none. */
export function spanOf(node: { readonly position?: Text['position'] }): Span {
  return {
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  };
}

function literal(
  value: string,
  span: Span,
  reading: { readonly source: string; readonly length: SourceLength },
): Prose {
  if (reading.source.slice(span.start, span.end) === value) {
    return { text: value, segments: [{ at: 0, source: span, exact: true }] };
  }
  return { text: value, segments: align(value, span, reading) };
}

/** Of code that has a space or line end at both ends, these belong to the ticks. */
function paddingOf(written: string): string {
  if (!/^[ \n\r][^]*[ \n\r]$/.test(written) || written.trim() === '') return '';
  return /^\r\n|^./su.exec(written)?.[0] ?? '';
}

function inlineCode(value: string, span: Span, source: string): Prose {
  const ticks = /^`+/.exec(source.slice(span.start, span.end))?.[0].length ?? 0;
  const end = span.end - ticks;
  const padding = paddingOf(source.slice(span.start + ticks, end));
  const start = span.start + ticks + padding.length;
  const prefix = lineEnd.test(padding) ? continuationLength(source, start, end) : 0;
  return literal(value, { start: start + prefix, end }, { source, length: codeLength });
}

const nothing: Prose = { text: '', segments: [] };

function lineBreak(span: Span): Prose {
  return { text: '\n', segments: [{ at: 0, source: span, exact: false }] };
}

function proseOfNode(node: PhrasingContent, source: string): Prose {
  const span = spanOf(node);
  switch (node.type) {
    case 'text':
      return literal(node.value, span, { source, length: textLength });
    case 'inlineCode':
      return inlineCode(node.value, span, source);
    case 'break':
      return lineBreak(span);
    case 'html':
      return lineBreakTag.test(node.value) ? lineBreak(span) : nothing;
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return proseOf(node.children, source);
    default:
      return nothing;
  }
}

/**
 * The plain text of inline nodes: no markup, link targets, images or comments; breaks are "\n".
 * Each character knows its place in `source`.
 */
export function proseOf(nodes: readonly PhrasingContent[], source: string): Prose {
  return joinProse(
    nodes.map((node) => proseOfNode(node, source)).filter((prose) => prose.text !== ''),
    '',
  );
}
