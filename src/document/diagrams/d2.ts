import type { Diagram } from '../diagram.ts';
import { splitD2, type D2Statement } from './d2-statements.ts';
import { Graph } from './graph.ts';
import { readLabel } from './label.ts';

const connection = /<->|<-+|-+>|--+/;
const connections = /(<->|<-+|-+>|--+)/;
/** Keys that set how something looks. */
const reserved = new Set(
  `style shape icon near width height top left direction constraint link tooltip class classes vars
  layers scenarios steps grid-rows grid-columns grid-gap vertical-gap horizontal-gap
  source-arrowhead target-arrowhead filename sql_table`.split(/\s+/),
);
const longestName = 200;
const deepestPath = 12;
const notAKey = /^[*&!(]|[*&]/;

/** A key with its parts, the container's in front. */
interface Key {
  readonly path: readonly string[];
  /** Offset of each part. */
  readonly offsets: readonly number[];
}

interface Reader {
  readonly graph: Graph;
  readonly containers: Set<string>;
  /** Last part of each node's path, which is shown where there is no label. */
  readonly names: Map<string, string>;
  /** Paths of the open containers; null inside of what only sets a look. */
  readonly open: (readonly string[] | null)[];
}

function readKey(written: string, start: number): Key {
  const path: string[] = [];
  const offsets: number[] = [];
  for (const match of written.matchAll(/"([^"]*)"|'([^']*)'|[^."'][^.]*/g)) {
    const quoted = match[1] ?? match[2];
    const text = (quoted ?? match[0].trim()).slice(0, longestName);
    if (text === '') continue;
    path.push(text);
    offsets.push(start + match.index + (quoted === undefined ? match[0].indexOf(text) : 1));
  }
  return { path, offsets };
}

function setLabel(reader: Reader, path: readonly string[], statement: D2Statement): void {
  const text = statement.value.trim();
  if (path.length === 0 || text === '') return;
  const start = statement.valueStart + statement.value.indexOf(text);
  reader.graph.addNode(path.join('.'), start, readLabel(text, start));
}

/** Names a node, and its containers as such; a reserved last part names its owner. */
function addKey(reader: Reader, key: Key, base: readonly string[]): readonly string[] {
  const looks = key.path.findIndex((name) => reserved.has(name) || name === 'label');
  const own = looks < 0 ? key.path : key.path.slice(0, looks);
  const path = [...base, ...own].slice(0, deepestPath);
  for (let length = 1; length < path.length; length++) {
    reader.containers.add(path.slice(0, length).join('.'));
  }
  const name = path.at(-1);
  if (own.length === 0 || name === undefined) return path;
  const id = path.join('.');
  if (reader.graph.addNode(id, key.offsets[own.length - 1] ?? 0, null)) reader.names.set(id, name);
  return path;
}

function readConnection(reader: Reader, statement: D2Statement, base: readonly string[]): void {
  const pieces = statement.key.split(connections);
  const label = readLabel(statement.value, 0).text;
  let at = statement.keyStart;
  let previous = '';
  let arrow = '';
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) arrow = piece;
    else {
      const id = addKey(reader, readKey(piece, at), base).join('.');
      if (previous !== '' && arrow !== '') {
        if (arrow.endsWith('>') || !arrow.startsWith('<'))
          reader.graph.addEdge(previous, id, label);
        if (arrow.startsWith('<')) reader.graph.addEdge(id, previous, label);
      }
      previous = id;
    }
    at += piece.length;
  }
}

/** Reads one statement; gives the path of the container that its brace opens, null for looks. */
function readStatement(
  reader: Reader,
  statement: D2Statement,
  base: readonly string[],
): readonly string[] | null {
  if (notAKey.test(statement.key.trim())) return null;
  if (connection.test(statement.key.replace(/"[^"]*"/g, ''))) {
    readConnection(reader, statement, base);
    return null;
  }
  const key = readKey(statement.key, statement.keyStart);
  const last = key.path.at(-1) ?? '';
  if (last === 'label') {
    setLabel(reader, addKey(reader, key, base), statement);
    return null;
  }
  if (key.path.some((name) => reserved.has(name))) {
    if (key.path.length > 1) addKey(reader, key, base);
    return null;
  }
  const path = addKey(reader, key, base);
  setLabel(reader, path, statement);
  return path;
}

/** Reads D2: keys with labels, connections and chains of them, containers in braces or by dots. */
export function readD2(source: string): Diagram {
  const reader: Reader = {
    graph: new Graph(),
    containers: new Set(),
    names: new Map(),
    open: [[]],
  };
  for (const statement of splitD2(source)) {
    if (reader.graph.isFull) break;
    if (statement.kind === 'close') {
      if (reader.open.length > 1) reader.open.pop();
      continue;
    }
    const base = reader.open.at(-1) ?? null;
    const path = base && readStatement(reader, statement, base);
    if (statement.opens) reader.open.push(path ?? null);
  }
  reader.graph.dropUnconnected(reader.containers);
  const diagram = reader.graph.toDiagram('d2', '');
  const nodes = diagram.nodes.map((node) =>
    node.label === node.id ? { ...node, label: reader.names.get(node.id) ?? node.id } : node,
  );
  return { ...diagram, nodes };
}
