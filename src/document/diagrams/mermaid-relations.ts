import { Graph } from './graph.ts';
import { readLabel } from './label.ts';
import type { SourceLine } from './source-lines.ts';

const name = '"[^"\\n]{1,200}"|\\[\\*\\]|(?:[\\p{L}\\p{N}_~$]|\\.(?!\\.)|-(?![-.>]))+';
/** `A --> B : text`, `A <|-- B`, `A "1" *-- "many" B`, `A ||--o{ B : has`. */
const relation = new RegExp(
  `^\\s*(${name})\\s*(?:"[^"]{0,40}"\\s*)?([<|*o}]{0,3}(?:--|\\.\\.)[>|*o{]{0,3})\\s*(?:"[^"]{0,40}"\\s*)?(${name})\\s*(?::(.*))?`,
  'u',
);
const declared = new RegExp(
  `^\\s*(?:class|state)?\\s*(${name})\\s*(?:\\[([^\\]]*)\\])?\\s*\\{\\s*$`,
  'u',
);
const bareClass = new RegExp(`^\\s*class\\s+(${name})`, 'u');
const described = /^\s*state\s+"([^"]{1,200})"\s+as\s+([\p{L}\p{N}_]{1,80})/u;
const stateText = /^\s*([\p{L}\p{N}_]{1,80})\s*:\s*(\S.*)$/u;
const skipped =
  /^\s*(?:%%|note|direction|classDef|style|click|link|callback|namespace|end|title|<<|\})/i;

/** The start and end of a state diagram are no states. */
const terminal = '[*]';

function bare(written: string): string {
  return written.replace(/^"|"$/g, '');
}

function readRelation(graph: Graph, line: SourceLine): boolean {
  const match = relation.exec(line.text);
  if (!match) return false;
  const [whole, left = '', arrow = '', right = '', text = ''] = match;
  const add = (written: string, from: number): string => {
    const id = bare(written);
    const offset = line.start + Math.max(0, line.text.indexOf(id, from));
    return id !== terminal && graph.addNode(id, offset, null) ? id : '';
  };
  const from = add(left, 0);
  const to = add(right, whole.indexOf(arrow, left.length) + arrow.length);
  const label = readLabel(text, 0).text;
  if (/^<?[|<*o]/.test(arrow) && !/[>|*o{]$/.test(arrow)) graph.addEdge(to, from, label);
  else graph.addEdge(from, to, label);
  return true;
}

function readDeclaration(graph: Graph, line: SourceLine, states: boolean): void {
  const state = described.exec(line.text) ?? null;
  const text = states && !state ? stateText.exec(line.text) : null;
  const label = state?.[1] ?? text?.[2];
  const id = state?.[2] ?? text?.[1];
  if (label !== undefined && id !== undefined) {
    const offset = line.start + line.text.lastIndexOf(label);
    graph.addNode(id, offset, readLabel(label, offset));
    return;
  }
  const match = declared.exec(line.text) ?? bareClass.exec(line.text);
  const written = match?.[1];
  if (written === undefined) return;
  graph.addNode(bare(written), line.start + line.text.indexOf(bare(written)), null);
}

/** Reads class, state and entity relationship diagrams: what is related, and the relations. */
export function readRelations(lines: readonly SourceLine[], states: boolean): Graph {
  const graph = new Graph();
  for (const line of lines) {
    if (skipped.test(line.text)) continue;
    if (!readRelation(graph, line)) readDeclaration(graph, line, states);
  }
  return graph;
}
