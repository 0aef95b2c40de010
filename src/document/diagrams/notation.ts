import type { Diagram } from '../diagram.ts';

type Notation = Exclude<Diagram['notation'], 'image'>;

/** Languages of fences; "{mermaid}" is how some publishing tools write it. */
const languages: ReadonlyMap<string, Notation> = new Map<string, Notation>([
  ['mermaid', 'mermaid'],
  ['{mermaid}', 'mermaid'],
  ['mmd', 'mermaid'],
  ['dot', 'dot'],
  ['graphviz', 'dot'],
  ['gv', 'dot'],
  ['plantuml', 'plantuml'],
  ['puml', 'plantuml'],
  ['uml', 'plantuml'],
  ['d2', 'd2'],
  ['ascii', 'ascii'],
  ['asciiart', 'ascii'],
  ['asciiflow', 'ascii'],
  ['ditaa', 'ascii'],
  ['svgbob', 'ascii'],
  ['diagram', 'ascii'],
]);

const openings: readonly (readonly [RegExp, Notation])[] = [
  [/^@start(?:uml|mindmap|wbs|salt)\b/, 'plantuml'],
  [/^(?:graph|flowchart)[ \t]+(?:TB|TD|BT|RL|LR)[ \t]*;?[ \t]*(?:\r?\n|$)/, 'mermaid'],
  [/^(?:sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram)[ \t]*\r?\n/, 'mermaid'],
  [/^(?:strict\s+)?(?:di)?graph(?:\s+[\w"][^{\n]{0,80})?\s*\{/, 'dot'],
];

/** The notation that a fence's language names. */
export function notationOf(language: string): Notation | null {
  return languages.get(language.toLowerCase()) ?? null;
}

/** The notation that a source opens with, where its fence names none. */
export function sniffNotation(source: string): Notation | null {
  const start = source.slice(0, 2000).replace(/^(?:\s|%%[^\n]*(?:\n|$))+/, '');
  return openings.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}
