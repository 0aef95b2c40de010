import { matchAt } from './match-at.ts';

/** A number in digits, before any "million" and any unit. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  /** `pair` is a ratio or the sides of a picture, which take no unit. */
  readonly form: 'integer' | 'decimal' | 'grouped' | 'power' | 'fraction' | 'pair';
}

const digits = /\d+(?:[.,_]\d+){0,20}/y;
const plain = /^\d+(?:\.\d+)?$/;
const decimalAhead = /\s?(?:[%％]|million|billion|mln|mio)/y;
const groupings: readonly (readonly [RegExp, RegExp])[] = [
  [/^\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?:\.\d+)?$/, /,/g],
  [/^\d+(?:_\d+)+(?:\.\d+)?$/, /_/g],
  [/^\d{1,3}(?:\.\d{3}){2,8}$/, /\./g],
];
const spacedGroups = /(?:[ \u00a0\u2009\u202f]\d{3}){1,5}(?!\d)/y;
const exponent = /[eE]([+-]?\d{1,3})(?![A-Za-z\d])/y;
const raised = /\^\{?([-−]?\d{1,3})\}?|\*\*([-−]?\d{1,3})|([⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/y;
const timesTen = /\s?(?:[×x*·⋅]|\\times|\\cdot)\s?10(?=\^|\*\*|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])/y;
const overNumber = /\/(\d{1,4})(?![\d/]|[.,]\d)/y;
const toNumber = /:(\d{1,6}(?:\.\d{1,3})?)(?![:\d])/y;
const furtherSides = /(?:[x×]\d{1,6}){1,3}(?![A-Za-z\d])/y;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What may be read into a comma: of "[0,1]" nothing, of "0,5" a decimal, of "12,5 %" one for sure. */
type Comma = 'separates' | 'open' | 'decimal';

/** "10,000,000", "10_000_000", "0,5 %", "1.5"; undefined for versions such as "1.2.3". */
function readWritten(written: string, comma: Comma): number | undefined {
  if (plain.test(written)) return Number(written);
  for (const [pattern, separators] of groupings) {
    if (pattern.test(written)) return Number(written.replace(separators, ''));
  }
  const decimal = comma === 'decimal' ? /^(?:0,\d+|\d+,\d{1,2})$/ : /^0,\d+$/;
  const fits = comma !== 'separates' && decimal.test(written);
  return fits ? Number(written.replace(',', '.')) : undefined;
}

function readComma(text: string, at: number, end: number): Comma {
  if (matchAt(decimalAhead, text, end)) return 'decimal';
  return /[[({]/.test(text[at - 1] ?? '') ? 'separates' : 'open';
}

function readRun(text: string, at: number): Numeral | null {
  const run = matchAt(digits, text, at)?.[0];
  if (run === undefined) return null;
  const end = at + run.length;
  const whole = readWritten(run, readComma(text, at, end));
  if (whole !== undefined) {
    const form = plain.test(run) ? (run.includes('.') ? 'decimal' : 'integer') : 'grouped';
    return { value: whole, end, form };
  }
  // A list such as "1,5,10": the first of them.
  const first = run.split(',', 1)[0] ?? run;
  if (first === run || !plain.test(first)) return null;
  const form = first.includes('.') ? 'decimal' : 'integer';
  return { value: Number(first), end: at + first.length, form };
}

/** "10 000 000"; with common spaces only round ones, since "64 128 256" is a list. */
function extendGroups(text: string, base: Numeral): Numeral | null {
  if (base.form !== 'integer' || base.value === 0 || base.value > 999) return null;
  const groups = matchAt(spacedGroups, text, base.end)?.[0];
  if (groups === undefined || (groups.includes(' ') && !groups.endsWith('00'))) return null;
  const value = Number(`${base.value}${groups.replace(/\D/g, '')}`);
  return { value, end: base.end + groups.length, form: 'grouped' };
}

function readPower(match: RegExpExecArray): number {
  const [, caret, stars, raisedDigits] = match;
  const written =
    caret ??
    stars ??
    (raisedDigits ?? '').replace(/./g, (sign) =>
      sign === '⁻' ? '-' : String(superscripts.indexOf(sign)),
    );
  return Number(written.replace('−', '-'));
}

/** "1e7", "10^7", "10⁷", "3 × 10^8". */
function extendPower(text: string, base: Numeral): Numeral | null {
  const scientific = matchAt(exponent, text, base.end);
  if (scientific) {
    const value = Number(`${base.value}e${scientific[1] ?? '0'}`);
    return { value, end: base.end + scientific[0].length, form: 'power' };
  }
  const times = matchAt(timesTen, text, base.end);
  if (!times && base.value !== 10 && base.value !== 2) return null;
  const end = base.end + (times?.[0].length ?? 0);
  const power = matchAt(raised, text, end);
  if (!power) return null;
  const value = times
    ? Number(`${base.value}e${readPower(power)}`)
    : Number((base.value ** readPower(power)).toPrecision(15));
  return { value, end: end + power[0].length, form: 'power' };
}

/** "1/2", "1:10", "224x224". */
function extendPair(text: string, base: Numeral): Numeral | null {
  const over =
    base.form === 'integer' && text[base.end - 1] !== '/'
      ? matchAt(overNumber, text, base.end)
      : null;
  const denominator = Number(over?.[1] ?? 0);
  if (over && base.value > 0 && base.value < denominator) {
    return { value: base.value / denominator, end: base.end + over[0].length, form: 'fraction' };
  }
  const ratio = matchAt(toNumber, text, base.end);
  if (ratio && Number(ratio[1]) > 0) {
    return { value: base.value / Number(ratio[1]), end: base.end + ratio[0].length, form: 'pair' };
  }
  const sides = base.form === 'integer' ? matchAt(furtherSides, text, base.end) : null;
  return sides && { value: base.value, end: base.end + sides[0].length, form: 'pair' };
}

/**
 * Reads the number whose first digit stands at a UTF-16 offset; null when the digits are no number
 * (versions, addresses) or too large for one.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const base = readRun(text, at);
  if (!base) return null;
  // Of "80/10/10" and "70:15:15" no two are a pair.
  const chained = /[/:]/.test(text[at - 1] ?? '') && /\d/.test(text[at - 2] ?? '');
  const extended =
    extendGroups(text, base) ??
    extendPower(text, base) ??
    (chained ? null : extendPair(text, base));
  const numeral = extended ?? base;
  return Number.isFinite(numeral.value) ? numeral : null;
}
