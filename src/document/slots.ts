import type { PlacedDiagram, Slot } from './design-doc.ts';
import type { StatementDraft } from './draft.ts';

/** What a skeleton left to be filled: prompts in brackets, and drawings without a node. */
export function findSlots(
  statements: readonly StatementDraft[],
  diagrams: readonly PlacedDiagram[],
): readonly Slot[] {
  const prompts = statements
    .filter((statement) => statement.modality === 'placeholder')
    .map(({ span, section, prose }) => ({ span, section, text: prose.text }));
  const drawings = diagrams
    .filter(({ diagram }) => diagram.notation !== 'image' && diagram.nodes.length === 0)
    .map(({ span, section }) => ({ span, section, text: 'diagram' }));
  return [...prompts, ...drawings].sort((a, b) => a.span.start - b.span.start);
}
