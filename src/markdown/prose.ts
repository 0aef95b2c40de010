import type { PhrasingContent, Text } from 'mdast';
import { joinProse, type Prose, type Segment } from '../text/prose.ts';
import type { Span } from '../text/span.ts';

const entity = /^&(?:#x?[\da-f]{1,8}|[a-z][a-z\d]{1,31});/i;
const lineBreakTag = /^<br\s*\/?>$/i;
const continuation = /^[ \t]*(?:>[ \t]?)*/;

/** The source range of a node, empty at 0 where it has none. */
export function spanOf(node: { readonly position?: Text['position'] }): Span {
  return {
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  };
}

/** How many source characters at `at` stand for the first character of `rest`; 0 when none do. */
function sourceLength(source: string, at: number, rest: string): number {
  const character = rest[0] ?? '';
  if (source[at] === '&') {
    const written = entity.exec(source.slice(at, at + 40))?.[0] ?? '';
    if (written !== '' && !rest.startsWith(written)) return written.length;
  }
  if (source[at] === character) return 1;
  if (source[at] === '\\' && source[at + 1] === character) return 2;
  if (source[at] === '\r' && character === '\n') return source[at + 1] === '\n' ? 2 : 1;
  return character === '\uFFFD' && source[at] === '\0' ? 1 : 0;
}

/** Finds where each character of a node's value stands, past escapes, entities and line prefixes. */
function align(value: string, span: Span, source: string): Segment[] {
  const segments: Segment[] = [];
  let at = span.start;
  let index = 0;
  const skip = (): void => {
    const rest = source.slice(at, Math.min(span.end, at + 400));
    const prefix = continuation.exec(rest)?.[0].length ?? 0;
    at += prefix;
  };
  while (index < value.length) {
    const character = value[index] ?? '';
    if (index > 0 && value[index - 1] === '\n') skip();
    else if (character === '\n') while (source[at] === ' ' || source[at] === '\t') at++;
    const length = sourceLength(source, at, value.slice(index, index + 40));
    if (length === 0 || at + length > span.end) break;
    const taken = source[at] === '&' ? decodedLength(value, index, source.slice(at, at + length)) : 1;
    const last = segments.at(-1);
    if (length === 1 && taken === 1 && last?.exact && last.source.end === at) {
      segments[segments.length - 1] = { ...last, source: { start: last.source.start, end: at + 1 } };
    } else {
      const exact = length === 1 && taken === 1;
      segments.push({ at: index, source: { start: at, end: at + length }, exact });
    }
    at += length;
    index += taken;
  }
  if (index < value.length) segments.push({ at: index, source: { start: at, end: span.end }, exact: false });
  return segments;
}

/** Most entities stand for one UTF-16 unit; those above the basic plane for two. */
function decodedLength(value: string, index: number, written: string): number {
  if (written.length === 1) return 1;
  const code = value.codePointAt(index) ?? 0;
  return code > 0xffff ? 2 : 1;
}

function literal(value: string, span: Span, source: string): Prose {
  if (source.slice(span.start, span.end) === value) {
    return { text: value, segments: [{ at: 0, source: span, exact: true }] };
  }
  return { text: value, segments: align(value, span, source) };
}

function inlineCode(value: string, span: Span, source: string): Prose {
  const at = source.slice(span.start, span.end).indexOf(value);
  if (at < 0) return { text: value, segments: [{ at: 0, source: span, exact: false }] };
  const start = span.start + at;
  return literal(value, { start, end: start + value.length }, source);
}

const nothing: Prose = { text: '', segments: [] };

function lineBreak(span: Span): Prose {
  return { text: '\n', segments: [{ at: 0, source: span, exact: false }] };
}

function proseOfNode(node: PhrasingContent, source: string): Prose {
  const span = spanOf(node);
  switch (node.type) {
    case 'text':
      return literal(node.value, span, source);
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
