import { nameEnd, readFigure, roundOff, type Figure } from './figures.ts';
import { foldLetters } from './letters.ts';
import { matchAt } from './match-at.ts';
import { idiomStart, readIdiom } from './number-idioms.ts';
import { numberWordStart } from './number-words.ts';
import {
  dateLength,
  followsYearWord,
  isNumbering,
  numberingEnd,
  paragraphNumberLength,
  yearLength,
} from './numbering.ts';
import type { Quantity } from './quantity.ts';
import { readBetween, readRange } from './ranges.ts';

/** What was found at a candidate, and where to go on. */
interface Reading {
  readonly quantity: Quantity | null;
  readonly end: number;
}

const candidate = new RegExp(`\\d|\\b(?:between |${numberWordStart}|${idiomStart})`, 'gi');
const outOf = / in (\d{1,3}(?:,\d{3})+|\d{1,9})(?![\dA-Za-z]|[.,]\d| [A-Za-z])/y;
const shareOf = / of\b/y;

function toQuantity(figure: Figure): Quantity {
  const { measure, start } = figure;
  const scale = measure.magnitude * measure.factor;
  const { dimension, unit, end } = measure;
  const [value, upper] = [roundOff(figure.low * scale), roundOff(figure.high * scale)];
  return { dimension, value, upper, unit, start, end };
}

/** "1 in 1,000", "1/2 of". */
function asShare(text: string, figure: Figure): Quantity | null {
  const { measure, start, low, form } = figure;
  if (measure.dimension !== 'number' || measure.unit !== '') return null;
  if (form === 'fraction' && matchAt(shareOf, text, measure.end)) {
    return { ...toQuantity(figure), dimension: 'share' };
  }
  const whole = form === 'integer' && low === 1 ? matchAt(outOf, text, measure.end) : null;
  const total = Number(whole?.[1]?.replaceAll(',', '') ?? 0);
  if (!whole || total < 2 || yearLength(text, measure.end + 4) > 0) return null;
  const end = measure.end + whole[0].length;
  return { dimension: 'share', value: 1 / total, upper: 1 / total, unit: '', start, end };
}

/** What a number without a firm unit is, when it is no quantity: the end of the year or numbering. */
function lookAlikeEnd(text: string, at: number, figure: Figure): number {
  const { measure, form } = figure;
  if (measure.firm || (form !== 'integer' && form !== 'decimal')) return 0;
  const year = measure.unit === '' || followsYearWord(text, at) ? yearLength(text, at) : 0;
  if (year > 0) return at + year;
  const digitsEnd = measure.unit === '' ? measure.end : at;
  return isNumbering(text, at, measure.end) ? numberingEnd(text, digitsEnd) : 0;
}

/** A number in words is a figure only with a unit, a magnitude or a counted noun. */
function isIdle(figure: Figure): boolean {
  const { dimension, firm, unit, magnitude } = figure.measure;
  if (figure.form !== 'spelled') return false;
  return (
    dimension === 'number' ||
    (!firm && unit === '') ||
    (dimension === 'count' && figure.high * magnitude === 1)
  );
}

function readDigitCandidate(text: string, at: number): Reading {
  const date = dateLength(text, at) || paragraphNumberLength(text, at);
  if (date > 0) return { quantity: null, end: at + date };
  const figure = readFigure(text, at);
  if (!figure) {
    const idiom = readIdiom(text, at);
    return { quantity: idiom, end: idiom?.end ?? nameEnd(text, at) };
  }
  const lookAlike = lookAlikeEnd(text, at, figure);
  if (lookAlike > 0) return { quantity: null, end: Math.max(lookAlike, nameEnd(text, at)) };
  const quantity = readRange(text, figure) ?? asShare(text, figure) ?? toQuantity(figure);
  return { quantity, end: quantity.end };
}

function readWordCandidate(text: string, at: number): Reading {
  const idiom = readIdiom(text, at) ?? readBetween(text, at);
  if (idiom) return { quantity: idiom, end: idiom.end };
  const figure = readFigure(text, at);
  if (!figure) return { quantity: null, end: at + 1 };
  const range = readRange(text, figure);
  if (!range && isIdle(figure)) return { quantity: null, end: at + 1 };
  const quantity = range ?? toQuantity(figure);
  return { quantity, end: quantity.end };
}

/** A unit in letters beyond ASCII, as the text has it. */
function asWritten(quantity: Quantity, text: string, folded: string): Quantity {
  const { unit, start, end } = quantity;
  const at = unit === '' ? -1 : folded.slice(start, end).lastIndexOf(unit);
  if (at < 0) return quantity;
  return { ...quantity, unit: text.slice(start + at, start + at + unit.length) };
}

function* readQuantities(text: string): Generator<Quantity> {
  let at = 0;
  for (;;) {
    candidate.lastIndex = at;
    const start = candidate.exec(text)?.index;
    if (start === undefined) return;
    const digit = /\d/.test(text[start] ?? '');
    const reading = digit ? readDigitCandidate(text, start) : readWordCandidate(text, start);
    // Of "5 USD 20" the currency belongs to the first number, and the second is left alone.
    if (reading.quantity && reading.quantity.start >= at) yield reading.quantity;
    at = Math.max(reading.end, start + 1);
  }
}

/**
 * Finds the figures of a text: durations, rates, counts, storage, money, shares and plain numbers, in
 * the order in which they stand and without overlap. Numberings, versions, dates, names and bare
 * orders ("millions of users") are none. Offsets are UTF-16; takes time linear in the text's length.
 */
export function findQuantities(text: string): readonly Quantity[] {
  const folded = foldLetters(text);
  const found = [...readQuantities(folded)];
  return folded === text ? found : found.map((one) => asWritten(one, text, folded));
}
