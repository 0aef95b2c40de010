import type { RootContent } from 'mdast';
import type { Label } from './design-doc.ts';
import type { Draft } from './draft.ts';

/** What stands above the blocks being read. */
export interface FlowContext {
  readonly labels: readonly Label[];
  readonly depth: number;
  /** The block the text belongs to, when it is inside a list item. */
  readonly block: number | null;
  /** How many list items above it serve as headings. */
  readonly itemSections: number;
}

/** Reads blocks into the draft. */
export type ReadFlow = (draft: Draft, nodes: readonly RootContent[], context: FlowContext) => void;
