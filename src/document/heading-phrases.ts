import type { Framework, StepId } from '../framework/framework.ts';
import type { GroupId } from '../framework/pack.ts';
import type { HeadingMatch } from './design-doc.ts';

/** What a phrase of a heading stands for. */
export interface HeadingMeaning {
  readonly kind: HeadingMatch['kind'];
  readonly step: StepId | null;
  /** Index into `framework.ambiguous`. */
  readonly ambiguous: number | null;
  /** Of equals the lower counts first. */
  readonly order: number;
}

/** The phrases of headings by their group. */
export type HeadingPhrases = ReadonlyMap<GroupId, readonly HeadingMeaning[]>;

/** All that headings can mean: the steps first, then what is ambiguous, then the rest. */
export function listHeadingPhrases({
  steps,
  ambiguous,
  noStep,
  byContent,
  deferred,
  diagram,
}: Framework<GroupId>): HeadingPhrases {
  const none = { step: null, ambiguous: null };
  const meanings: readonly (readonly [GroupId, Omit<HeadingMeaning, 'order'>])[] = [
    ...steps.map(({ headings, id }) => [headings, { ...none, kind: 'steps', step: id }] as const),
    ...ambiguous.map(
      ({ phrases }, index) => [phrases, { ...none, kind: 'ambiguous', ambiguous: index }] as const,
    ),
    [noStep, { ...none, kind: 'none' }],
    [byContent, { ...none, kind: 'by-content' }],
    [deferred, { ...none, kind: 'deferred' }],
    [diagram, { ...none, kind: 'diagram' }],
  ];
  const byGroup = new Map<GroupId, HeadingMeaning[]>();
  for (const [order, [group, meaning]] of meanings.entries()) {
    byGroup.set(group, [...(byGroup.get(group) ?? []), { ...meaning, order }]);
  }
  return byGroup;
}
