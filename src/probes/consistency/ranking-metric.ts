import type { Claim } from '../../document/facts/facts.ts';
import { quoteSource, type Detector, type Evidence } from '../detector.ts';
import { groupOption, numberOption } from '../probe.ts';
import { isLoss, isMeant, isOffline, lossesOf } from './meant.ts';
import { kindOf, statedTasks } from './task-kinds.ts';

/** Metrics of pairs that stand in for the order of a list. */
const standIns = ['roc-auc', 'pr-auc', 'judged-quality'];

/** Families of tasks whose answer is a list in an order. */
const orders = ['ranking', 'recommendation', 'retrieval', 'search'];

/** The places that promise a list in an order; too few of them are said in passing. */
function orderings({ doc: { tasks }, facts }: Evidence, least: number): readonly Claim[] {
  const claims = statedTasks(facts).filter((claim) => kindOf(claim) === 'order');
  if (tasks.includes('ads')) return [];
  // Systems that write answers retrieve, too, and are no rankings for that.
  if (tasks[0] === 'generation') {
    const ranked = claims.filter(({ id }) => id !== 'retrieval');
    return ranked.length >= least ? ranked : [];
  }
  const isOrder = tasks.some((task) => orders.includes(task));
  return isOrder && claims.length >= least ? claims : [];
}

/** The metrics by which the model is judged when none of them looks at an order. */
function unorderedMetrics({ facts, vocabulary }: Evidence): readonly Claim[] {
  const ordering = new Set(
    (vocabulary?.metrics ?? [])
      .filter(({ id, family }) => family === 'ranking' || standIns.includes(id))
      .map(({ id }) => id),
  );
  const metrics = facts.claims.filter(({ topic }) => topic === 'metric');
  if (metrics.some(({ id }) => ordering.has(id))) return [];
  const losses = lossesOf(facts);
  return metrics.filter((claim) => isMeant(claim) && isOffline(claim) && !isLoss(claim, losses));
}

/** Finds a ranked list that no metric of order judges. */
export const rankingMetric: Detector = {
  name: 'ranking-metric',
  options: { 'at-least': 'number', order: 'group' },
  required: [],
  data: ['task', 'metrics'],
  find: (evidence, options) => {
    const { doc, vocabulary } = evidence;
    const tasks = orderings(evidence, numberOption(options, 'at-least', 2));
    const task = tasks.find(({ statement }) => statement.steps.includes('io')) ?? tasks[0];
    if (!task) return [];
    const metrics = unorderedMetrics(evidence);
    const last = metrics.at(-1);
    const order = groupOption(options, 'order');
    if (!last || doc.statements.some(({ hits }) => hits.has(order))) return [];
    const nameOf = (id: string): string =>
      vocabulary?.metrics.find((entry) => entry.id === id)?.name ?? id;
    return [
      {
        span: last.span,
        related: [{ span: task.span, message: 'a ranked list is promised here' }],
        data: {
          task: quoteSource(doc, task.span),
          metrics: [...new Set(metrics.map(({ id }) => nameOf(id)))].join(', '),
        },
        sure: true,
      },
    ];
  },
};
