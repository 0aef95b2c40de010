import type { Claim } from '../../document/facts/facts.ts';
import type { GroupId } from '../../framework/pack.ts';
import { inOrder, type Detection, type Detector, type Evidence } from '../detector.ts';
import { groupOption, says } from '../probe.ts';
import { misfitOfAll, misfitsBeside, misfitsInTraining, tellMisfit, type Fit } from './fit.ts';
import { meantClaims } from './meant.ts';

/** Kinds of losses that teach a kind of prediction nothing it needs. */
const foreign: Fit['foreign'] = {
  class: ['regression', 'quantile'],
  number: ['binary', 'multi-class', 'detection'],
  order: ['quantile', 'detection'],
  place: ['quantile'],
  text: ['regression', 'quantile', 'detection'],
};

function fitOf({ vocabulary }: Evidence): Fit {
  const propertyOf = ({ id }: Claim): string =>
    vocabulary?.losses.find((entry) => entry.id === id)?.kind ?? '';
  return { foreign, propertyOf };
}

/** One softmax over labels that may hold together, when nothing says that each has a score of its own. */
function sharedScores(
  { doc, facts }: Evidence,
  words: { readonly softmax: GroupId; readonly separate: GroupId },
): readonly Detection[] {
  const [task] = meantClaims(facts, 'category').filter(({ id }) => id === 'multi-label');
  if (!task || doc.statements.some(({ hits }) => hits.has(words.separate))) return [];
  const shared = doc.statements.find(
    (statement) =>
      ['asserted', 'answered'].includes(statement.modality) && says(statement, words.softmax),
  );
  if (!shared) return [];
  const [earlier, later] = inOrder<Pick<Claim, 'statement' | 'span'>>(task, {
    statement: shared,
    span: shared.span,
  });
  const data = { task: 'classification with several labels at once', name: 'softmax' };
  const message = earlier === task ? 'the task is named here' : 'softmax is named here';
  return [{ span: later.span, related: [{ span: earlier.span, message }], data, sure: false }];
}

/** "Offline: AUC, log loss" names what judges the model and not what trains it. */
function isJudging({ span }: Claim, claims: readonly Claim[]): boolean {
  return claims.some(
    (claim) =>
      claim.topic === 'metric' &&
      claim.side === 'offline' &&
      claim.span.start <= span.start &&
      span.end <= claim.span.end,
  );
}

/** Finds losses that train for another kind of prediction than the one that is asked for. */
export const lossVsTask: Detector = {
  name: 'loss-vs-task',
  options: { softmax: 'group', separate: 'group' },
  required: [],
  data: ['task', 'name'],
  find: (evidence, options) => {
    const softmax = groupOption(options, 'softmax');
    const shared = sharedScores(evidence, { softmax, separate: groupOption(options, 'separate') });
    const { claims } = evidence.facts;
    const losses = claims.filter((claim) => claim.topic === 'loss' && !isJudging(claim, claims));
    if (losses.length === 0) return shared;
    const fit = fitOf(evidence);
    const beside = misfitsBeside(losses, evidence, fit);
    const whole = misfitOfAll(losses, evidence, fit);
    const training = misfitsInTraining(losses, evidence, fit).slice(0, 1);
    const found = beside.length > 0 ? beside : whole ? [whole] : training;
    const nameOf = ({ id }: Claim): string =>
      evidence.vocabulary?.losses.find((entry) => entry.id === id)?.name ?? id;
    const told = found.map((misfit) =>
      tellMisfit(misfit, evidence, { name: nameOf(misfit.thing) }),
    );
    return [...told, ...shared];
  },
};
