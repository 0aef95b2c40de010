/** What a diagram says, as far as its notation could be read. */
export interface Diagram {
  readonly notation: 'mermaid' | 'dot' | 'plantuml' | 'd2' | 'ascii' | 'image';
  /** flowchart, sequence and so on; the notation's own word, empty where it has none. */
  readonly type: string;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

export interface DiagramNode {
  readonly id: string;
  /** What a reader sees in the box; the id where there is no label. */
  readonly label: string;
  /** Offset in the diagram's source of its label, of its id where it has none, UTF-16. */
  readonly offset: number;
}

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}
