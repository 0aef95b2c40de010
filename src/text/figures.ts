import { matchAt } from './match-at.ts';
import { readMeasure } from './measures.ts';
import { findCurrency, readMoney } from './money.ts';
import { readNumberWords } from './number-words.ts';
import { readNumeral, type Numeral } from './numerals.ts';
import { readUnitBehind, type Measure } from './unit-behind.ts';

/** One number with its measure, before it may become one end of a range. */
export interface Figure {
  readonly start: number;
  readonly low: number;
  /** Differs from `low` in vague words: "a few". */
  readonly high: number;
  readonly measure: Measure;
  readonly form: Numeral['form'] | 'spelled';
}

const nameRest = /[A-Za-z\d_]*(?:\.[A-Za-z\d_]+)*/y;
const digit = /\d/;
const letter = /[A-Za-z_]/;
/** Words that a hyphen may join to a number without making it a name ("top-5", but "GPT-4"). */
const joiner =
  /(?<![A-Za-z\d-])(?:top|sub|last|first|next|past|under|over|pre|post|every|around|about|up-to|to|max|min|near|between|and|or)[-‑]$/i;
const signBefore = /(?:^|[\s([{=,:<>~≈±])[-−]$/;

/** "t+1", "t + 1": the step after another one is no figure. */
const shiftedLetter = /(?:^|[^\p{L}\d])\p{L} ?\+ ?$/u;

/** Where the word or name that covers an offset ends. */
export function nameEnd(text: string, at: number): number {
  return Math.max(at + 1, at + (matchAt(nameRest, text, at)?.[0].length ?? 0));
}

/** How the characters before a number bind it: into a name, by a hyphen that a unit must excuse (more so behind a capitalised word), or not. */
function binding(text: string, at: number): 'name' | 'model' | 'hyphen' | 'free' {
  const before = text[at - 1] ?? '';
  const earlier = text[at - 2] ?? '';
  if (letter.test(before)) return 'name';
  if (before === '.' && letter.test(earlier)) return 'name';
  if (shiftedLetter.test(text.slice(Math.max(0, at - 5), at))) return 'hyphen';
  if ((before !== '-' && before !== '‑') || !letter.test(earlier)) return 'free';
  const context = text.slice(Math.max(0, at - 12), at);
  if (joiner.test(context)) return 'free';
  return /[A-Z][A-Za-z\d]*[-‑]$/.test(context) ? 'model' : 'hyphen';
}

/** Whether the unit shows that a hyphen does not make the number part of a name: "T-7 days", not "GPT-4". */
function isExcused(bound: ReturnType<typeof binding>, { firm, dimension }: Measure): boolean {
  if (bound === 'free') return true;
  const plain =
    dimension === 'number' || (bound === 'model' && ['count', 'rate'].includes(dimension));
  return firm && !plain;
}

/** ".85": the digits after a point that starts the number. */
function readPointed(text: string, at: number, numeral: Numeral): Numeral {
  const pointed = text[at - 1] === '.' && !/[A-Za-z\d.)\]]/.test(text[at - 2] ?? '');
  if (!pointed || numeral.form !== 'integer') return numeral;
  const value = Number(`0.${text.slice(at, numeral.end)}`);
  return { value, end: numeral.end, form: 'decimal' };
}

/** The measure of a number behind a currency, with the currency's offset. */
function readPrice(
  text: string,
  at: number,
  numeral: Numeral,
): Pick<Figure, 'start' | 'measure'> | null {
  const currency = findCurrency(text, at);
  const measure = currency && readMoney(text, numeral, currency);
  return measure && { start: currency.start, measure };
}

/** Reads a number in digits; null when it is none, or part of a name. */
function readDigits(text: string, at: number): Figure | null {
  const bound = binding(text, at);
  const read = bound === 'name' ? null : readNumeral(text, at);
  if (!read) return null;
  const numeral = readPointed(text, at, read);
  const money = numeral.form === 'pair' ? null : readPrice(text, at, numeral);
  const measure = money?.measure ?? readMeasure(text, numeral);
  if (!measure || !isExcused(bound, measure)) return null;
  const point = numeral === read ? at : at - 1;
  const negative = signBefore.test(text.slice(Math.max(0, point - 2), point));
  const value = negative ? -numeral.value : numeral.value;
  const start = money?.start ?? (negative ? point - 1 : point);
  return { start, low: value, high: value, measure, form: numeral.form };
}

/** Reads a number in words with its unit. */
function readSpelled(text: string, at: number): Figure | null {
  const words = readNumberWords(text, at);
  if (!words) return null;
  const { low, high, magnitude, end } = words;
  const measure = readUnitBehind({ text, value: high, magnitude, end });
  return { start: at, low, high, measure, form: 'spelled' };
}

/** Reads a number in digits or words that starts at a UTF-16 offset. */
export function readFigure(text: string, at: number): Figure | null {
  return digit.test(text[at] ?? '') ? readDigits(text, at) : readSpelled(text, at);
}

/** Takes the noise of binary fractions out of a product: 95 % is 0.95. */
export function roundOff(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(14));
}
