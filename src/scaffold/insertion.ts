import type { DesignDoc, Slot } from '../document/design-doc.ts';
import type { StepId } from '../framework/framework.ts';
import type { Edit } from '../lint/report.ts';
import { applyEdits } from './edits.ts';

/** Questions that are inserted into a document, all of one step, or a drawing to be made. */
export interface Insertion {
  /** None for a drawing, which belongs to the whole. */
  readonly step: StepId | null;
  /** The step gets a heading of its own. */
  readonly heading: boolean;
  readonly questions: number;
  readonly edit: Edit;
}

/** Where the texts of insertions stand once they are made, in the order of the document. */
function insertedRanges(insertions: readonly Insertion[]) {
  let shift = 0;
  return insertions
    .toSorted((a, b) => a.edit.span.start - b.edit.span.start)
    .map((insertion) => {
      const start = insertion.edit.span.start + shift;
      shift += insertion.edit.text.length;
      return { insertion, start, end: start + insertion.edit.text.length };
    });
}

/** Slots that stood there before must still be asked in their steps. */
function keepTheirSteps(before: readonly Slot[], after: readonly Slot[]): boolean {
  return before.every(({ section: { steps } }, index) => {
    const [step] = steps;
    return step === undefined || after[index]?.section.steps.includes(step) === true;
  });
}

/** Whether every question stands in its step once `insertions` are made, and no statement is lost. */
export function isReadRightly(
  before: DesignDoc,
  insertions: readonly Insertion[],
  read: (source: string) => DesignDoc,
): boolean {
  const edits = insertions.map(({ edit }) => edit);
  const { slots, statements } = read(applyEdits(before.source, edits));
  const drawings = insertions.filter(({ step }) => step === null).length;
  const asked = insertions.reduce((sum, { questions }) => sum + questions, 0);
  if (statements.length !== before.statements.length + asked - drawings) return false;
  const inserted = new Set<Slot>();
  const inStep = insertedRanges(insertions).every(({ insertion, start, end }) => {
    const { step, questions } = insertion;
    const own = slots.filter(({ span }) => span.start >= start && span.end <= end);
    for (const slot of own) inserted.add(slot);
    const right = own.every(({ section }) => step === null || section.steps.includes(step));
    return own.length === questions && right;
  });
  const others = slots.filter((slot) => !inserted.has(slot));
  return inStep && others.length === before.slots.length && keepTheirSteps(before.slots, others);
}
