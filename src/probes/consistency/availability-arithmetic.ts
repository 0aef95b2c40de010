import type { QuantityFact } from '../../document/facts/facts.ts';
import { isWithin } from '../../document/facts/clauses.ts';
import { numberOption } from '../probe.ts';
import { quoteSource, type Detection, type Detector, type Evidence } from '../detector.ts';
import { writeDuration } from './written.ts';

const day = 86_400_000;
const periods: readonly (readonly [name: string, pattern: RegExp, length: number])[] = [
  [
    'a year',
    /\b(?:(?:per|a|each|every|in one) year|yearly|annual(?:ly)?|\/\s?(?:yr|year))\b/i,
    365 * day,
  ],
  ['a month', /\b(?:(?:per|a|each|every|in one) month|monthly|\/\s?(?:mo|month))\b/i, 30.4 * day],
  ['a week', /\b(?:(?:per|a|each|every) week|weekly|\/\s?week)\b/i, 7 * day],
  ['a day', /\b(?:(?:per|a|each|every) day|daily|\/\s?day)\b/i, day],
];

/** How far behind a downtime its period may be named, in characters. */
const reach = 24;

type Period = (typeof periods)[number];

/** The period that a downtime is said to be of; all of them when none is named. */
function periodsOf({ statement, quantity }: QuantityFact): readonly Period[] {
  const { text } = statement.prose;
  const behind = text.slice(quantity.start, quantity.end + reach);
  const named = periods.filter(([, pattern]) => pattern.test(behind));
  if (named.length > 0) return named.slice(0, 1);
  const anywhere = periods.filter(([, pattern]) => pattern.test(text));
  return anywhere.length > 0 ? anywhere : periods;
}

/** A share of the time that a service is up, from nine tenths on; a downtime behind it tells what it is. */
function isAvailability({ subject, quantity, metric }: QuantityFact): boolean {
  if (subject !== 'availability' && (subject !== null || metric !== null)) return false;
  return quantity.dimension === 'share' && quantity.value >= 0.9 && quantity.upper < 1;
}

function isOff(stated: QuantityFact['quantity'], computed: number, factor: number): boolean {
  return stated.value > computed * factor || stated.upper < computed / factor;
}

function compare(
  share: QuantityFact,
  downtime: QuantityFact,
  { evidence, factor }: { readonly evidence: Evidence; readonly factor: number },
): Detection | null {
  const lost = 1 - share.quantity.value;
  const candidates = periodsOf(downtime);
  if (candidates.some(([, , length]) => !isOff(downtime.quantity, lost * length, factor)))
    return null;
  const [name, , length] = candidates[0] ?? ['a year', /./, 365 * day];
  return {
    span: downtime.span,
    related: [{ span: share.span, message: 'the availability that it belongs to' }],
    data: {
      availability: quoteSource(evidence.doc, share.span),
      downtime: quoteSource(evidence.doc, downtime.span),
      computed: `${writeDuration(lost * length)} ${name}`,
    },
    sure: true,
  };
}

/** Finds a downtime that does not follow from the availability stated beside it. */
export const availabilityArithmetic: Detector = {
  name: 'availability-arithmetic',
  options: { factor: 'number' },
  required: [],
  data: ['availability', 'downtime', 'computed'],
  find: (evidence, options) => {
    const factor = numberOption(options, 'factor', 1.5);
    const { quantities } = evidence.facts;
    return quantities.filter(isAvailability).flatMap((share) => {
      const beside = quantities.find(
        (other) =>
          other.statement === share.statement &&
          other.subject === 'downtime' &&
          isWithin(other.quantity, { start: share.quantity.end, end: share.quantity.end + 80 }),
      );
      const found = beside && compare(share, beside, { evidence, factor });
      return found ? [found] : [];
    });
  },
};
