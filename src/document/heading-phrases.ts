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

/** The phrases of headings by their group; other groups have none. */
export type HeadingPhrases = readonly (readonly HeadingMeaning[] | undefined)[];

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
  const most = Math.max(...meanings.map(([group]) => group));
  const byGroup = new Array<readonly HeadingMeaning[] | undefined>(most + 1).fill(undefined);
  for (const [order, [group, meaning]] of meanings.entries()) {
    byGroup[group] = [...(byGroup[group] ?? []), { ...meaning, order }];
  }
  return byGroup;
}
