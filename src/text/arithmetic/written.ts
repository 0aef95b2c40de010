import { writeDigits } from '../digits.ts';
import type { Amount } from './amount.ts';
import type { Term } from './terms.ts';

const scales: readonly (readonly [name: string, size: number])[] = [
  ['E', 1e18],
  ['P', 1e15],
  ['T', 1e12],
  ['G', 1e9],
  ['M', 1e6],
  ['K', 1e3],
  ['', 1],
];
const words: readonly (readonly [name: string, size: number])[] = [
  [' trillion', 1e12],
  [' billion', 1e9],
  [' million', 1e6],
];
const storage = /^\s*[kKMGTPEmgt]?i?(?:B|b|bytes?|bit|bits)(?![a-z])/;

function round(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return rounded >= 1000 ? writeDigits(rounded) : String(rounded);
}

function writeCount(value: number): string {
  const [name, size] = words.find(([, each]) => value >= each) ?? ['', 1];
  return `${round(value / size)}${name}`;
}

/** An amount in the words of a term that tells another amount of the same unit: "400 GB" beside "400 TB". */
export function writeLike(amount: Amount, term: Term, text: string): string {
  const unit = text.slice(term.unitStart, term.end);
  const bytes = storage.exec(unit);
  if (bytes && amount.bytes === 1) {
    const [prefix, size] = scales.find(([, each]) => amount.low >= each) ?? ['', 1];
    return `${round(amount.low / size)} ${prefix}B${unit.slice(bytes[0].length)}`;
  }
  const share = unit.trim().startsWith('%') ? 0.01 : 1;
  const sign =
    amount.money === 1 ? (/[$€£]/.exec(text.slice(term.start, term.end))?.[0] ?? '') : '';
  return `${sign}${writeCount(amount.low / share)}${unit}`.trim();
}
