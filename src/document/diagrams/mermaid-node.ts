import { matchAt } from '../../text/match-at.ts';
import type { Labelled } from './graph.ts';
import { readLabel } from './label.ts';

/** A node as one place of the source names it. */
export interface NodeText {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Null where only the id stands. */
  readonly label: Labelled | null;
}

const longestLabel = 1000;
const nodeId = /(?:[\p{L}\p{M}\p{N}_!#$*+.?\\/'`]|-(?![->.])|=(?![=>])|:(?!:|\s)){1,200}/uy;
/** Brackets of the shapes, longest first, with what closes them. */
const shapes: readonly (readonly [open: string, close: RegExp])[] = [
  ['(((', /\)\)\)/],
  ['([', /\]\)/],
  ['[[', /\]\]/],
  ['[(', /\)\]/],
  ['((', /\)\)/],
  ['{{', /\}\}/],
  ['[/', /[/\\]\]/],
  ['[\\', /[/\\]\]/],
  ['[', /\]/],
  ['(', /\)/],
  ['{', /\}/],
  ['>', /\]/],
];
const attributes = /@\{([^}]{0,500})\}/y;
const attributeLabel = /\blabel\s*:\s*(?:"([^"]*)"|([^,}]*))/;
const styling = /[ \t]*:::[\w-]+/y;
const anyClose = /[\])}]/;

interface Shape {
  readonly label: Labelled;
  readonly end: number;
}

/** The text in brackets: to the end of its quotes, or to what closes the shape on this line. */
function readShape(source: string, at: number): Shape | null {
  const shape = shapes.find(([open]) => source.startsWith(open, at));
  if (!shape) return null;
  const start = at + shape[0].length;
  const rest = source.slice(start, start + longestLabel);
  const quoted = /^\s*"[^"]*"/.exec(rest)?.[0];
  const line = quoted ?? rest.split('\n', 1)[0] ?? '';
  const after = rest.slice(quoted?.length ?? 0);
  const close = shape[1].exec(quoted ? after : line) ?? anyClose.exec(quoted ? after : line);
  const inner = quoted ?? line.slice(0, close?.index ?? line.length);
  const closed = close ? (quoted?.length ?? 0) + close.index + close[0].length : inner.length;
  return { label: readLabel(inner, start), end: start + closed };
}

/** `@{ shape: cyl, label: "Feature store" }`. */
function readAttributes(source: string, at: number): Shape | null {
  const match = matchAt(attributes, source, at);
  if (!match) return null;
  const end = at + match[0].length;
  const label = attributeLabel.exec(match[1] ?? '');
  const text = label?.[1] ?? label?.[2];
  if (!label || text === undefined) return { label: { text: '', offset: at }, end };
  return { label: readLabel(text, at + 2 + label.index + label[0].indexOf(text)), end };
}

/** The node that an offset names; a shape without an id (which mermaid refuses) is named by its text. */
export function readNode(source: string, at: number): NodeText | null {
  const id = matchAt(nodeId, source, at)?.[0] ?? '';
  const behind = at + id.length;
  const shape = readAttributes(source, behind) ?? readShape(source, behind);
  const end = shape?.end ?? behind;
  const name = id === '' ? (shape?.label.text ?? '') : id;
  if (name === '') return readQuoted(source, at);
  const styled = matchAt(styling, source, end)?.[0].length ?? 0;
  return { id: name, start: at, end: end + styled, label: shape?.label ?? null };
}

function readQuoted(source: string, at: number): NodeText | null {
  const inner = /^"([^"\n]+)"/.exec(source.slice(at, at + longestLabel))?.[1];
  if (inner === undefined) return null;
  const label = readLabel(inner, at + 1);
  return label.text === ''
    ? null
    : { id: label.text, start: at, end: at + inner.length + 2, label };
}
