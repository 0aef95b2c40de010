import { matchAt } from '../match-at.ts';
import type { Span } from '../span.ts';
import { invert, multiply, plainAmount, type Amount } from './amount.ts';
import { readNumber, type ReadNumber } from './numbers.ts';
import { magnitudeOf, periodOf, readingsOf } from './unit-readings.ts';

/** A number of an estimate with everything that belongs to it. */
export interface Term extends Span {
  /** Every way to read it; never empty. */
  readonly readings: readonly Amount[];
  /** Where its magnitude ends and its unit begins. */
  readonly unitStart: number;
  /** A number without unit, noun and currency. */
  readonly plain: boolean;
  /** A magnitude or a power of ten is written out. */
  readonly scaled: boolean;
  /** The counted noun in lower case; empty when there is none. */
  readonly noun: string;
  /** Seconds of the period that it is per; 0 when it is none. */
  readonly period: number;
}

const skip =
  /(?:[\s}{]|\$(?=\s*(?:\\|$)|\s+[^\d\s]|[.,;)])|\\(?:text|mathrm|textrm|,|;|!|:|quad|left|right)(?![A-Za-z])\{?)*/y;
const suffix = /(?:thousand|million|billion|trillion|mln|mn|bn|tn|[kKmMBbGTx])(?![A-Za-z\d])/y;
const word = /[A-Za-zµμ][\w'’µμ-]*|%/y;
/** Words that a number does not count: with one of them the term is no plain factor. */
const joining =
  /^(?:x|times|at|in|over|with|for|from|to|by|if|when|plus|minus|than|and|or|but|of|is|are|was|gives?|makes?|yields?|equals?|about|roughly|around|approximately|per|an?|each|every|which|that|so|on|as|into|divided|multiplied)$/i;
const perTime =
  /(?:\/|per\s+|an?\s+|each\s+|every\s+)(seconds?|secs?|s|minutes?|mins?|hours?|hr|h|days?|d|weeks?|wk|months?|mo|years?|yr|y)(?![A-Za-z\d])/iy;
const perOther = /(?:\/\s*|per\s+)(?=[A-Za-z])([A-Za-z][\w-]*)/iy;
const adverb = /(hourly|daily|weekly|monthly|yearly|annually)(?![\w-])/iy;
const perNumber = /per\s+(?=[\d$])/iy;
const each = /each(?![\w-])/iy;
/** "(8-hour workday)" explains the number before it; other figures in brackets may belong to the product. */
const remark = /\((?!\s*[×x*/])(?:\d+[- ]?(?:h|hours?|hrs?)\b)?[^()\d=]{0,60}\)/y;

interface Draft {
  readonly readings: readonly Amount[];
  readonly end: number;
  readonly noun: string;
  readonly words: number;
  readonly period: number;
}

/** Skips white space and the dress of formulas. */
export function skipDress(text: string, at: number): number {
  return at + (matchAt(skip, text, at)?.[0].length ?? 0);
}

function scaleAll(readings: readonly Amount[], factor: Amount): readonly Amount[] {
  return readings.map((reading) => multiply(reading, factor));
}

function perPeriod(seconds: number): Amount {
  return { ...plainAmount(1), toSeconds: 1 / seconds, seconds: -1 };
}

/** What the number is per: a time, another number, or something that is not counted here. */
function readPer(text: string, draft: Draft): Draft | null {
  const at = skipDress(text, draft.end);
  const time = matchAt(perTime, text, at) ?? matchAt(adverb, text, at);
  const seconds = periodOf(time?.[1] ?? '');
  if (time && seconds !== undefined) {
    const end = at + time[0].length;
    // "CPU-hours a day": the time of a bill, which many leave away.
    const durations = draft.readings.filter((one) => one.seconds === 1);
    const readings = [...scaleAll(draft.readings, perPeriod(seconds)), ...durations];
    return { ...draft, end, readings, period: seconds };
  }
  // "$2 per 1,000": a price. Of other figures it is not told what the second one is of.
  const isPrice = draft.readings.some(({ money }) => money > 0);
  const numbered = matchAt(perNumber, text, at);
  if (numbered && !isPrice) return null;
  const other = numbered && readTerm(text, at + numbered[0].length);
  if (other) {
    const readings = other.readings.flatMap((one) => scaleAll(draft.readings, invert(one)));
    return { ...draft, end: other.end, readings };
  }
  const thing = matchAt(perOther, text, at);
  if (thing && !numbered) {
    const unit = readingsOf(thing[1] ?? '').find(({ bytes }) => bytes === 1);
    const readings = unit ? scaleAll(draft.readings, invert(unit)) : draft.readings;
    return { ...draft, end: at + thing[0].length, readings };
  }
  const last = matchAt(each, text, at) ?? matchAt(remark, text, at);
  return last && { ...draft, end: at + last[0].length };
}

/** One word behind the number: its unit, or part of what it counts; null where the term ends. */
function readWord(text: string, draft: Draft): Draft | null {
  const hyphen = text[draft.end] === '-' ? 1 : 0;
  const at = hyphen ? draft.end + 1 : skipDress(text, draft.end);
  const found = matchAt(word, text, at)?.[0];
  if (found === undefined || joining.test(found) || draft.words >= 4) return null;
  if (draft.period > 0 && draft.words > 0) return null;
  const end = at + found.length;
  const units =
    draft.noun === '' || found.length > 3 ? readingsOf(found.split('-').at(-1) ?? '') : [];
  const counted = draft.noun === '' && (!found.includes('-') || hyphen > 0) && units.length > 0;
  const own = counted ? [] : draft.readings;
  const readings = [...own, ...units.flatMap((unit) => scaleAll(draft.readings, unit))];
  const noun = counted ? draft.noun : found.toLowerCase();
  const period = units.find(({ seconds }) => seconds === -1) ? 1 : draft.period;
  return { ...draft, end, readings, noun, words: draft.words + 1, period };
}

/** The magnitudes that a suffix may mean; bytes for a "B" that stands off. */
function readSuffix(text: string, number: ReadNumber): Draft & { readonly scaled: boolean } {
  const bare = { noun: '', words: 0, period: 0 };
  const base = [plainAmount(number.low, number.high)];
  const at = skipDress(text, number.end);
  const found = matchAt(suffix, text, at)?.[0];
  if (found === undefined)
    return { ...bare, readings: base, end: number.end, scaled: number.scaled };
  const end = at + found.length;
  if (
    found === 'B' &&
    /\s/.test(text.slice(number.end, at)) &&
    !/^\s+[a-z]{3}/.test(text.slice(end))
  )
    return { ...bare, readings: base, end: number.end, scaled: number.scaled };
  const followed = /^[\s}]*[A-Za-z]{3}/.test(text.slice(end));
  const readings = magnitudeOf(found, followed).flatMap((one) => scaleAll(base, one));
  return { ...bare, readings, end, scaled: found !== 'x' };
}

function withWords(text: string, start: Draft): Draft {
  let draft = start;
  for (;;) {
    const next = readPer(text, draft) ?? readWord(text, draft);
    if (!next || next.end === draft.end) return draft;
    draft = next;
  }
}

/**
 * Reads the number that starts at a UTF-16 offset (a currency sign or a sign of "about" may come
 * first) with its magnitude, unit, noun and what it is per; null when none starts there.
 */
export function readTerm(text: string, start: number): Term | null {
  const number = readNumber(text, start);
  if (!number) return null;
  const first = readSuffix(text, number);
  const money = number.currency ? 1 : 0;
  const readings = first.readings.map((one) => ({ ...one, money }));
  const named = withWords(text, { ...first, readings });
  return {
    start: number.start,
    end: named.end,
    readings: named.readings,
    unitStart: first.end,
    plain: named.words === 0 && named.period === 0 && !number.currency,
    scaled: first.scaled,
    noun: named.noun,
    period: named.period,
  };
}
