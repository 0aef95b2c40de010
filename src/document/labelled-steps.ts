import type { StepId } from '../framework/framework.ts';
import { sliceProse } from '../text/prose.ts';
import type { HeadingMatch, Label } from './design-doc.ts';
import { createLabel, type SectionDraft, type StatementDraft } from './draft.ts';
import { matchHeading } from './heading-match.ts';
import type { Vocabulary } from './scan.ts';

/** Below a heading that tells its step, the words must name another one almost alone. */
export const leastCoverageBelow = 0.65;

/** The lead-in that a statement itself begins with ("Monitoring: p99 and error rate"). */
function ownLeadIn({ prose }: StatementDraft, vocabulary: Vocabulary): Label | null {
  const colon = /^[^:]{2,48}:\s/.exec(prose.text)?.[0].length ?? 0;
  return colon === 0 ? null : createLabel('lead-in', sliceProse(prose, 0, colon), vocabulary);
}

/** The step that a label of several meanings usually names, or names below such a heading. */
function usualStep(
  match: HeadingMatch,
  { steps, placedBy }: SectionDraft,
  { framework }: Vocabulary,
): StepId | null {
  const heading = framework.ambiguous[match.ambiguous ?? -1];
  if (match.kind !== 'ambiguous' || match.coverage < leastCoverageBelow || !heading) return null;
  const meant = (step: StepId): boolean =>
    heading.elsewhere.some((choice) => choice.steps.includes(step));
  const [above] = placedBy === 'heading' && steps.length === 1 ? steps : [];
  return above !== undefined && meant(above) ? above : (heading.default ?? null);
}

/** The steps that the labels between a statement and its section's heading name. */
export function labelledSteps(
  statement: StatementDraft,
  vocabulary: Vocabulary,
): readonly StepId[] {
  const own = ownLeadIn(statement, vocabulary);
  for (const label of [...statement.labels, ...(own ? [own] : [])].reverse()) {
    if (label.kind === 'heading') return [];
    if (label.kind === 'column') continue;
    const match = matchHeading(label, vocabulary);
    if (match.kind === 'steps' && match.coverage >= 0.5) return match.steps;
    const usual = usualStep(match, statement.section, vocabulary);
    const alone = label.kind === 'lead-in' && match.coverage === 1;
    if (usual && (alone || statement.section.steps.length === 0)) return [usual];
  }
  return [];
}
