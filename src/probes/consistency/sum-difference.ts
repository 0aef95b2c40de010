import { isSameKind, type Amount } from '../../text/arithmetic/amount.ts';
import type { Equation } from '../../text/arithmetic/equations.ts';

/** How many times one side is the other, with the left side in the unit of the right one. */
export interface Difference {
  readonly factor: number;
  readonly computed: Amount;
}

const day = 86_400;
/** Periods that may be left out of one side: hours of a day, days of a month, minutes of an hour. */
const periodFactors = [7, 12, 24, 30, 31, 52, 60, 365, 720, 730, 1440, 3600, 8760, day, 30 * day];

function factorOf(left: Amount, right: Amount, seconds: boolean): number {
  const [of, to] = seconds ? [left.toSeconds, right.toSeconds] : [1, 1];
  const [low, high] = [left.low * of, left.high * of];
  if (right.low * to > high) return (right.low * to) / high;
  return right.high * to < low ? low / (right.high * to) : 1;
}

/** True when a factor is one of the others, give or take the tolerance. */
export function isNear(factor: number, others: readonly number[], tolerance: number): boolean {
  return others.some((other) => Math.abs(factor / other - 1) <= tolerance);
}

/** A side without the time that the other one has can be judged only where the time is plain. */
function isTimed(left: Amount, right: Amount, { left: side }: Equation): boolean {
  if (right.seconds === 0) return left.seconds === -1;
  if (left.seconds !== 0 || right.seconds !== -1) return false;
  return side.perSecond || right.toSeconds <= 1 / day;
}

/**
 * How far two readings differ: 1 when they fit, null when they cannot be compared and one may have
 * left out its unit, undefined when no writer can have meant this reading.
 */
function differ(left: Amount, right: Amount, equation: Equation): Difference | null | undefined {
  if (!isSameKind(left, right)) {
    const isOmitted = Math.abs(left.bytes) + Math.abs(left.money) <= 1;
    return isOmitted ? null : undefined;
  }
  const bare = factorOf(left, right, false);
  if (left.seconds === right.seconds) {
    const factor = Math.min(bare, factorOf(left, right, true));
    const scale = left.toSeconds / right.toSeconds;
    return { factor, computed: { ...left, low: left.low * scale, high: left.high * scale } };
  }
  if (!isTimed(left, right, equation)) {
    // A rate beside a duration is nothing that a writer means; hours a day are a duration too.
    const isRatio = right.seconds === 0 && right.toSeconds !== 1 && left.seconds === 1;
    const opposed = isRatio || (left.seconds !== 0 && right.seconds !== 0);
    return opposed && bare >= 2 ? undefined : null;
  }
  const implied = !equation.left.perSecond && isNear(bare, periodFactors, 0.1);
  return { factor: implied ? 1 : bare, computed: left };
}

/** The smallest difference of all readings; null when one fits or cannot be judged. */
export function judgeSum(equation: Equation, least: number): Difference | null {
  const differences = equation.left.readings.flatMap((left) =>
    equation.right.readings.map((right) => differ(left, right, equation)),
  );
  const possible = differences.filter((one) => one !== undefined);
  if (possible.some((one) => one === null || one.factor < least)) return null;
  const sorted = possible.filter((one) => one !== null).sort((a, b) => a.factor - b.factor);
  return sorted[0] ?? null;
}

/** The forms that estimates have; of plain numbers only products of three and more, and with less force. */
export function formOf({ left, right, arrow }: Equation): 'known' | 'plain' | null {
  const sides = [...left.terms, ...right.terms];
  const [result, more] = right.terms;
  if (!result || more) return null;
  if (left.operators === 0) {
    const [rate] = left.terms;
    const periods = rate && rate.period > 0 && result.period > 0 && rate.period !== result.period;
    const same = rate?.noun === result.noun || result.noun === '' || !arrow;
    return periods && same ? 'known' : null;
  }
  const told = sides.some(({ plain, scaled }) => !plain || scaled);
  const scaled = left.terms.some(({ plain, scaled: power }) => !plain || power);
  if (scaled) return 'known';
  return left.operators >= 2 && (told || left.operators >= 3) ? 'plain' : null;
}

/** Machines are counted in wholes, and working days have eight hours or more. */
export function isRounded({ left, right }: Equation, { computed, factor }: Difference): boolean {
  const [result] = right.readings;
  const plain = computed.bytes === 0 && computed.money === 0 && computed.seconds === 0;
  if (plain && result && Math.abs(computed.low - result.low) <= 1) return true;
  const percent = [...left.terms, ...right.terms].some(({ readings }) =>
    readings.some(({ low }) => low < 1),
  );
  if (plain && percent && isNear(factor, [100], 0.1)) return true;
  const spread = left.operators === 0 && left.terms.some(({ period }) => period >= day);
  if (spread) return factor <= 6;
  const whole = result !== undefined && result.low < 1000 && !right.terms[0]?.scaled;
  return plain && whole && isNear(factor, [1e3, 1e6, 1e9], 0.15);
}
