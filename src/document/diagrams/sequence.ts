import { Graph } from './graph.ts';
import { readLabel } from './label.ts';
import type { SourceLine } from './source-lines.ts';

const participant =
  /^\s*(?:create\s+)?(?:participant|actor|boundary|control|entity|database|collections|queue)\s+(?:("[^"]{1,200}"|[^\s"]{1,200}?)(@\{[^}]{0,200}\})?\s+as\s+(.+)|(.+))$/;
const message = /<<-->>|<<->>|<-->|<->|-->>|->>|-->|->|<<--|<--|<<-|<-|--x|-x|--\)|-\)/;
const skipped =
  /^\s*(?:note|end|loop|alt|else|opt|par|and|critical|option|break|rect|box|activate|deactivate|autonumber|title|links?|destroy|properties|group|ref|hide|skinparam|return|legend|header|footer|create|==|\.\.\.|%%|@|'|!|#)(?![\w-])/i;
const ids = /^[+-]?\s*"?([^":]{1,200}?)"?\s*$/;

/** "API" or the quoted "Ranking API", without the marks of activation. */
function participantName(written: string): string {
  return ids.exec(written.trim())?.[1]?.trim() ?? '';
}

function unquote(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/@\{.*$/, '')
    .trim();
}

function readParticipant(graph: Graph, line: SourceLine): boolean {
  const match = participant.exec(line.text);
  if (!match) return false;
  const [, aliased, , shown, only] = match;
  if (only !== undefined) {
    const id = unquote(only);
    graph.addNode(id, line.start + Math.max(0, line.text.indexOf(id)), null);
    return true;
  }
  const raw = shown ?? '';
  // In PlantUML the quoted text comes first: participant "Ranking API" as api.
  const first = aliased?.startsWith('"') === true;
  const text = first ? aliased : raw;
  const offset = line.start + line.text.indexOf(text);
  graph.addNode(first ? unquote(raw) : unquote(aliased ?? ''), offset, readLabel(text, offset));
  return true;
}

function readMessage(graph: Graph, line: SourceLine): void {
  const match = message.exec(line.text);
  if (!match) return;
  const [arrow] = match;
  const rest = line.text.slice(match.index + arrow.length);
  const colon = rest.indexOf(':');
  const left = participantName(line.text.slice(0, match.index));
  const right = participantName(colon < 0 ? rest : rest.slice(0, colon));
  if (left === '' || right === '') return;
  const label = colon < 0 ? '' : readLabel(rest.slice(colon + 1), 0).text;
  graph.addNode(left, line.start + line.text.indexOf(left), null);
  graph.addNode(right, line.start + line.text.indexOf(right, match.index + arrow.length), null);
  const backward = arrow.startsWith('<');
  if (!backward || /[>)x]$/.test(arrow)) graph.addEdge(left, right, label);
  if (backward) graph.addEdge(right, left, label);
}

/** Reads the participants and messages of a sequence diagram; notes and blocks say nothing here. */
export function readSequence(lines: readonly SourceLine[]): Graph {
  const graph = new Graph();
  for (const line of lines) {
    if (readParticipant(graph, line) || skipped.test(line.text)) continue;
    readMessage(graph, line);
  }
  return graph;
}
