import type { DesignDoc, Statement } from '../../document/design-doc.ts';
import { isWithin } from '../../document/facts/clauses.ts';
import type { Claim } from '../../document/facts/facts.ts';
import { quoteText, type Detector, type Evidence } from '../detector.ts';
import { groupOption, numberOption } from '../probe.ts';
import { isLoss, isMeant, lossesOf } from './meant.ts';

function isMonitoring({ steps }: Statement): boolean {
  return steps.includes('monitoring');
}

/** What stands in the sections that belong to monitoring. */
function watchedThings({ homes, statements }: DesignDoc): readonly Statement[] {
  return statements.filter(({ span, form }) =>
    homes.monitoring.some((home) => form !== 'node' && isWithin(span, home.span)),
  );
}

/** The metrics by which the model is judged, on records or on the product, once each. */
function judgingMetrics(evidence: Evidence): readonly Claim[] {
  const losses = lossesOf(evidence.facts);
  const metrics = evidence.facts.claims.filter(
    (claim) =>
      claim.topic === 'metric' &&
      isMeant(claim) &&
      claim.statement.steps.includes('evaluation') &&
      !isMonitoring(claim.statement) &&
      !isLoss(claim, losses),
  );
  return metrics.filter(({ id }, index) => metrics.findIndex((each) => each.id === id) === index);
}

/** Finds monitoring that watches none of the metrics by which the model was judged. */
export const unwatchedMetrics: Detector = {
  name: 'unwatched-metrics',
  options: { quality: 'group', watch: 'group', 'least-words': 'number' },
  required: ['quality', 'watch'],
  data: ['metrics', 'watched'],
  find: (evidence, options) => {
    const { doc, vocabulary } = evidence;
    if (doc.homes.monitoring.length === 0 || !vocabulary) return [];
    const watched = watchedThings(doc);
    const words = watched.reduce((sum, { tokens }) => sum + tokens.length, 0);
    if (words < numberOption(options, 'least-words', 25)) return [];
    const quality = groupOption(options, 'quality');
    const metrics = judgingMetrics(evidence);
    const [metric] = metrics;
    const watch = groupOption(options, 'watch');
    const first = watched.find(({ hits }) => hits.has(watch));
    if (!metric || !first) return [];
    const groups = vocabulary.metrics
      .filter((entry) => entry.online !== true || metrics.some(({ id }) => id === entry.id))
      .map(({ words: group }) => group);
    const isWatched = (statement: Statement): boolean =>
      [quality, ...groups].some(
        (group) =>
          statement.hits.has(group) || statement.labels.some(({ hits }) => hits.has(group)),
      );
    if (watched.some(isWatched)) return [];
    const nameOf = ({ id }: Claim): string =>
      vocabulary.metrics.find((entry) => entry.id === id)?.name ?? id;
    return [
      {
        span: first.span,
        related: [{ span: metric.span, message: 'the model is judged by it here' }],
        data: {
          metrics: metrics.map(nameOf).slice(0, 3).join(', '),
          watched: quoteText(first.prose.text),
        },
        sure: true,
      },
    ];
  },
};
