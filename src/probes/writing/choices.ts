import type { DesignDoc, Section, Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';

/** By which words a document takes one thing of several. */
export interface Choices {
  readonly choices: GroupId;
  /** Words of statements and labels in which several things may stand side by side. */
  readonly unless: GroupId;
  /** Statements of each section that take something. */
  readonly choosing: ReadonlyMap<Section, number>;
}

/** Counts the statements of each section that take something. */
export function countChoices(
  { statements }: DesignDoc,
  words: Pick<Choices, 'choices' | 'unless'>,
): Choices {
  const choosing = new Map<Section, number>();
  for (const { hits, section } of statements)
    if (hits.has(words.choices)) choosing.set(section, (choosing.get(section) ?? 0) + 1);
  return { ...words, choosing };
}

/** True for statements that the author means: neither asked nor put off nor of somebody else. */
export function isMeant({ section, form, modality }: Statement): boolean {
  return (
    !section.excluded && form !== 'node' && (modality === 'asserted' || modality === 'answered')
  );
}
