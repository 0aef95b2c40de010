import { readCountedNoun } from './counted-nouns.ts';
import { matchAt } from './match-at.ts';
import { readPeriod } from './periods.ts';
import type { Dimension } from './quantity.ts';
import { unitNamed, unitSign } from './units.ts';

/** What stands behind a number: a magnitude and a unit, a counted noun, or nothing. */
export interface Measure {
  readonly magnitude: number;
  /** Base units of the dimension in one unit. */
  readonly factor: number;
  readonly dimension: Dimension;
  /** As written; empty when there is none. */
  readonly unit: string;
  readonly end: number;
  /** The unit cannot be mistaken for the next word of the sentence, as a counted noun can. */
  readonly firm: boolean;
}

/** A number with its magnitude, and where its unit may start. */
export interface Scaled {
  readonly text: string;
  readonly value: number;
  readonly magnitude: number;
  readonly end: number;
}

const gap = /[ \t\n\u00a0\u2009\u202f]{1,2}|-/y;
const word = /[A-Za-zµμ]{1,16}(?![A-Za-z\d])/y;
const anyWord = /[A-Za-z]{2,20}(?=\/|[ \t]{1,2}(?:per|a|an|each|every)[ -])/y;
const longUnit =
  /(per[ -]cent|percentage[ -]points?|basis points?|(?:business|working|calendar) days?|us dollars?)(?![A-Za-z])/iy;
const verb = /(?: (?:are|is|get))?(?: [a-z]{2,14}ed| sent| shown| made| sold)(?![A-Za-z\d])/y;
const noUnitBefore = /[-‑][A-Za-z]/y;
const ordinalUnits = new Set(['second', 'quarter', 'us']);

/** Gives the measure its unit as written: from `start` to its end. */
export function measured(
  scaled: Scaled,
  unit: Omit<Measure, 'magnitude' | 'unit'>,
  start: number,
): Measure {
  return { ...unit, magnitude: scaled.magnitude, unit: scaled.text.slice(start, unit.end).trim() };
}

/** Bytes and money may be told per time; that belongs to the unit and leaves the value alone. */
export function withPeriod(scaled: Scaled, measure: Measure, start: number): Measure {
  if (measure.dimension !== 'storage' && measure.dimension !== 'money') return measure;
  const period = readPeriod(scaled.text, measure.end);
  return period
    ? { ...measure, end: period.end, unit: scaled.text.slice(start, period.end).trim() }
    : measure;
}

/** The second "$" of "$n = 10$". */
function closesFormula(text: string, at: number): boolean {
  return text[at] === '$' && text.slice(Math.max(0, at - 40), at).includes('$');
}

function readSign(scaled: Scaled): Measure | null {
  const { text } = scaled;
  const start = scaled.end + (/[ \u00a0\u2009\u202f]/.test(text[scaled.end] ?? '') ? 1 : 0);
  const unit = unitSign(text[start] ?? '');
  if (!unit || /^\s?\d/.test(text.slice(start + 1, start + 3)) || closesFormula(text, start))
    return null;
  const measure = measured(scaled, { ...unit, end: start + 1, firm: true }, start);
  return withPeriod(scaled, measure, start);
}

function readLongUnit(scaled: Scaled, start: number): Measure | null {
  const match = matchAt(longUnit, scaled.text, start);
  const name = match?.[1]?.toLowerCase();
  if (!match || name === undefined) return null;
  const end = start + match[0].length;
  if (name.startsWith('us'))
    return measured(scaled, { dimension: 'money', factor: 1, end, firm: true }, start);
  if (name.includes('day')) {
    return measured(scaled, { dimension: 'duration', factor: 86_400_000, end, firm: true }, start);
  }
  const factor = name.startsWith('basis') ? 1e-4 : 1e-2;
  return measured(scaled, { dimension: 'share', factor, end, firm: true }, start);
}

/** "200 ms", "30-day", "16 B". */
function readUnitWord(scaled: Scaled, start: number): Measure | null {
  const { text } = scaled;
  const name = matchAt(word, text, start)?.[0];
  if (name === undefined) return null;
  const end = start + name.length;
  const unit = unitNamed(name);
  if (!unit || (ordinalUnits.has(name.toLowerCase()) && matchAt(noUnitBefore, text, end)))
    return null;
  return withPeriod(scaled, measured(scaled, { ...unit, end, firm: true }, start), start);
}

/** "100M daily active users", "10 requests per second", "3 models a day". */
function readNoun(scaled: Scaled, start: number): Measure | null {
  const { text } = scaled;
  const value = scaled.value * scaled.magnitude;
  const hyphen = text[start - 1] === '-';
  const noun =
    value < 1
      ? null
      : readCountedNoun(text, start, { large: value >= 1000, single: hyphen || value === 1 });
  if (!noun) {
    const other = matchAt(anyWord, text, start)?.[0];
    const period = other === undefined ? null : readPeriod(text, start + other.length);
    return period && measured(scaled, rateOf(period), start);
  }
  const period = readPeriod(text, verbEnd(text, noun.end)) ?? readPeriod(text, noun.end);
  if (period) return measured(scaled, rateOf(period), start);
  const rate = noun.cadence === null ? null : { seconds: noun.cadence, end: noun.end };
  if (rate) return measured(scaled, rateOf(rate), start);
  return measured(scaled, { dimension: 'count', factor: 1, end: noun.end, firm: false }, start);
}

/** Skips the verb of "5M videos uploaded per day". */
function verbEnd(text: string, at: number): number {
  return at + (matchAt(verb, text, at)?.[0].length ?? 0);
}

function rateOf(period: {
  readonly seconds: number;
  readonly end: number;
}): Omit<Measure, 'magnitude' | 'unit'> {
  return { dimension: 'rate', factor: 1 / period.seconds, end: period.end, firm: true };
}

/** What has no unit: counted when it has a magnitude, else a plain number. */
function bare(scaled: Scaled): Measure {
  const counted = scaled.magnitude >= 1000 || scaled.value * scaled.magnitude >= 1e6;
  const { magnitude, end } = scaled;
  const dimension = counted ? 'count' : 'number';
  return { magnitude, factor: 1, dimension, unit: '', end, firm: magnitude >= 1000 };
}

/** Reads what stands behind a number and its magnitude, with a space, a hyphen or as a sign. */
export function readUnitBehind(scaled: Scaled): Measure {
  const { text } = scaled;
  const end = text[scaled.end] === '+' ? scaled.end + 1 : scaled.end;
  const base = { ...scaled, end };
  const sign = readSign(base);
  if (sign) return sign;
  const space = matchAt(gap, text, end)?.[0].length ?? 0;
  if (space > 0) {
    const start = end + space;
    const named = readLongUnit(base, start) ?? readUnitWord(base, start) ?? readNoun(base, start);
    if (named) return named;
  }
  const period = readPeriod(text, end);
  return period ? measured(base, rateOf(period), end) : bare(scaled);
}
