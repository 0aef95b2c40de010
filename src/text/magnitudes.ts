import { matchAt } from './match-at.ts';

/** "million", "K" and the like after a number. */
export interface Magnitude {
  readonly factor: number;
  readonly end: number;
}

const words: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['dozen', 12],
  ['lakh', 1e5],
  ['crore', 1e7],
]);
const letters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['MM', 1e6],
  ['B', 1e9],
  ['T', 1e12],
]);
const spacedWord = /[ \t\n\u00a0\u2009\u202f-]{1,2}([A-Za-z]{1,9})(?![A-Za-z\d]|[’'][A-Za-z])/y;

/** The factor of a suffix written without a space: "K" of "10K", "mn" of "10mn". */
export function suffixFactor(suffix: string): number | undefined {
  return letters.get(suffix) ?? words.get(suffix.toLowerCase());
}

/** A magnitude that follows after a space or hyphen: "10 million", "10 M"; "B" and "T" need to be words. */
export function readMagnitude(text: string, at: number): Magnitude | null {
  const match = matchAt(spacedWord, text, at);
  const word = match?.[1];
  if (!match || word === undefined) return null;
  const letter = word === 'K' || word === 'k' || word === 'M' ? letters.get(word) : undefined;
  const factor = letter ?? words.get(word.toLowerCase());
  return factor === undefined ? null : { factor, end: at + match[0].length };
}

/** "hundred" to "trillion" among number words. */
export function magnitudeNamed(word: string): number | undefined {
  return word.endsWith('s') ? undefined : words.get(word.toLowerCase());
}
