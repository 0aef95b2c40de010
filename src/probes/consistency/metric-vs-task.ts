import type { Claim } from '../../document/facts/facts.ts';
import type { Detection, Detector, Evidence } from '../detector.ts';
import { misfitOfAll, misfitsBeside, tellMisfit, type Fit, type Misfit, tasksBy } from './fit.ts';
import { groupOption } from '../probe.ts';
import { isLoss, isMeant, isOffline, isTraining, lossesOf } from './meant.ts';
import { findScoresOnSeenData } from './seen-data.ts';
import { kindOf, kindsOf, statedTasks } from './task-kinds.ts';

/** Families of metrics that say nothing of a kind of prediction. */
const foreign: Fit['foreign'] = {
  class: ['regression', 'generation', 'detection'],
  number: ['generation', 'detection', 'classification'],
  order: ['generation', 'detection'],
  place: ['regression', 'generation'],
  text: ['regression', 'detection'],
};

interface Search {
  readonly metrics: readonly Claim[];
  readonly evidence: Evidence;
  readonly fit: Fit;
}

type PlaceOf = (claim: Claim) => object;

const sectionOf: PlaceOf = ({ section }) => section;
const statementOf: PlaceOf = ({ statement }) => statement;
/** The list item that holds the claim's own, else what it is told in itself. */
const itemOf: PlaceOf = ({ statement }) =>
  statement.labels.findLast(({ kind }) => kind === 'item') ?? statement;

/** Several metrics of one kind, told together, where the place around them names one task. */
function misfitIn(
  placeOf: PlaceOf,
  together: PlaceOf,
  { metrics, evidence, fit }: Search,
): Misfit | null {
  const tasks = tasksBy(placeOf, evidence.facts);
  for (const thing of metrics) {
    const near = tasks.get(placeOf(thing)) ?? [];
    const [task] = near;
    if (!task || !isMeant(task) || !isMeant(thing)) continue;
    const kinds = new Set(near.map(kindOf));
    const alike = metrics.filter((metric) => together(metric) === together(thing));
    const isMisfit = (metric: Claim): boolean =>
      [...kinds].every((kind) => fit.foreign[kind]?.includes(fit.propertyOf(metric)) === true);
    if (alike.length > 1 && alike.every(isMisfit)) return { task, thing, sure: false };
  }
  return null;
}

/** A written answer judged by its share of right answers alone, which no text simply is. */
function plainAccuracy(metrics: readonly Claim[], evidence: Evidence, fit: Fit): Misfit | null {
  const { facts, doc } = evidence;
  if (doc.tasks[0] !== 'generation' || kindsOf(facts, doc.tasks).has('class')) return null;
  const judging = ['generation', 'judgement', 'classification'];
  const judges = metrics.filter((metric) => judging.includes(fit.propertyOf(metric)));
  const thing = judges.find(({ negated, flags }) => !negated && !flags.alternative);
  const task = statedTasks(facts).find((claim) => kindOf(claim) === 'text');
  if (!thing || !task || judges.some(({ id }) => id !== 'accuracy')) return null;
  return { task, thing, sure: false };
}

function findMisfits(evidence: Evidence, fit: Fit): readonly Misfit[] {
  const losses = lossesOf(evidence.facts);
  // "Loss: cross entropy" trains; as a metric it would fit almost every task.
  const trains = (claim: Claim): boolean =>
    isTraining(claim, losses) ||
    (claim.id === 'log-loss' && claim.side !== 'offline' && isLoss(claim, losses));
  const metrics = evidence.facts.claims.filter((claim) => isOffline(claim) && !trains(claim));
  const beside = misfitsBeside(metrics, evidence, fit);
  if (beside.length > 0) return beside;
  const found =
    misfitOfAll(metrics, evidence, fit) ??
    misfitIn(sectionOf, sectionOf, { metrics, evidence, fit }) ??
    misfitIn(itemOf, statementOf, { metrics, evidence, fit }) ??
    plainAccuracy(metrics, evidence, fit);
  return found ? [found] : [];
}

/** Finds offline metrics that measure another kind of prediction than the one that is made. */
export const metricVsTask: Detector = {
  name: 'metric-vs-task',
  options: { seen: 'group', unseen: 'group' },
  required: [],
  data: ['task', 'name'],
  find: (evidence, options): readonly Detection[] => {
    const { vocabulary } = evidence;
    const entryOf = ({ id }: Claim) => vocabulary?.metrics.find((entry) => entry.id === id);
    const fit: Fit = { foreign, propertyOf: (thing) => entryOf(thing)?.family ?? '' };
    const misfits = findMisfits(evidence, fit).map((misfit) =>
      tellMisfit(misfit, evidence, { name: entryOf(misfit.thing)?.name ?? misfit.thing.id }),
    );
    const data = { seen: groupOption(options, 'seen'), unseen: groupOption(options, 'unseen') };
    return [...misfits, ...findScoresOnSeenData(evidence, data)];
  },
};
