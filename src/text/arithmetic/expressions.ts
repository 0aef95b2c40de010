import { matchAt } from '../match-at.ts';
import { add, invert, multiply, plainAmount, type Amount } from './amount.ts';
import { readTerm, skipDress, type Term } from './terms.ts';

/** A term, a product or a sum. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly Amount[];
  readonly terms: readonly Term[];
  /** How many signs of arithmetic it holds. */
  readonly operators: number;
  /** It divides a number per day, or of no unit, by the seconds of a day and the like. */
  readonly perSecond: boolean;
}

interface Factor {
  readonly sign: '*' | '/';
  readonly part: Expression;
}

const timesSign = /(?:[×*·⋅]|\\times|\\cdot|x(?=\s*[~$€£\d(])|times(?=\s)|multiplied by)(?![*])/y;
const overSign = /(?:[/÷]|\\div|divided by|over(?=\s+[~$€£\d(]))/y;
const plusSign = /\+|plus(?=\s)/y;
const shareOf = /\s*of\s+(?:the\s+|those\s+)?(?=[~$€£\d])/y;
const most = 24;
/** Seconds of an hour and a day, also rounded and of a working day, and of a month. */
const secondsOf: ReadonlyMap<number, readonly number[]> = new Map([
  [60, [60]],
  [3600, [3600]],
  [86_400, [86_400, 100_000, 28_800, 36_000, 43_200]],
  [2_592_000, [2_592_000, 2_500_000, 2_600_000, 2_678_400]],
]);
/** How many of the shorter period make the longer one. */
const wholes = new Set([60, 3600, 24, 86_400, 100_000, 7, 30, 31, 12, 52, 365]);

function toExpression(term: Term): Expression {
  const { start, end, readings } = term;
  return { start, end, readings, terms: [term], operators: 0, perSecond: false };
}

function readGroup(text: string, at: number): Expression | null {
  const inner = readExpression(text, at + 1);
  const end = inner && skipDress(text, inner.end);
  return inner && end !== null && text[end] === ')' ? { ...inner, start: at, end: end + 1 } : null;
}

function readFactor(text: string, at: number): Expression | null {
  const start = skipDress(text, at);
  if (text[start] === '(') return readGroup(text, start);
  const term = readTerm(text, start);
  return term && toExpression(term);
}

function signAt(text: string, { end }: Expression): readonly ['*' | '/', number] | null {
  const share = text[end - 1] === '%' ? matchAt(shareOf, text, end) : null;
  if (share) return ['*', end + share[0].length];
  const at = skipDress(text, end);
  const times = matchAt(timesSign, text, at);
  if (times) return ['*', at + times[0].length];
  const over = matchAt(overSign, text, at);
  return over && ['/', at + over[0].length];
}

function cross(first: readonly Amount[], second: readonly Amount[]): readonly Amount[] {
  return first.flatMap((one) => second.map((other) => multiply(one, other))).slice(0, most);
}

/** "1,000 per minute / 60" becomes per second, "10 per minute x 60" per hour. */
function conversionOf(factor: Factor, period: number): Amount | null {
  const [term, other] = factor.part.terms;
  if (!term?.plain || other || period === 0) return null;
  const count = term.readings[0]?.low ?? 0;
  const named = [...secondsOf].find(([length]) => Math.abs(length - period) < 1);
  if (factor.sign === '/' && named?.[1].includes(count))
    return { ...plainAmount(1 / count), toSeconds: period };
  const isWhole = factor.sign === '*' && wholes.has(count);
  return isWhole ? { ...plainAmount(count), toSeconds: 1 / count } : null;
}

function amountsOf(factor: Factor, period: number): readonly Amount[] {
  const converted = conversionOf(factor, period);
  if (converted) return [converted];
  return factor.sign === '*' ? factor.part.readings : factor.part.readings.map(invert);
}

/** Both ways to read "a / b x c", and the product itself. */
function readingsOfProduct(factors: readonly Factor[]): readonly Amount[] {
  const period = Math.max(0, ...factors.flatMap(({ part }) => part.terms.map((one) => one.period)));
  const multiplied = (list: readonly Factor[]): readonly Amount[] =>
    list.reduce<readonly Amount[]>(
      (product, factor) => cross(product, amountsOf(factor, period)),
      [plainAmount(1)],
    );
  const first = factors.findIndex(({ sign }) => sign === '/');
  const mixed = first >= 0 && factors.slice(first).some(({ sign }) => sign === '*');
  if (!mixed) return multiplied(factors);
  const below = factors.map((factor, index) =>
    index > first ? { ...factor, sign: '/' as const } : factor,
  );
  return [...multiplied(factors), ...multiplied(below)];
}

function isSecondsOfPeriod({ sign, part }: Factor): boolean {
  const count = part.terms.length === 1 && part.terms[0]?.plain ? part.readings[0]?.low : undefined;
  return sign === '/' && [...secondsOf.values()].some((counts) => counts.includes(count ?? 0));
}

function readProduct(text: string, at: number): Expression | null {
  const first = readFactor(text, at);
  if (!first) return null;
  const factors: Factor[] = [{ sign: '*', part: first }];
  let end = first.end;
  for (;;) {
    const sign = signAt(text, { ...first, end });
    const part = sign && readFactor(text, sign[1]);
    if (!sign || !part) break;
    factors.push({ sign: sign[0], part });
    end = part.end;
  }
  if (factors.length === 1) return first;
  const parts = factors.map(({ part }) => part);
  return {
    start: first.start,
    end,
    readings: readingsOfProduct(factors),
    terms: parts.flatMap(({ terms }) => terms),
    operators: parts.reduce((sum, { operators }) => sum + operators, factors.length - 1),
    perSecond: factors.some(isSecondsOfPeriod),
  };
}

/** Reads a sum of products that starts at a UTF-16 offset; null when no number does. */
export function readExpression(text: string, at: number): Expression | null {
  let sum = readProduct(text, at);
  for (;;) {
    const start = sum && skipDress(text, sum.end);
    const sign = start === null ? null : matchAt(plusSign, text, start);
    const next = sign && start !== null ? readProduct(text, start + sign[0].length) : null;
    if (!sum || !next) return sum;
    const readings = sum.readings
      .flatMap((one) => next.readings.map((other) => add(one, other)))
      .filter((one) => one !== null);
    if (readings.length === 0) return sum;
    const operators = sum.operators + next.operators + 1;
    const perSecond = sum.perSecond || next.perSecond;
    const terms = [...sum.terms, ...next.terms];
    sum = { start: sum.start, end: next.end, readings, terms, operators, perSecond };
  }
}
