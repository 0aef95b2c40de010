import { matchAt } from './match-at.ts';
import type { Quantity } from './quantity.ts';
import { unitNamed } from './units.ts';

/** Figures that are told without a number: "sub-second", "tens of milliseconds", "two thirds". */
type Idiom = (text: string, at: number) => Quantity | null;

const sub = /sub(?:-| )?([A-Za-z]{3,12})(?![A-Za-z])/iy;
const digitCount = /(single|double|triple)[- ]digit[- ]([A-Za-z]{2,12})(?![A-Za-z])/iy;
const orders = /(10|100|1000|ten|hundred|thousand)s of ([A-Za-z]{2,12})(?![A-Za-z])/iy;
const within =
  /(?:within|under|below|than|about|around|roughly|nearly|almost|takes?|lasts?) an? ([A-Za-z]{3,12})(?![A-Za-z-])/iy;
/** After "within a second", so that "a second tower" is not a duration. */
const phraseEnd =
  /\s*(?:$|[^A-Za-z\s]|(?:of|for|on|in|per|to|and|or|but|at|after|from|when|even|end|so|if|while|with)(?![A-Za-z]))/y;
const part =
  /(an?|one|two|three|four|five|six|seven|eight|nine)[ -](half|third|quarter|fifth|tenth)s?(?![A-Za-z-]| party)( of(?![A-Za-z]))?/iy;
const half = /half(?= (?:of|the|our|all|its|their|as)(?![A-Za-z])|\s*(?:$|[.,;:!?)]))/iy;
const halfUnit = /half-([A-Za-z]{3,12})(?![A-Za-z])/iy;
const notShare = /(?:first|second|other|last|latter|better|this|that|-|–)\s?$/i;

const lowest: ReadonlyMap<string, number> = new Map([
  ['single', 1],
  ['double', 10],
  ['triple', 100],
  ['10', 10],
  ['100', 100],
  ['1000', 1000],
  ['ten', 10],
  ['hundred', 100],
  ['thousand', 1000],
]);
const counts = 'one two three four five six seven eight nine'.split(' ');
const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['tenth', 10],
]);

/** In milliseconds. */
function durationOf(word: string | undefined): number | undefined {
  const unit = unitNamed(word ?? '');
  return unit?.dimension === 'duration' ? unit.factor : undefined;
}

function duration(
  match: RegExpExecArray,
  range: { low: number; high: number; unit: string },
): Quantity {
  const { low, high, unit } = range;
  const end = match.index + match[0].length;
  return { dimension: 'duration', value: low, upper: high, unit, start: match.index, end };
}

/** "sub-second": its value is the bound, as that of "< 1 s" is. */
function readSub(text: string, at: number): Quantity | null {
  const match = matchAt(sub, text, at);
  const bound = durationOf(match?.[1]);
  if (!match || bound === undefined) return null;
  return duration(match, { low: bound, high: bound, unit: match[1] ?? '' });
}

/** "single-digit milliseconds", "tens of milliseconds", "100s of ms". */
function readOrder(text: string, at: number): Quantity | null {
  const digits = matchAt(digitCount, text, at);
  const match = digits ?? matchAt(orders, text, at);
  const factor = durationOf(match?.[2]);
  const low = lowest.get(match?.[1]?.toLowerCase() ?? '');
  if (!match || factor === undefined || low === undefined) return null;
  const high = digits ? low * 10 - 1 : low * 10;
  return duration(match, { low: low * factor, high: high * factor, unit: match[2] ?? '' });
}

function readWithin(text: string, at: number): Quantity | null {
  const match = matchAt(within, text, at);
  const bound = durationOf(match?.[1]);
  if (!match || bound === undefined || !matchAt(phraseEnd, text, at + match[0].length)) return null;
  return duration(match, { low: bound, high: bound, unit: match[1] ?? '' });
}

/** "two thirds", "a quarter of": without "of" a quarter may be of a year, and a third an ordinal. */
function readPart(text: string, at: number): Quantity | null {
  const match = matchAt(part, text, at);
  if (!match) return null;
  const [, count = '', name = '', of] = match;
  const single = /^an?$/i.test(count);
  if (!of && (single || name.toLowerCase() === 'quarter')) return null;
  const number = single ? 1 : counts.indexOf(count.toLowerCase()) + 1;
  const value = number / (parts.get(name.toLowerCase()) ?? 1);
  if (value > 1) return null;
  const end = at + match[0].length;
  return { dimension: 'share', value, upper: value, unit: '', start: at, end };
}

function readHalf(text: string, at: number): Quantity | null {
  const match = matchAt(half, text, at);
  if (!match || notShare.test(text.slice(Math.max(0, at - 8), at))) return null;
  return { dimension: 'share', value: 0.5, upper: 0.5, unit: '', start: at, end: at + 4 };
}

/** "half-hour". */
function readHalfUnit(text: string, at: number): Quantity | null {
  const match = matchAt(halfUnit, text, at);
  const whole = durationOf(match?.[1]);
  if (!match || whole === undefined) return null;
  return duration(match, { low: whole / 2, high: whole / 2, unit: match[1] ?? '' });
}

/** The idioms with the characters that they can begin with. */
const idioms: readonly (readonly [string, Idiom])[] = [
  ['h', readHalfUnit],
  ['s', readSub],
  ['1dhst', readOrder],
  ['abklnrtuw', readWithin],
  ['aefnost', readPart],
  ['h', readHalf],
];

/** The idiom that starts at a UTF-16 offset. */
export function readIdiom(text: string, at: number): Quantity | null {
  const first = text[at]?.toLowerCase() ?? ' ';
  for (const [openings, read] of idioms) {
    const quantity = openings.includes(first) ? read(text, at) : null;
    if (quantity) return quantity;
  }
  return null;
}

/** Source of a pattern for the words that an idiom may start with. */
export const idiomStart = `sub(?=[a-z -])|single|double|triple|tens|hundreds|thousands|within|under|below|than|about|around|roughly|nearly|almost|takes?|lasts?|an? (?=half|third|quarter|fifth|tenth)`;
