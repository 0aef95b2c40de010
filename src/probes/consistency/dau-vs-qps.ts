import type { QuantityFact } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import { inOrder, quoteSource, type Detection, type Detector, type Evidence } from '../detector.ts';
import { numberOption } from '../probe.ts';
import { findOtherLoad } from './daily-requests.ts';
import { writeFigure } from './written.ts';

const day = 86_400;
const part = /-part$/;

function isFirm({ flags, negated, qualifiers }: QuantityFact): boolean {
  const elsewhere = ['later', 'first', 'baseline', 'concurrent'];
  return isPlain(flags) && !negated && !qualifiers.some((id) => elsewhere.includes(id));
}

const people =
  /^(?:[kMB]?\s*)?(?:users|customers|people|members|visitors|readers|shoppers|listeners|viewers)\s+(?:per|a|each|every)\s+day$/i;

/** Users of a day; registered and monthly ones say little about its requests. */
function isDaily({ subject, quantity, qualifiers }: QuantityFact): boolean {
  if (quantity.dimension === 'rate') return people.test(quantity.unit);
  return subject === 'users' && qualifiers.includes('daily-active');
}

/** How many they are. */
function countOf({
  quantity: { dimension, value, upper },
}: QuantityFact): readonly [number, number] {
  return dimension === 'rate' ? [value * day, upper * day] : [value, upper];
}

/** Requests per second to the whole system. */
function isLoad({ subject, quantity, qualifiers }: QuantityFact): boolean {
  const whole = !qualifiers.some((id) => part.test(id) || id === 'alert' || id === 'per-user');
  const seconds = /\b(?:[kM]?[QRT]PS|per second|a second|\/\s?s(?:ec)?)\b/i.test(quantity.unit);
  return subject === 'throughput' && quantity.dimension === 'rate' && whole && seconds;
}

function compare(
  users: QuantityFact,
  load: QuantityFact,
  { evidence, limits }: { readonly evidence: Evidence; readonly limits: readonly [number, number] },
): Detection | null {
  const [fewest, highest] = countOf(users);
  const most = (load.quantity.upper * day) / fewest;
  const least = (load.quantity.value * day) / highest;
  if (most >= limits[0] && least <= limits[1]) return null;
  const [earlier, later] = inOrder(users, load);
  const quoted = (fact: QuantityFact): string => quoteSource(evidence.doc, fact.span);
  return {
    span: later.span,
    related: [{ span: earlier.span, message: `stated here as ${quoted(earlier)}` }],
    data: { users: quoted(users), load: quoted(load), each: writeFigure(least) },
    sure: true,
  };
}

/** Finds a load that the users of a day can hardly make. */
export const dauVsQps: Detector = {
  name: 'dau-vs-qps',
  options: { least: 'number', most: 'number' },
  required: [],
  data: ['users', 'load', 'each'],
  find: (evidence, options) => {
    const limits: readonly [number, number] = [
      numberOption(options, 'least', 0.05),
      numberOption(options, 'most', 5000),
    ];
    const firm = evidence.facts.quantities.filter(isFirm);
    const [users, other] = firm.filter(isDaily);
    if (!users || (other && countOf(other)[0] !== countOf(users)[0])) return [];
    const loads = firm.filter(isLoad);
    const found =
      loads.map((load) => compare(users, load, { evidence, limits })).find((one) => one !== null) ??
      findOtherLoad(evidence, { firm, loads, users: countOf(users), named: users });
    return found ? [found] : [];
  },
};
