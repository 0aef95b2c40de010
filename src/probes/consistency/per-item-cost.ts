import type { QuantityFact } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import { inOrder, quoteSource, type Detection, type Detector, type Evidence } from '../detector.ts';
import { groupOption, says } from '../probe.ts';
import { writeDuration } from './written.ts';

const counted = new Set(['candidates', 'ranked', 'items']);

function isFirm({ flags, negated }: QuantityFact): boolean {
  return isPlain(flags) && !negated;
}

/** The longest answer that is promised to a caller. */
function budgetOf(facts: readonly QuantityFact[]): QuantityFact | null {
  const budgets = facts.filter(
    ({ subject, qualifiers }) =>
      subject === 'response-time' &&
      !qualifiers.some((id) => id.endsWith('-part') || id === 'per-item' || id === 'alert'),
  );
  return budgets.reduce<QuantityFact | null>(
    (most, fact) => (most && most.quantity.upper >= fact.quantity.upper ? most : fact),
    null,
  );
}

function compare(
  each: QuantityFact,
  { budget, evidence }: { readonly budget: QuantityFact; readonly evidence: Evidence },
): Detection | null {
  const count = evidence.facts.quantities.find(
    ({ statement, subject, quantity }) =>
      statement === each.statement &&
      subject !== null &&
      counted.has(subject) &&
      quantity.value > 1,
  );
  const whole = count ? count.quantity.value * each.quantity.value : 0;
  if (!count || whole <= budget.quantity.upper * 1.5) return null;
  const [earlier, later] = inOrder(budget, each);
  const quoted = (fact: QuantityFact): string => quoteSource(evidence.doc, fact.span);
  return {
    span: later.span,
    related: [{ span: earlier.span, message: `stated here as ${quoted(earlier)}` }],
    data: {
      count: quoted(count),
      each: quoted(each),
      whole: writeDuration(whole),
      budget: quoted(budget),
    },
    sure: true,
  };
}

/** Finds a time for each candidate that, times their number, is longer than the answer may take. */
export const perItemCost: Detector = {
  name: 'per-item-cost',
  options: { batched: 'group' },
  required: [],
  data: ['count', 'each', 'whole', 'budget'],
  find: (evidence, options) => {
    const facts = evidence.facts.quantities.filter(isFirm);
    const items = facts.filter(
      ({ quantity, qualifiers, statement }) =>
        quantity.dimension === 'duration' &&
        qualifiers.includes('per-item') &&
        !says(statement, groupOption(options, 'batched')),
    );
    const budget = items.length > 0 ? budgetOf(facts) : null;
    if (!budget) return [];
    return items.map((each) => compare(each, { budget, evidence })).filter((one) => one !== null);
  },
};
