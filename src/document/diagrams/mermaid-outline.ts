import { Graph } from './graph.ts';
import { readLabel } from './label.ts';
import type { SourceLine } from './source-lines.ts';

const setting =
  /^\s*(?:%%|title|section|dateFormat|axisFormat|tickInterval|excludes|todayMarker|x-axis|y-axis|quadrant-\d|accTitle|accDescr|showData|commit|branch|checkout|merge|end|icon|:::|::|group|junction|class|style|UpdateRelStyle|UpdateElementStyle|UpdateLayoutConfig|\})/i;
/** `Container(api, "Ranking API", "Go")`, `Rel(user, api, "asks")`. */
const call = /^\s*([A-Z]\w{1,40})\s*\(\s*([\w-]{1,80})\s*,\s*(.*)$/;
const quoted = /"([^"]*)"/;
/** `service db(database)[Feature store] in api`. */
const service = /^\s*service\s+([\w-]{1,80})\s*(?:\([^)]*\))?\s*\[([^\]]*)\]/;
const port = /^\s*([\w-]{1,80}):[LRTB]\s*<?--?>?\s*[LRTB]:([\w-]{1,80})/;
const shape = /(?:\(\(|\{\{|\)\)|\[|\(|\))([^\])}]+)(?:\]|\)|\}|\(\()/;

function readCall(graph: Graph, line: SourceLine): boolean {
  const match = call.exec(line.text);
  if (!match) return false;
  const [whole, kind = '', id = '', rest = ''] = match;
  const restAt = line.start + whole.length - rest.length;
  const text = quoted.exec(rest);
  if (/^(?:Bi)?Rel/.test(kind)) {
    const to = /^[\w-]{1,80}/.exec(rest)?.[0] ?? '';
    graph.addNode(id, line.start + line.text.indexOf(id), null);
    graph.addNode(to, restAt, null);
    graph.addEdge(id, to, text?.[1] ?? '');
    return true;
  }
  if (!/Boundary/.test(kind)) {
    graph.addNode(id, line.start, text && readLabel(text[1] ?? '', restAt + text.index + 1));
  }
  return true;
}

function readService(graph: Graph, line: SourceLine): boolean {
  const match = service.exec(line.text);
  const link = match ? null : port.exec(line.text);
  if (link) graph.addEdge(link[1] ?? '', link[2] ?? '', '');
  const text = match?.[2];
  if (match && text !== undefined) {
    const offset = line.start + match[0].length - 1 - text.length;
    graph.addNode(match[1] ?? '', offset, readLabel(text, offset));
  }
  return match !== null || link !== null;
}

/** A line that names one thing: a branch of a mind map, a task of a plan, a slice of a pie. */
function readThing(graph: Graph, line: SourceLine): string | null {
  const inner = shape.exec(line.text)?.[1];
  const text = inner ?? line.text.split(':', 1)[0] ?? '';
  const from = line.start + line.text.indexOf(text);
  const label = readLabel(text.replace(/^\s*[-|]\s*/, ''), from);
  if (!/\p{L}/u.test(label.text)) return null;
  return graph.addNode(label.text, Math.min(label.offset, from + text.length), label)
    ? label.text
    : null;
}

function indent(line: SourceLine): number {
  return line.text.length - line.text.trimStart().length;
}

/** Reads what other types of mermaid diagrams list, line by line; of a mind map also its branches. */
export function readOutline(lines: readonly SourceLine[], branching: boolean): Graph {
  const graph = new Graph();
  const above: { readonly depth: number; readonly id: string }[] = [];
  for (const line of lines) {
    if (line.text.trim() === '' || setting.test(line.text)) continue;
    if (readCall(graph, line) || readService(graph, line)) continue;
    const id = readThing(graph, line);
    if (id === null || !branching) continue;
    const depth = indent(line);
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    const parent = above.at(-1);
    if (parent) graph.addEdge(parent.id, id, '');
    above.push({ depth, id });
  }
  return graph;
}
