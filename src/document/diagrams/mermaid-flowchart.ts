import type { Diagram } from '../diagram.ts';
import { matchAt } from '../../text/match-at.ts';
import { Graph } from './graph.ts';
import { readLabel } from './label.ts';
import { readLink } from './mermaid-link.ts';
import { readNode, type NodeText } from './mermaid-node.ts';

const blank = /[ \t]*/y;
const gaps = /(?:[\s;]+|%%[^\n]*)+/y;
const lineRest = /[^\n;]*/y;
const wholeLine = /[^\n]*/y;
const subgraph = /subgraph[ \t]+(?:([^\s["';]+)[ \t]*(?=\[))?\[?([^\n;\]]*)\]?/y;
const statement =
  /(?:end(?=[ \t]*(?:[;\n\r]|$))|(?:direction|classDef|class|style|linkStyle|click|accTitle|accDescr)(?=[ \t:{]))(?![ \t]*[-=<~]{2})/y;
const also = /[ \t]*&[ \t]*/y;

interface Reader {
  readonly source: string;
  readonly graph: Graph;
  readonly titles: Map<string, NodeText>;
}

function skip(pattern: RegExp, source: string, at: number): number {
  return at + (matchAt(pattern, source, at)?.[0].length ?? 0);
}

/** `A & B & C`, or null when no node stands there. */
function readGroup(
  source: string,
  at: number,
): { readonly nodes: readonly NodeText[]; readonly end: number } | null {
  const nodes: NodeText[] = [];
  let next: number | null = at;
  let end = at;
  while (next !== null) {
    const node: NodeText | null = readNode(source, next);
    if (!node) break;
    nodes.push(node);
    end = node.end;
    const ampersand = matchAt(also, source, end);
    next = ampersand ? end + ampersand[0].length : null;
  }
  return nodes.length > 0 ? { nodes, end } : null;
}

function register(graph: Graph, nodes: readonly NodeText[]): readonly string[] {
  return nodes
    .filter(({ id, start, label }) => graph.addNode(id, start, label))
    .map(({ id }) => id);
}

/** A chain of node groups and links; gives the offset behind it. */
function readChain(reader: Reader, at: number): number {
  const { source, graph } = reader;
  let group = readGroup(source, at);
  if (!group) return at;
  let link = readLink(source, group.end);
  const closed = /[;\n\r]|^$/.test(source[skip(blank, source, group.end)] ?? '');
  // A bare word followed by other words is no node but a line that does not belong here.
  if (!link && !closed && !group.nodes.some(({ label }) => label)) return group.end;
  let from = register(graph, group.nodes);
  while (link) {
    const next = readGroup(source, skip(blank, source, link.end));
    if (!next) return link.end;
    const to = register(graph, next.nodes);
    if (link.forward) graph.addEdges({ from, to }, link.label);
    if (link.backward) graph.addEdges({ from: to, to: from }, link.label);
    from = to;
    group = next;
    link = readLink(source, next.end);
  }
  return group.end;
}

function readSubgraph(reader: Reader, at: number): number | null {
  const match = matchAt(subgraph, reader.source, at);
  if (!match) return null;
  const title = (match[2] ?? '').trim();
  const id = match[1] ?? title.replace(/^"|"$/g, '');
  const end = at + match[0].length;
  const start = reader.source.indexOf(title, at + 'subgraph'.length);
  reader.titles.set(id, { id, start, end, label: readLabel(title, start) });
  return skip(wholeLine, reader.source, end);
}

function readStatement(reader: Reader, at: number): number {
  const { source } = reader;
  const grouped = readSubgraph(reader, at);
  if (grouped !== null) return grouped;
  if (matchAt(statement, source, at)) return skip(lineRest, source, at);
  const end = readChain(reader, at);
  return skip(lineRest, source, end);
}

/**
 * Reads the statements of a mermaid flowchart from an offset on. Subgraphs are no nodes, unless an
 * edge names them.
 */
export function readFlowchart(source: string, from: number, type: string): Diagram {
  const reader: Reader = { source, graph: new Graph(), titles: new Map() };
  let at = from;
  while (at < source.length) {
    at = skip(gaps, source, at);
    const end = at < source.length ? readStatement(reader, at) : at;
    at = Math.max(end, at + 1);
  }
  for (const { id, start, label } of reader.titles.values()) {
    if (reader.graph.has(id)) reader.graph.addNode(id, start, label);
  }
  return reader.graph.toDiagram('mermaid', type);
}
