import { matchAt } from '../match-at.ts';

/** A number as written, before its magnitude and unit. */
export interface ReadNumber {
  readonly low: number;
  readonly high: number;
  readonly start: number;
  readonly end: number;
  readonly currency: boolean;
  /** It is written as a power of ten. */
  readonly scaled: boolean;
}

const opening = /[~≈]?\s*(?:(?:US)?\\?[$€£])?\s*/y;
const digits =
  '\\d{1,3}(?:(?:,|_|\\{,\\}|[\\u00a0\\u202f ](?=\\d{3}(?!\\d)))\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const power = '10\\s?(?:\\^\\s?\\{?(-?\\d{1,2})\\}?|([⁻⁰¹²³⁴-⁹]{1,3}))';
const numeral = new RegExp(`(${digits})(?:[eE]\\+?(-?\\d{1,2})(?![\\w.]))?(?![\\d^])`, 'y');
const powerOfTen = new RegExp(
  `(?:(${digits})\\s?(?:×|·|x|\\*|\\\\times|\\\\cdot)\\s?)?${power}(?![\\d.])`,
  'y',
);
const rangeJoin = /\s?[-–—]\s?(?=\d)/y;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function valueOf(written: string): number {
  return Number(written.replace(/[^\d.]/g, ''));
}

/** "⁻⁹" as "-9". */
function lower(exponent: string): string {
  return exponent.replace(/./g, (each) => (each === '⁻' ? '-' : String(raised.indexOf(each))));
}

interface Plain {
  readonly value: number;
  readonly end: number;
  readonly scaled: boolean;
}

function readPlain(text: string, at: number): Plain | null {
  const ten = matchAt(powerOfTen, text, at);
  if (ten) {
    const exponent = Number(ten[2] ?? lower(ten[3] ?? ''));
    const mantissa = ten[1] === undefined ? 1 : valueOf(ten[1]);
    return { value: mantissa * 10 ** exponent, end: at + ten[0].length, scaled: true };
  }
  const match = matchAt(numeral, text, at);
  if (!match) return null;
  const exponent = match[2] === undefined ? 0 : Number(match[2]);
  const value = valueOf(match[1] ?? '') * 10 ** exponent;
  return { value, end: at + match[0].length, scaled: exponent !== 0 };
}

/** True when every dollar sign of a text is the mark of a formula. */
function isFormula(text: string): boolean {
  return /\\(?:text|times|approx|frac|cdot|mathrm|div|%)/.test(text);
}

/** Reads the number at a UTF-16 offset, with a currency before it or as a range ("20-40"); null when there is none. */
export function readNumber(text: string, at: number): ReadNumber | null {
  const lead = matchAt(opening, text, at)?.[0] ?? '';
  const start = at + lead.length;
  const first = readPlain(text, start);
  if (!first) return null;
  const sign = /\\?[$€£]/.exec(lead)?.[0];
  const currency = sign !== undefined && !(sign === '$' && isFormula(text));
  const join = matchAt(rangeJoin, text, first.end);
  const second = join && readPlain(text, first.end + join[0].length);
  const high = second && second.value > first.value ? second : first;
  const scaled = first.scaled || high.scaled;
  const from = at + lead.length - lead.trimStart().length;
  return { low: first.value, high: high.value, start: from, end: high.end, currency, scaled };
}
