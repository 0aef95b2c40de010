import type { Statement } from '../../document/design-doc.ts';
import { rangeOf } from '../../document/facts/clauses.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Amount } from '../../text/arithmetic/amount.ts';
import { findEquations, type Equation } from '../../text/arithmetic/equations.ts';
import type { Expression } from '../../text/arithmetic/expressions.ts';
import type { Term } from '../../text/arithmetic/terms.ts';
import { writeLike } from '../../text/arithmetic/written.ts';
import { sourceSpan } from '../../text/prose.ts';
import { quoteText, type Detection, type Detector } from '../detector.ts';
import { groupOption, numberOption } from '../probe.ts';
import { findParameterCounts } from './parameter-count.ts';
import { formOf, isNear, isRounded, judgeSum } from './sum-difference.ts';
import { writeDuration, writeFigure } from './written.ts';

/** Words that tell of further factors; those that shift a result stand before the sum or right behind it. */
interface Adjustments {
  readonly adjusts: GroupId;
  readonly shifts: GroupId;
}

/** Labels that belong to few statements. */
const told = new Set(['lead-in', 'item', 'column']);

/** How far behind a result a word may stand that shifts it, in characters. */
const behind = 16;

/** "2,800 a second on average, at peak ...": the result is told apart from what is shifted. */
const averaged = /\b(?:average|mean|avg)\b/i;

/** Figures and words beside the equation that explain why the sides differ. */
function isExplained(
  statement: Statement,
  { left, right }: Pick<Equation, 'left' | 'right'>,
  { factor, adjusts, shifts }: Adjustments & { readonly factor: number },
): boolean {
  const own = { start: left.start, end: right.end };
  const isOutside = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    end <= own.start || start >= own.end;
  const beside = statement.quantities.filter(isOutside).map(({ value }) => value);
  if (isNear(factor, beside, 0.05)) return true;
  if (factor >= 100) return false;
  const isSaid = (group: GroupId, until: number): boolean =>
    (statement.hits.get(group) ?? []).some((hit) => {
      const range = rangeOf(statement, hit);
      const between = statement.prose.text.slice(own.end, Math.max(own.end, range.start));
      return range.start < until && isOutside(range) && !averaged.test(between);
    });
  const said = isSaid(adjusts, Infinity) || isSaid(shifts, own.end + behind);
  return said || statement.labels.some(({ kind, hits }) => told.has(kind) && hits.has(adjusts));
}

function quoteSide({ start, end }: Expression, text: string): string {
  return quoteText(text.slice(start, end).replace(/^[~≈\s]+/, ''));
}

/** The left side in the unit of the result; times in a unit that is easy to read. */
function writeComputed(computed: Amount, result: Term, text: string): string {
  const unit = text.slice(result.unitStart, result.end).trim();
  const [reading] = result.readings;
  const isTime = result.noun === '' && computed.seconds === 1 && /^[a-zµμ]+$/i.test(unit);
  const toSeconds = reading?.toSeconds ?? 1;
  return isTime
    ? writeDuration(computed.low * toSeconds * 1000)
    : writeLike(computed, result, text);
}

function check(
  equation: Equation,
  statement: Statement,
  options: Adjustments & { readonly least: number },
): Detection | null {
  const form = formOf(equation);
  const difference = form && judgeSum(equation, options.least);
  if (!difference || isRounded(equation, difference)) return null;
  const { factor, computed } = difference;
  if (isExplained(statement, equation, { ...options, factor })) return null;
  const { prose } = statement;
  const { left, right } = equation;
  const [result] = right.terms;
  return {
    span: sourceSpan(prose, right.start, right.end),
    related: [{ span: sourceSpan(prose, left.start, left.end), message: 'computed from this' }],
    data: {
      computation: quoteSide(left, prose.text),
      computed: result ? writeComputed(computed, result, prose.text) : '',
      stated: quoteSide(right, prose.text),
      factor: writeFigure(factor),
    },
    sure: form === 'known',
  };
}

const equalOrSign = /[=≈→⇒~×*÷∼]|\\(?:approx|times|cdot|frac|div)|->|\dx? x \d/;

/** A rate per day and one per second may be the same. */
function restatesRate(quantities: Statement['quantities']): boolean {
  return quantities.filter(({ dimension }) => dimension === 'rate').length > 1;
}

/** What is only planned must add up too. */
const speaking = new Set(['asserted', 'answered', 'deferred']);

/** True for statements with arithmetic in them, by the cheapest signs. */
export function holdsArithmetic({ form, modality, quantities, prose }: Statement): boolean {
  return (
    form !== 'node' &&
    speaking.has(modality) &&
    quantities.length > 1 &&
    (equalOrSign.test(prose.text) || restatesRate(quantities))
  );
}

/** Finds sums in estimates that come to something else than what stands there. */
export const estimateArithmetic: Detector = {
  name: 'estimate-arithmetic',
  options: { factor: 'number', adjusts: 'group', shifts: 'group', parameters: 'group' },
  required: [],
  data: ['computation', 'computed', 'stated', 'factor'],
  find: (evidence, options) => {
    const { doc } = evidence;
    // A product that is off by two exactly is off, whatever its binary fraction says.
    const least = numberOption(options, 'factor', 2) - 1e-9;
    const adjusts = groupOption(options, 'adjusts');
    const shifts = groupOption(options, 'shifts');
    const parameters = groupOption(options, 'parameters');
    const counted = findParameterCounts(evidence, { parameters, factor: least });
    const sums = doc.statements.filter(holdsArithmetic).flatMap((statement) =>
      findEquations(statement.prose.text)
        .map((equation) => check(equation, statement, { least, adjusts, shifts }))
        .filter((one) => one !== null)
        .slice(0, 1),
    );
    return [...sums, ...counted];
  },
};
