import type { Statement } from '../../document/design-doc.ts';
import { rangeOf } from '../../document/facts/clauses.ts';
import type { Claim } from '../../document/facts/facts.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import { quoteText, type Detection, type Detector, type Evidence } from '../detector.ts';
import { groupOption, says, standsUnder } from '../probe.ts';
import { isMeant } from './meant.ts';

/** A goal speaks of change, and may be put as a supposition. */
function isAim({ negated, role, flags }: Claim): boolean {
  return !negated && role !== 'rejected' && !flags.deferred && !flags.alternative && !flags.quoted;
}

/** Behind "because" stands why the goal is one. */
function isReason({ statement, span }: Claim, reason: GroupId): boolean {
  return (statement.hits.get(reason) ?? []).some((hit) => {
    const { start, end } = rangeOf(statement, hit);
    return sourceSpan(statement.prose, start, end).end <= span.start;
  });
}

/** What the product wants, said where goals are said. */
function statedGoals({ facts }: Evidence, cues: GroupId, reason: GroupId): readonly Claim[] {
  const excluded = new Set(facts.exclusions.map(({ statement }) => statement));
  return facts.claims.filter(
    (claim) =>
      claim.topic === 'goal' &&
      isAim(claim) &&
      !excluded.has(claim.statement) &&
      !isReason(claim, reason) &&
      claim.statement.steps[0] === 'requirements' &&
      (says(claim.statement, cues) || standsUnder(claim.statement, cues)),
  );
}

function isLive({ topic, side, statement: { steps } }: Claim): boolean {
  return topic === 'metric' && side === 'online' && steps.includes('evaluation');
}

/** Finds goals of the product that none of the online metrics would show. */
export const unmeasuredGoal: Detector = {
  name: 'unmeasured-goal',
  options: { goal: 'group', measures: 'group', reason: 'group' },
  required: ['goal'],
  data: ['goal', 'statement', 'metrics'],
  find: (evidence, options) => {
    const { facts, vocabulary, doc } = evidence;
    const live = facts.claims.filter(isLive);
    const last = live.filter(isMeant).at(-1);
    if (!last || !vocabulary) return [];
    const measures = groupOption(options, 'measures');
    const isJudging = ({ steps }: Statement): boolean =>
      steps.includes('evaluation') || steps.includes('monitoring');
    const judging = doc.statements.filter(isJudging);
    const shows = (id: string): boolean => {
      const goal = vocabulary.goals.find((entry) => entry.id === id);
      const groups = vocabulary.metrics
        .filter((entry) => goal?.metrics.includes(entry.id) === true)
        .map(({ words }) => words);
      const named = goal ? [...groups, goal.words, measures] : [measures];
      return judging.some(({ hits }) => named.some((group) => hits.has(group)));
    };
    const nameOf = (id: string): string =>
      vocabulary.metrics.find((entry) => entry.id === id)?.name ?? id;
    const metrics = [...new Set(live.map(({ id }) => nameOf(id)))].join(', ');
    const reason = groupOption(options, 'reason');
    const stated = statedGoals(evidence, groupOption(options, 'goal'), reason);
    const first = stated.filter(
      ({ id }, index) => stated.findIndex((each) => each.id === id) === index,
    );
    return first
      .filter(({ id }) => !shows(id))
      .map((claim): Detection => ({
        span: last.span,
        related: [{ span: claim.span, message: 'the goal is stated here' }],
        data: {
          goal: vocabulary.goals.find(({ id }) => id === claim.id)?.name ?? claim.id,
          statement: quoteText(claim.statement.prose.text),
          metrics,
        },
        sure: true,
      }));
  },
};
