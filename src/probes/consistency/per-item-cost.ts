import type { QuantityFact, Said } from '../../document/facts/facts.ts';
import { isWithin } from '../../document/facts/clauses.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import { inOrder, quoteSource, type Detection, type Detector, type Evidence } from '../detector.ts';
import { groupOption, numberOption, says } from '../probe.ts';
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
      work: `${quoted(count)} at ${quoted(each)} are ${writeDuration(whole)} in sequence`,
      budget: quoted(budget),
    },
    sure: true,
  };
}

/** Models that read each thing together with the request, so that nothing of it can be made ahead. */
const heavy = ['cross-encoder', 'text-encoder', 'language-model', 'graph-network'];

interface Sweep {
  readonly sweep: GroupId;
  readonly batched: GroupId;
  readonly catalogue: number;
  readonly budget: QuantityFact;
}

/** "the cross-encoder scores each of the 12 million products": a heavy model on all there is, for one request. */
function findSweeps(
  { doc, facts }: Evidence,
  { sweep, batched, catalogue, budget }: Sweep,
): readonly Detection[] {
  const models = facts.claims.filter(
    ({ topic, id, role, negated, flags }) =>
      topic === 'model' && heavy.includes(id) && role !== 'rejected' && !negated && isPlain(flags),
  );
  return models.flatMap((model) => {
    const { statement, clause } = model;
    if (!says(statement, sweep) || says(statement, batched)) return [];
    const all = facts.quantities.find(
      (fact) =>
        fact.statement === statement &&
        (fact.quantity.dimension === 'count' || fact.quantity.dimension === 'number') &&
        fact.quantity.value >= catalogue &&
        isFirm(fact) &&
        isWithin(fact.quantity, clause),
    );
    if (!all) return [];
    const place = { statement, span: sourceSpan(statement.prose, clause.start, clause.end) };
    const [earlier, later] = inOrder<Pick<Said, 'statement' | 'span'>>(budget, place);
    const message = earlier === budget ? 'the time for an answer' : 'all that is scored';
    const [reader, count] = [model, all].map(({ span }) => quoteSource(doc, span));
    const data = {
      work: `${reader ?? ''} over ${count ?? ''} for one answer`,
      budget: quoteSource(doc, budget.span),
    };
    return [{ span: later.span, related: [{ span: earlier.span, message }], data, sure: true }];
  });
}

/** Finds work for each of many things that takes longer than the answer may: a time for each, or a heavy model. */
export const perItemCost: Detector = {
  name: 'per-item-cost',
  options: { batched: 'group', singly: 'group', sweep: 'group', catalogue: 'number' },
  required: [],
  data: ['work', 'budget'],
  find: (evidence, options) => {
    const batched = groupOption(options, 'batched');
    const singly = groupOption(options, 'singly');
    const facts = evidence.facts.quantities.filter(isFirm);
    const items = facts.filter(
      ({ quantity, qualifiers, statement }) =>
        quantity.dimension === 'duration' &&
        qualifiers.includes('per-item') &&
        (!says(statement, batched) || says(statement, singly)),
    );
    const sweep = groupOption(options, 'sweep');
    if (items.length === 0 && !evidence.doc.index.occurs(sweep)) return [];
    const budget = budgetOf(facts);
    if (!budget) return [];
    const catalogue = numberOption(options, 'catalogue', 1_000_000);
    return [
      ...items.map((each) => compare(each, { budget, evidence })).filter((one) => one !== null),
      ...findSweeps(evidence, { sweep, batched, catalogue, budget }),
    ];
  },
};
