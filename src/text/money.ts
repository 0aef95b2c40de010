import { readMagnitude, suffixFactor } from './magnitudes.ts';
import { matchAt } from './match-at.ts';
import type { Numeral } from './numerals.ts';
import { readPeriod } from './periods.ts';
import type { Measure } from './unit-behind.ts';

/** A currency that is written before its number. */
export interface Currency {
  readonly sign: string;
  readonly start: number;
}

const currencyBefore =
  /(?:(?<![A-Za-z\d])(?:US|CA|AU|HK|R|C|A)?[$€£¥₹]\s?|(?<![A-Za-z\d])(?:USD|EUR|GBP|CHF|INR)\s)$/;
const letters = /[A-Za-z]{1,9}(?![A-Za-z\d])/y;

/** The currency that ends right before a UTF-16 offset: "$", "€ ", "US$", "USD ". */
export function findCurrency(text: string, at: number): Currency | null {
  const before = text.slice(Math.max(0, at - 5), at);
  const written = currencyBefore.exec(before)?.[0];
  return written === undefined ? null : { sign: written.trim(), start: at - written.length };
}

function readScale(text: string, at: number): { readonly factor: number; readonly end: number } {
  const suffix = matchAt(letters, text, at)?.[0];
  if (suffix === undefined) return readMagnitude(text, at) ?? { factor: 1, end: at };
  const factor = suffix === 'm' ? 1e6 : suffix === 'b' ? 1e9 : suffixFactor(suffix);
  return factor === undefined ? { factor: 1, end: at } : { factor, end: at + suffix.length };
}

/** The measure of "$10K per month"; null between two "$", which enclose a formula. */
export function readMoney(text: string, numeral: Numeral, currency: Currency): Measure | null {
  const scale = readScale(text, numeral.end);
  const plus = text[scale.end] === '+' ? scale.end + 1 : scale.end;
  if (currency.sign === '$' && text[plus] === '$') return null;
  const end = readPeriod(text, plus)?.end ?? plus;
  const unit = currency.sign + text.slice(plus, end);
  return { magnitude: scale.factor, factor: 1, dimension: 'money', unit, end, firm: true };
}
