import type { QuantityFact } from '../../document/facts/facts.ts';

/** Ranges that begin or end elsewhere by so much are not the same range. */
const farEnds = 4;

function isRange({ quantity: { value, upper } }: QuantityFact): boolean {
  return value > 0 && upper > value;
}

/** How many times the ends of one range are those of the other, where they are far apart. */
function factorOfRanges(first: QuantityFact, second: QuantityFact): number {
  const factors = [
    first.quantity.value / second.quantity.value,
    first.quantity.upper / second.quantity.upper,
  ];
  const factor = Math.max(...factors.map((each) => Math.max(each, 1 / each)));
  return factor >= farEnds ? factor : 1;
}

/** How many times one figure is the other, 1 when they can both hold. */
export function factorBetween(first: QuantityFact, second: QuantityFact): number {
  const [low, high] =
    first.quantity.value <= second.quantity.value ? [first, second] : [second, first];
  if (high.bound === 'at most' && low.bound !== 'at most') return 1;
  if (low.bound === 'at least' && high.bound !== 'at least') return 1;
  if (high.quantity.value <= low.quantity.upper)
    return isRange(first) && isRange(second) ? factorOfRanges(first, second) : 1;
  return low.quantity.upper > 0 ? high.quantity.value / low.quantity.upper : 1;
}
