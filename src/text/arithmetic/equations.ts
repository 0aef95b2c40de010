import { matchAt } from '../match-at.ts';
import { readExpression, type Expression } from './expressions.ts';
import { readTerm, skipDress } from './terms.ts';

/** Two sides that are said to be equal, as they stand next to each other. */
export interface Equation {
  readonly left: Expression;
  readonly right: Expression;
  /** An arrow stands between them, which may also mean that one thing leads to another. */
  readonly arrow: boolean;
}

const equal =
  /(?:(=>|→|⇒|->|\\Rightarrow|\\to(?![a-z])|\\rightarrow)|=|≈|≃|≅|~=?|∼|\\approx|\\simeq|(?:is|are|gives?|makes?|yields?|equals?|comes to)(?=\s))\s*(?:(?:≈|~|∼|\\approx|about|roughly|around|approximately|approx\.?|nearly|almost|some)\s*)*(?=[\s$€£\d(\\{]*\d)/y;
/** "8 billion a day, i.e. about 93,000 a second": the same over another time. */
const restated =
  /,?\s*\(?(?:i\.?e\.?|that is|that makes|which is|which makes|which means|that means|so|hence)\s*,?\s*(?:(?:≈|~|about|roughly|around|approximately|approx\.?|nearly|almost|some)\s*)*(?=\d)/y;
const starts = /[$€£]?\d|\(/g;
/** What may stand before a whole expression, and what shows that it is only a part of one. */
const cutBefore =
  /(?:[\dA-Za-z_.^%-]|(?:[×*·/÷+−]|\b(?:x|times|per|of|by|plus|minus|than|over|at|each|every)\s)\s*[~≈$€£\s]*)$/i;
const cutBehind = /^\s*(?:[×*·/÷+−^]|\\times|\\cdot|x\s*\d)/;
const strongBorder = /[.!?]\s|[;|([\n]|\b(?:which|that|this) (?:is|are|makes|gives|means)\b/g;

/** How far an expression is looked at for figures that were told before it, in characters. */
const reach = 100;
const figures = /(\d[\d.,]*\d|\d)\s*([A-Za-z%]*)/g;

/** "A record takes 2 KB, so 12M x 2 KB = ...": every figure before the expression stands in it again. */
function isRepeated(before: string, behind: string): boolean {
  const read = (text: string): readonly (readonly [figure: string, unit: string])[] =>
    [...text.matchAll(figures)].map(({ 1: figure = '', 2: unit = '' }) => [figure, unit]);
  const own = read(behind.split(/[=≈→⇒]/)[0] ?? '');
  const told = read(before);
  // "6M searches a day -> 6M / 86,400": the sum goes on with what was told last.
  const last = told.at(-1);
  if (last && last[0] === own[0]?.[0] && /[→⇒:=]\s*$|->\s*$/.test(before)) return true;
  return told.every(([figure, unit]) =>
    own.some(([other, also]) => figure === other && (also === unit || also === '' || also === 'x')),
  );
}

/** Figures before an expression in its sentence may be factors that it leaves out. */
function isPart(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at);
  const border = [...before.matchAll(strongBorder)].at(-1);
  const own = border ? before.slice(border.index + border[0].length) : before;
  if (
    !isRepeated(own.replace(/^\s*\d{1,2}(?:[.)]|(?:\.\d{1,2})+)\s/, ''), text.slice(at, at + reach))
  )
    return true;
  return cutBefore.test(text.slice(Math.max(from, at - 16), at));
}

/** One rate and the same one over another time. */
function readRestated(text: string, left: Expression): readonly Equation[] {
  const [rate, other] = left.terms;
  if (!rate || other || rate.period === 0 || text[left.end] === undefined) return [];
  const sign = matchAt(restated, text, left.end);
  const right = sign && readExpression(text, left.end + sign[0].length);
  const [result, more] = right?.terms ?? [];
  const isRestated = result && !more && result.period > 0 && result.period !== rate.period;
  return right && isRestated && result.noun === rate.noun ? [{ left, right, arrow: false }] : [];
}

/** A rate is whole whatever figures stand before it. */
function restatedAt(text: string, from: number, at: number): readonly Equation[] {
  if (cutBefore.test(text.slice(Math.max(from, at - 16), at))) return [];
  const left = readExpression(text, at);
  return left ? readRestated(text, left) : [];
}

function readChain(text: string, at: number): readonly Equation[] {
  const equations: Equation[] = [];
  let left = readExpression(text, at);
  while (left) {
    const start = skipDress(text, left.end);
    const sign = matchAt(equal, text, start);
    const right: Expression | null = sign && readExpression(text, start + sign[0].length);
    if (!sign) equations.push(...readRestated(text, left));
    if (!sign || !right || cutBehind.test(text.slice(right.end, right.end + 12))) break;
    equations.push({ left, right, arrow: sign[1] !== undefined });
    left = right;
  }
  return equations;
}

/**
 * Finds what a text says to be equal ("10M users x 40 KB = 400 GB"), in the order of the text; of
 * "a = b = c" both pairs. What cannot be read to its end is left out. Offsets are UTF-16.
 */
export function findEquations(text: string): readonly Equation[] {
  const found: Equation[] = [];
  let from = 0;
  let at = 0;
  for (;;) {
    starts.lastIndex = at;
    const start = starts.exec(text)?.index;
    if (start === undefined) return found;
    const chain = isPart(text, from, start)
      ? restatedAt(text, from, start)
      : readChain(text, start);
    found.push(...chain);
    const end = chain.at(-1)?.right.end;
    if (end !== undefined) from = end;
    at = Math.max(start + 1, end ?? readTerm(text, start)?.end ?? 0);
  }
}
