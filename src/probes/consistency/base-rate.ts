import type { QuantityFact } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import { inOrder, quoteSource, type Detection, type Detector, type Evidence } from '../detector.ts';
import { groupOption, numberOption } from '../probe.ts';
import { findImpossible } from './impossible-scores.ts';
import { findWrongFormulas } from './metric-formulas.ts';
import { writeFigure } from './written.ts';

const elsewhere = ['alert', 'baseline', 'later', 'measured'];

/** The one figure that all plain statements of a share agree in; null when there are several. */
function onlyOne(facts: readonly QuantityFact[]): QuantityFact | null {
  const [first] = facts;
  const agreed = facts.every(({ quantity }) => quantity.value === first?.quantity.value);
  return first && agreed ? first : null;
}

function sharesOf({ facts }: Evidence): readonly QuantityFact[] {
  return facts.quantities.filter(
    ({ quantity, flags, negated, qualifiers, subject }) =>
      (quantity.dimension === 'share' || quantity.dimension === 'number') &&
      quantity.value > 0 &&
      quantity.upper < 1 &&
      isPlain(flags) &&
      !negated &&
      // A share of positives is measured, and what is wanted of the model is not.
      !qualifiers.some(
        (id) => elsewhere.includes(id) && !(id === 'measured' && subject === 'positive-rate'),
      ),
  );
}

const scores = ['recall', 'precision', 'false-positive-rate'];

interface Rates {
  readonly positives: QuantityFact;
  readonly recall: QuantityFact;
  readonly alarms: QuantityFact;
  readonly precision: QuantityFact;
}

function findRates(shares: readonly QuantityFact[]): Rates | null {
  const named = (id: string): QuantityFact | null =>
    onlyOne(shares.filter(({ metric }) => metric === id));
  const positives = onlyOne(
    shares.filter(
      ({ subject, metric }) =>
        subject === 'positive-rate' && (metric === null || !scores.includes(metric)),
    ),
  );
  const [recall, alarms] = [named('recall'), named('false-positive-rate')];
  const precision = named('precision');
  return positives && recall && alarms && precision
    ? { positives, recall, alarms, precision }
    : null;
}

/** The false positives that the precision allows, as a share of all negatives. */
function allowedAlarms({ positives, recall, precision }: Rates): number {
  const [share, found, right] = [positives, recall, precision].map(
    ({ quantity }) => quantity.value,
  );
  if (share === undefined || found === undefined || right === undefined) return 1;
  return (share * found * (1 - right)) / (right * (1 - share));
}

function writePercent(share: number): string {
  return `${writeFigure(share * 100)} %`;
}

/** Finds scores that cannot hold together: a false positive rate too high for the precision, an F1 off its parts. */
export const baseRate: Detector = {
  name: 'base-rate',
  options: { idle: 'number', ratios: 'group', price: 'group' },
  required: [],
  data: ['given', 'allowed', 'stated'],
  find: (evidence, options): readonly Detection[] => {
    const rates = findRates(sharesOf(evidence));
    const impossible = [
      ...findImpossible(evidence),
      ...findWrongFormulas(evidence, {
        rates: groupOption(options, 'ratios'),
        price: groupOption(options, 'price'),
      }),
    ];
    if (!rates) return impossible;
    const allowed = allowedAlarms(rates);
    const { positives, recall, alarms, precision } = rates;
    const bounded = alarms.bound === 'at most';
    const limit = bounded ? numberOption(options, 'idle', 10) : 2;
    if (alarms.quantity.value <= allowed * limit) return impossible;
    const [earlier, later] = inOrder(alarms, precision);
    const quoted = (fact: QuantityFact): string => quoteSource(evidence.doc, fact.span);
    const places = [earlier, positives, recall];
    return [
      ...impossible,
      {
        span: later.span,
        related: places.map((fact) => ({
          span: fact.span,
          message: `stated here as ${quoted(fact)}`,
        })),
        data: {
          given: `With ${quoted(positives)} positives, a recall of ${quoted(recall)} and a precision of ${quoted(precision)}`,
          allowed: `the false positive rate is ${writePercent(allowed)} at most`,
          stated: quoted(alarms),
        },
        sure: !bounded,
      },
    ];
  },
};
