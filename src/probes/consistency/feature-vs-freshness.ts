import type { Statement } from '../../document/design-doc.ts';
import type { Said as Place } from '../../document/facts/facts.ts';
import type { GroupId } from '../../framework/pack.ts';
import { isPlain } from '../../document/facts/flags.ts';
import { groupOption, numberOption, says } from '../probe.ts';
import { quoteText, type Detector, type Evidence } from '../detector.ts';
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

type Said = Pick<Place, 'statement' | 'span'>;

const day = 86_400_000;

interface Words {
  readonly slow: GroupId;
  readonly about: GroupId;
  readonly made: GroupId;
}

/** The first place that says features are computed by a slow job: in words of it, or with its rhythm. */
function slowJob(evidence: Evidence, { slow, about, made }: Words): Said | null {
  const named = spokenIn(evidence, slow)[0];
  if (named) return { statement: named, span: hitSpan(named, slow) };
  const rhythm = evidence.facts.cadences.find(
    ({ statement, period, retraining, flags, negated }) =>
      period >= day / 2 &&
      !retraining &&
      !negated &&
      isPlain(flags) &&
      says(statement, made) &&
      (says(statement, about) || statement.labels.some(({ hits }) => hits.has(about))),
  );
  return rhythm ?? null;
}

/** Finds a feature of the last minutes where all that computes features is a job of the night. */
export const featureVsFreshness: Detector = {
  name: 'feature-vs-freshness',
  options: {
    live: 'group',
    slow: 'group',
    about: 'group',
    made: 'group',
    prompt: 'group',
    minutes: 'number',
  },
  required: ['live', 'slow', 'prompt'],
  data: ['feature', 'job'],
  find: (evidence, options) => {
    const { doc, facts } = evidence;
    const job = slowJob(evidence, {
      slow: groupOption(options, 'slow'),
      about: groupOption(options, 'about'),
      made: groupOption(options, 'made'),
    });
    if (!job) return [];
    const prompt = groupOption(options, 'prompt');
    if (doc.statements.some(({ hits }) => hits.has(prompt))) return [];
    const live = groupOption(options, 'live');
    const most = numberOption(options, 'minutes', 60) * 60_000;
    const feature = facts.features.find(
      ({ statement, flags }) =>
        statement !== job.statement &&
        isPlain({ ...flags, hypothetical: false, legacy: false }) &&
        (statement.hits.has(live) || isRecent(statement, most)),
    );
    if (!feature) return [];
    const { span } = job;
    const isLater = span.start > feature.span.start;
    return [
      {
        span: isLater ? span : feature.span,
        related: [
          isLater
            ? { span: feature.span, message: 'the feature' }
            : { span, message: 'features are computed here' },
        ],
        data: { feature: quoteText(feature.text), job: quoteText(job.statement.prose.text) },
        sure: false,
      },
    ];
  },
};
