import { magnitudeNamed } from './magnitudes.ts';
import { matchAt } from './match-at.ts';

/** A number in words, before its unit; `low` and `high` differ in "a few". */
export interface SpelledNumber {
  readonly low: number;
  readonly high: number;
  readonly magnitude: number;
  readonly end: number;
}

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const cardinals = `(?:${tens.join('|')})(?:[- ](?:${small.slice(0, 9).join('|')}))?|${[...small].reverse().join('|')}`;
const lead = new RegExp(
  `(?:half(?: an?)?|an? few|an? couple(?: of)?|few|several|${cardinals}|an?)(?![A-Za-z\\d])`,
  'iy',
);
const andHalf = / and a half(?![A-Za-z])/iy;
const scale = /[ -](hundred|thousand|million|billion|trillion|dozen)(?![A-Za-z])/iy;
/** Bounds of vague numbers, wide enough that no reader would object. */
const vague: readonly (readonly [RegExp, number, number])[] = [
  [/^half/, 0.5, 0.5],
  [/few$/, 2, 5],
  [/couple/, 2, 2],
  [/^several/, 3, 9],
  [/^an?$/, 1, 1],
];

function cardinalOf(words: string): number {
  return words.split(/[- ]/).reduce((sum, word) => {
    const ten = tens.indexOf(word);
    return sum + (ten >= 0 ? (ten + 2) * 10 : small.indexOf(word) + 1);
  }, 0);
}

/**
 * Reads "two", "twenty-five", "half a million", "a few hundred" at a UTF-16 offset; null when none
 * stands there. "a" alone is no number.
 */
export function readNumberWords(text: string, at: number): SpelledNumber | null {
  const words = matchAt(lead, text, at)?.[0].toLowerCase();
  if (words === undefined) return null;
  let end = at + words.length;
  const known = vague.find(([pattern]) => pattern.test(words));
  const half = matchAt(andHalf, text, end);
  end += half?.[0].length ?? 0;
  const more = half ? 0.5 : 0;
  let magnitude = 1;
  for (let steps = 0; steps < 3; steps++) {
    const match = matchAt(scale, text, end);
    if (!match) break;
    magnitude *= magnitudeNamed(match[1] ?? '') ?? 1;
    end += match[0].length;
  }
  if (magnitude === 1 && /^(?:an?|half)$/.test(words)) return null;
  const [low, high] = known ? [known[1], known[2]] : [cardinalOf(words), cardinalOf(words)];
  return { low: low + more, high: high + more, magnitude, end };
}

/** Source of a pattern for the words that a number in words may start with. */
export const numberWordStart = `half|few|several|${[...small, ...tens].join('|')}|an?(?= (?:few|couple|hundred|thousand|million|billion|trillion|dozen))`;
