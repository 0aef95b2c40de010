import type { Diagram, DiagramEdge, DiagramNode } from '../diagram.ts';

/** More than any picture holds; keeps hostile input ("a & b & ... --> c & d & ...") cheap. */
const mostNodes = 2000;
const mostEdges = 6000;

/** A label as shown, and where its first character stands in the diagram's source. */
export interface Labelled {
  readonly text: string;
  readonly offset: number;
}

interface MutableNode {
  readonly id: string;
  label: string;
  offset: number;
  named: boolean;
}

/** Collects the nodes and edges of one diagram in the order in which they are named. */
export class Graph {
  readonly #nodes = new Map<string, MutableNode>();
  readonly #edges: { from: string; to: string; label: string }[] = [];

  /** Names a node; its first label stays. False when there is no room for more. */
  addNode(id: string, offset: number, label: Labelled | null): boolean {
    let node = this.#nodes.get(id);
    if (!node) {
      if (id === '' || this.#nodes.size >= mostNodes) return false;
      node = { id, label: id, offset, named: false };
      this.#nodes.set(id, node);
    }
    if (label && label.text !== '' && !node.named) {
      node.label = label.text;
      node.offset = label.offset;
      node.named = true;
    }
    return true;
  }

  /** Draws an edge between nodes that were named; others are left out. */
  addEdge(from: string, to: string, label: string): void {
    if (this.#edges.length >= mostEdges || !this.#nodes.has(from) || !this.#nodes.has(to)) return;
    this.#edges.push({ from, to, label });
  }

  /** Every node of one group to every node of the other. */
  addEdges(
    ends: { readonly from: readonly string[]; readonly to: readonly string[] },
    label: string,
  ): void {
    for (const from of ends.from) {
      if (this.#edges.length >= mostEdges) return;
      for (const to of ends.to) this.addEdge(from, to, label);
    }
  }

  get edgeCount(): number {
    return this.#edges.length;
  }

  /** No further node will be taken. */
  get isFull(): boolean {
    return this.#nodes.size >= mostNodes;
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  /** Gives a label to the edges from the one at `first` on. */
  labelEdges(first: number, label: string): void {
    for (const edge of this.#edges.slice(first)) edge.label = label;
  }

  /** Takes out nodes that no edge touches: containers are no parts of their own. */
  dropUnconnected(ids: ReadonlySet<string>): void {
    const touched = new Set(this.#edges.flatMap(({ from, to }) => [from, to]));
    for (const id of ids) {
      if (!touched.has(id)) this.#nodes.delete(id);
    }
  }

  /** The diagram as it was collected. */
  toDiagram(notation: Diagram['notation'], type: string): Diagram {
    const nodes = [...this.#nodes.values()].map(({ id, label, offset }): DiagramNode => ({
      id,
      label,
      offset,
    }));
    const edges: readonly DiagramEdge[] = this.#edges.map((edge) => ({ ...edge }));
    return { notation, type, nodes, edges };
  }
}
