import type { PlacedDiagram, Slot } from './design-doc.ts';
import type { StatementDraft } from './draft.ts';
import { isBlank, isBracketed } from './placeholder.ts';

/** Notations whose nodes are read; others may hold much without a node that we know. */
const readable = /^(?:graph|flowchart|sequence)/;

/** What a skeleton left to be filled: prompts in brackets, and drawings without a node. */
export function findSlots(
  statements: readonly StatementDraft[],
  diagrams: readonly PlacedDiagram[],
): readonly Slot[] {
  const prompts = statements
    .filter(({ prose: { text } }) => isBracketed(text) || isBlank(text))
    .map(({ span, section, prose, labels, form }) => {
      // A cell that only waits says less than the question in front of it.
      const label = labels.at(-1);
      const asked = form === 'row' && label?.kind === 'question';
      return { span, section, text: asked ? label.prose.text : prose.text };
    });
  const drawings = diagrams
    .filter(({ diagram: { nodes, type } }) => nodes.length === 0 && readable.test(type))
    .map(({ span, section }) => ({ span, section, text: 'diagram' }));
  return [...prompts, ...drawings].sort((a, b) => a.span.start - b.span.start);
}
