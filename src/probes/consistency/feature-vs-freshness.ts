import type { Statement } from '../../document/design-doc.ts';
import { isPlain } from '../../document/facts/flags.ts';
import { groupOption, numberOption } from '../probe.ts';
import { quoteText, type Detector } from '../detector.ts';
import { hitSpan, spokenIn } from './spoken.ts';

/** "in the last 10 minutes": a stretch of so many milliseconds at most, just before now. */
function isRecent({ prose, quantities }: Statement, most: number): boolean {
  return quantities.some(
    ({ dimension, upper, start }) =>
      dimension === 'duration' &&
      upper <= most &&
      /\b(?:last|past|previous)\s+$/i.test(prose.text.slice(Math.max(0, start - 12), start)),
  );
}

/** Finds a feature of the last minutes where all that computes features is a job of the night. */
export const featureVsFreshness: Detector = {
  name: 'feature-vs-freshness',
  options: { live: 'group', slow: 'group', prompt: 'group', minutes: 'number' },
  required: ['live', 'slow', 'prompt'],
  data: ['feature', 'job'],
  find: (evidence, options) => {
    const { doc, facts } = evidence;
    const slow = groupOption(options, 'slow');
    const job = spokenIn(evidence, slow)[0];
    if (!job) return [];
    const prompt = groupOption(options, 'prompt');
    if (doc.statements.some(({ hits }) => hits.has(prompt))) return [];
    const live = groupOption(options, 'live');
    const most = numberOption(options, 'minutes', 60) * 60_000;
    const feature = facts.features.find(
      ({ statement, flags }) =>
        statement !== job &&
        isPlain({ ...flags, hypothetical: false, legacy: false }) &&
        (statement.hits.has(live) || isRecent(statement, most)),
    );
    if (!feature) return [];
    const span = hitSpan(job, slow);
    const isLater = span.start > feature.span.start;
    return [
      {
        span: isLater ? span : feature.span,
        related: [
          isLater
            ? { span: feature.span, message: 'the feature' }
            : { span, message: 'features are computed here' },
        ],
        data: { feature: quoteText(feature.text), job: quoteText(job.prose.text) },
        sure: false,
      },
    ];
  },
};
