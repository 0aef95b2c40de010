import type { QuantityFact } from '../../document/facts/facts.ts';
import { isWithin, rangeOf } from '../../document/facts/clauses.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { FactVocabulary } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import { inOrder, quoteSource, type Detection, type Detector, type Evidence } from '../detector.ts';
import { groupOption } from '../probe.ts';
import { findLabelledPeaks } from './labelled-peak.ts';

/** Statistics of one thing, each at most as large as those behind it. */
const orders: readonly (readonly string[])[] = [
  ['average', 'p90', 'p95', 'p99'],
  ['average', 'peak'],
  ['minimum', 'maximum'],
];
const compared = ['throughput', 'response-time'];

function rankIn(order: readonly string[], { qualifiers }: QuantityFact): number {
  const found = order.filter((id) => qualifiers.includes(id));
  return found.length === 1 ? order.indexOf(found[0] ?? '') : -1;
}

/** Everything that narrows a figure down except its statistic. */
function scopeOf({ qualifiers }: QuantityFact, vocabulary: FactVocabulary<GroupId>): string {
  const statistics = vocabulary.qualifiers.filter(({ kind }) => kind === 'statistic');
  const rest = qualifiers.filter(
    (id) => id !== 'target' && !statistics.some((one) => one.id === id),
  );
  return rest.join();
}

/** The same part of the system, or one statement in which only one of them names a part. */
function areScopesAlike(
  low: QuantityFact,
  high: QuantityFact,
  vocabulary: FactVocabulary<GroupId>,
): boolean {
  const scopes = [scopeOf(low, vocabulary), scopeOf(high, vocabulary)];
  if (scopes[0] === scopes[1]) return true;
  return low.statement === high.statement && low.statement.form !== 'row' && scopes.includes('');
}

/** The things that the figure's clause, or its row, names: "hash matching" beside "scoring". */
function thingsOf({ statement, clause }: QuantityFact, things: GroupId): string {
  const whole = { start: 0, end: statement.prose.text.length };
  const range = statement.form === 'row' ? whole : clause;
  const named = (statement.hits.get(things) ?? [])
    .filter((hit) => isWithin(rangeOf(statement, hit), range))
    .map(({ entry }) => entry);
  return [...new Set(named)].sort((a, b) => a - b).join();
}

/** A median stands in for an average in orders of percentiles only, a bound may lie anywhere. */
function isBroken(low: QuantityFact, high: QuantityFact): boolean {
  if (low.bound === 'at most' && high.bound !== 'at most') return false;
  if (high.bound === 'at least' && low.bound !== 'at least') return false;
  return low.quantity.value > high.quantity.upper * 1.05;
}

function toDetection(
  low: QuantityFact,
  high: QuantityFact,
  {
    evidence: { doc },
    names,
  }: { readonly evidence: Evidence; readonly names: readonly [string, string] },
): Detection {
  const [earlier, later] = inOrder(low, high);
  const quoted = (fact: QuantityFact): string => quoteSource(doc, fact.span);
  return {
    span: later.span,
    related: [{ span: earlier.span, message: `stated here as ${quoted(earlier)}` }],
    data: { smaller: names[0], low: quoted(low), larger: names[1], high: quoted(high) },
    sure: true,
  };
}

/** Of one subject, or of none but counted in the same unit of the same statement. */
function isOfOne(low: QuantityFact, high: QuantityFact): boolean {
  if (low.subject !== high.subject || low.quantity.dimension !== high.quantity.dimension)
    return false;
  if (low.subject !== null) return true;
  return low.statement === high.statement && low.quantity.unit === high.quantity.unit;
}

interface Search {
  readonly evidence: Evidence;
  readonly things: GroupId;
}

function findIn(
  order: readonly string[],
  facts: readonly QuantityFact[],
  { evidence, things }: Search,
): Detection | null {
  const ranked = facts.filter((fact) => rankIn(order, fact) >= 0);
  for (const low of ranked) {
    for (const high of ranked) {
      const names = [order[rankIn(order, low)] ?? '', order[rankIn(order, high)] ?? ''] as const;
      if (rankIn(order, low) >= rankIn(order, high) || !isBroken(low, high)) continue;
      if (!isOfOne(low, high)) continue;
      const { vocabulary } = evidence;
      if (!vocabulary || !areScopesAlike(low, high, vocabulary)) continue;
      const named = [thingsOf(low, things), thingsOf(high, things)];
      if (named[0] !== named[1] && !(low.statement === high.statement && named.includes('')))
        continue;
      return toDetection(low, high, { evidence, names });
    }
  }
  return null;
}

/** Finds a peak below the average, a high percentile below a lower one, a maximum below the minimum. */
export const peakBelowAverage: Detector = {
  name: 'peak-below-average',
  options: { things: 'group' },
  required: [],
  data: ['smaller', 'low', 'larger', 'high'],
  find: (evidence, options) => {
    const search = { evidence, things: groupOption(options, 'things') };
    const plain = evidence.facts.quantities.filter(
      ({ subject, quantity, flags, negated, qualifiers }) =>
        (subject === null ? quantity.dimension === 'rate' : compared.includes(subject)) &&
        isPlain(flags) &&
        !negated &&
        !qualifiers.includes('alert'),
    );
    const broken = orders
      .map((order) => findIn(order, plain, search))
      .filter((one) => one !== null);
    return [...broken, ...findLabelledPeaks(evidence)].slice(0, 1);
  },
};
