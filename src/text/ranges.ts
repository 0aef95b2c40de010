import { readFigure, roundOff, type Figure } from './figures.ts';
import { matchAt } from './match-at.ts';
import type { Quantity } from './quantity.ts';

const connector =
  /(?:\s{0,2}[-–−]\s{0,2}|[~〜—]|\.{2,3}|…|\s{1,2}to\s{1,2})(?=[$€£¥₹]?[A-Za-z\d])/y;
const conjunction = /\s{1,2}(?:and|to)\s{1,2}(?=[$€£¥₹]?[A-Za-z\d])/y;
const between = /between\s{1,2}(?=[$€£¥₹]?[A-Za-z\d])/iy;
const currencySign = /[$€£¥₹]/;

/** The figure behind a connector, past the currency sign that it may open with. */
function readSecond(text: string, at: number): Figure | null {
  return readFigure(text, currencySign.test(text[at] ?? '') ? at + 1 : at);
}

/** What scales the lower end: its own measure, or the upper end's where it has none ("1-2 %", "10-20K"). */
function lowerScale(first: Figure, second: Figure): number | null {
  const { measure: own } = first;
  const { measure: other } = second;
  const shared = own.magnitude === 1 && first.low < second.low ? other.magnitude : own.magnitude;
  if (own.unit === '') return shared * other.factor;
  if (own.dimension !== other.dimension || other.unit === '') {
    const money = own.dimension === 'money' && other.unit === '';
    return money ? shared : null;
  }
  return (own.dimension === 'money' ? shared : own.magnitude) * own.factor;
}

function join(first: Figure, second: Figure): Quantity | null {
  if (first.form === 'pair' || second.form === 'pair') return null;
  const scale = lowerScale(first, second);
  if (scale === null) return null;
  const { magnitude, factor, end } = second.measure;
  const value = roundOff(first.low * scale);
  const upper = roundOff(second.high * magnitude * factor);
  if (value >= upper) return null;
  const money = first.measure.dimension === 'money' && second.measure.unit === '';
  const { dimension, unit } = money ? first.measure : second.measure;
  return { dimension, value, upper, unit, start: first.start, end };
}

/** The range that a figure opens: "1-2 %", "200 ms to 1 s", "$10-20K"; null when it opens none. */
export function readRange(text: string, first: Figure): Quantity | null {
  const match = matchAt(connector, text, first.measure.end);
  const second = match && readSecond(text, first.measure.end + match[0].length);
  const range = second && join(first, second);
  return range && isTold(range, first, second) ? range : null;
}

/** Two bare numbers in words are no range: "one to many", "two to three". */
function isTold(range: Quantity, first: Figure, second: Figure): boolean {
  return range.dimension !== 'number' || (first.form !== 'spelled' && second.form !== 'spelled');
}

/** "between 5 and 10 ms"; the word belongs to the range. */
export function readBetween(text: string, at: number): Quantity | null {
  const opening = matchAt(between, text, at);
  const first = opening && readSecond(text, at + opening[0].length);
  const match = first && matchAt(conjunction, text, first.measure.end);
  const second = match && readSecond(text, first.measure.end + match[0].length);
  const range = second && join(first, second);
  return range && isTold(range, first, second) ? { ...range, start: at } : null;
}
