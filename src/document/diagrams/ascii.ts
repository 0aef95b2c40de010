import type { Diagram } from '../diagram.ts';
import { layOut, type Layout } from './ascii-layout.ts';
import { linkColumns } from './ascii-columns.ts';
import { linkRows } from './ascii-rows.ts';
import { placeOf } from './ascii-place.ts';
import { Graph } from './graph.ts';
import { splitLines } from './source-lines.ts';

/** Longer texts are read so far; nobody draws more by hand. */
const longestDrawing = 60_000;
const mostRows = 1000;

function addBoxes(graph: Graph, layout: Layout): void {
  for (const label of layout.boxes.values()) graph.addNode(label.text, label.offset, label);
}

/** Where nothing is boxed or linked, the texts themselves are all that there is. */
function addTexts(graph: Graph, layout: Layout): void {
  for (const [row, items] of layout.rows.entries()) {
    for (const item of items) {
      const place = placeOf(layout, row, item);
      if (place) graph.addNode(place.text, place.offset, place);
    }
  }
}

/**
 * Reads a drawing made of characters as well as it can: boxes and texts at the ends of arrows are
 * nodes, named by their text; arrows along and between lines are edges.
 */
export function readAscii(source: string): Diagram {
  const layout = layOut(splitLines(source.slice(0, longestDrawing)).slice(0, mostRows));
  const graph = new Graph();
  addBoxes(graph, layout);
  for (const { from, to, label } of [...linkRows(layout), ...linkColumns(layout)]) {
    graph.addNode(from.text, from.offset, from);
    graph.addNode(to.text, to.offset, to);
    if (from.text !== to.text) graph.addEdge(from.text, to.text, label);
  }
  const read = graph.toDiagram('ascii', '');
  if (read.nodes.length > 0) return read;
  addTexts(graph, layout);
  return graph.toDiagram('ascii', '');
}
