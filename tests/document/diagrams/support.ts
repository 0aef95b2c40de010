import { readDiagram } from '../../../src/document/diagrams/read.ts';

/** What a diagram says, short enough to compare at a glance. */
export interface Reading {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** Reads a diagram: nodes as "id" or "id=label", edges as "a > b" or "a > b: label". */
export function read(source: string, language: string | null): Reading {
  const diagram = readDiagram(source, language);
  if (!diagram) throw new Error('not read as a diagram');
  return {
    nodes: diagram.nodes.map(({ id, label }) => (id === label ? id : `${id}=${label}`)),
    edges: diagram.edges.map(({ from, to, label }) => `${from} > ${to}${label && `: ${label}`}`),
  };
}
