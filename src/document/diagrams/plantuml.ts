import type { Diagram } from '../diagram.ts';
import { Graph, type Labelled } from './graph.ts';
import { readLabel } from './label.ts';
import { readSequence } from './sequence.ts';
import { splitLines, type SourceLine } from './source-lines.ts';

const kinds =
  'component|actor|database|node|cloud|queue|rectangle|package|entity|boundary|control|collections|storage|folder|frame|artifact|agent|card|file|interface|usecase|person|stack|hexagon|class|abstract class|object|state|enum|process|label';
/** `[Ranking service]`, `(Ask)`, `:User:`, `"Long name"`, `name`. */
const part =
  '\\[[^\\]\\n]{1,200}\\]|\\([^)\\n]{1,200}\\)|:[^:\\n]{1,200}:|"[^"\\n]{1,200}"|[\\p{L}\\p{N}_.@]{1,200}';
const declaration = new RegExp(
  `^\\s*(?:(${kinds})\\s+)?(${part})(?:\\s+as\\s+(${part}))?\\s*(?:<<[^>]{0,80}>>\\s*)?(?:#\\S{0,40}\\s*)?(\\{)?\\s*$`,
  'u',
);
const arrow =
  '(?:<\\|?|[*o+#x}^])?[-.=]+(?:\\[[^\\]\\n]{0,60}\\])?(?:(?:left|right|up|down|[lrud])(?=[-.=]))?[-.=]*(?:\\|?>{1,2}|[*o+#x{^](?=\\s))?';
const relation = new RegExp(
  `^\\s*(${part})\\s*(?:"[^"]{0,60}"\\s*)?(${arrow})\\s*(?:"[^"]{0,60}"\\s*)?(${part})\\s*(?::(.*))?$`,
  'u',
);
const activity = /^\s*:([^;|<>{}]{1,400})[;|<>]\s*$/;
const sequenceHint = /^\s*(?:participant|autonumber|activate|alt\b|loop\b|==)/;
const skipped =
  /^\s*(?:'|@|!|skinparam|title|caption|header|footer|legend|hide|show|left to right|top to bottom|scale|together|\}|end\b|start\b|stop\b|if\b|else|while|fork|partition)/;
const noteStart = /^\s*(?:note\b(?!.*:)|legend\b|skinparam\b.*\{|\/')/;
const noteEnd = /^\s*(?:end ?note|end ?legend|\}|.*'\/)\s*$/;

interface Part {
  readonly id: string;
  readonly label: Labelled | null;
  readonly offset: number;
}

/** A part as written at an offset: brackets and quotes hold its label. */
function readPart(written: string, offset: number): Part {
  if (/^[\p{L}\p{N}_.@]/u.test(written)) return { id: written, label: null, offset };
  const inner = written.slice(1, -1);
  const label = readLabel(inner, offset + 1);
  return { id: label.text, label, offset: label.offset };
}

/** What the lines have named so far. */
interface Reader {
  readonly graph: Graph;
  /** Ids by the text that they stand for: `[Cache]` is `c` after `[Cache] as c`. */
  readonly aliases: Map<string, string>;
  readonly containers: Set<string>;
}

function add({ graph, aliases }: Reader, { id, label, offset }: Part): string {
  const alias = label ? (aliases.get(id) ?? id) : id;
  return graph.addNode(alias, offset, label) ? alias : '';
}

function readRelation(reader: Reader, line: SourceLine): boolean {
  const match = relation.exec(line.text);
  if (!match) return false;
  const [, left = '', drawn = '', right = '', text = ''] = match;
  if (!/[-.=]{2}|[-.=]>|<[-.=]|[-.=]\[/.test(drawn)) return false;
  const leftAt = line.text.indexOf(left);
  const rightAt = line.text.indexOf(
    right,
    line.text.indexOf(drawn, leftAt + left.length) + drawn.length,
  );
  const from = add(reader, readPart(left, line.start + leftAt));
  const to = add(reader, readPart(right, line.start + rightAt));
  const label = readLabel(text, 0).text;
  const backward = /^[<*o+#x}^]/.test(drawn) && !/>$/.test(drawn);
  reader.graph.addEdge(backward ? to : from, backward ? from : to, label);
  if (/^<.*>$/.test(drawn)) reader.graph.addEdge(to, from, label);
  return true;
}

/** `component "Ranking API" as api`, `[Cache]`; what opens braces holds other parts. */
function readDeclaration(reader: Reader, line: SourceLine): void {
  const match = declaration.exec(line.text);
  if (!match) return;
  const [, kind, written = '', alias, brace] = match;
  if (kind === undefined && /^["\p{L}]/u.test(written)) return;
  const first = readPart(written, line.start + line.text.indexOf(written, kind?.length ?? 0));
  const second =
    alias === undefined ? null : readPart(alias, line.start + line.text.lastIndexOf(alias));
  // Either side of "as" may hold the text: [Cache] as c, c as "Cache".
  const id = second === null ? first.id : second.label && !first.label ? first.id : second.id;
  const label =
    first.label ?? second?.label ?? (second && { text: first.id, offset: first.offset });
  reader.graph.addNode(id, first.offset, label);
  if (label) reader.aliases.set(label.text, id);
  if (brace !== undefined && kind !== 'class') reader.containers.add(id);
}

function readActivity(graph: Graph, line: SourceLine, previous: string): string {
  const text = activity.exec(line.text)?.[1];
  if (text === undefined) return previous;
  const label = readLabel(text, line.start + line.text.indexOf(text));
  graph.addNode(label.text, label.offset, label);
  if (previous !== '') graph.addEdge(previous, label.text, '');
  return label.text;
}

function readParts(lines: readonly SourceLine[]): Graph {
  const reader: Reader = { graph: new Graph(), aliases: new Map(), containers: new Set() };
  let aside = false;
  let previous = '';
  for (const line of lines) {
    if (aside) {
      aside = !noteEnd.test(line.text);
      continue;
    }
    aside = noteStart.test(line.text) && !noteEnd.test(line.text);
    if (aside || skipped.test(line.text) || /^\s*note\b/.test(line.text)) continue;
    const next = readActivity(reader.graph, line, previous);
    if (next === previous && !readRelation(reader, line)) readDeclaration(reader, line);
    previous = next;
  }
  reader.graph.dropUnconnected(reader.containers);
  return reader.graph;
}

/** Reads PlantUML: component and deployment drawings, activities, and messages between participants. */
export function readPlantuml(source: string): Diagram {
  const lines = splitLines(source);
  const sequence = lines.some(({ text }) => sequenceHint.test(text));
  const graph = sequence ? readSequence(lines) : readParts(lines);
  return graph.toDiagram('plantuml', sequence ? 'sequence' : '');
}
