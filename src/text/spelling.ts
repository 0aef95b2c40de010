import { leastMendable, soundLetters, type PhraseIndex } from './phrase-index.ts';

const endings = ['ing', 'ed', 'ion', 'ation', 'er'];

/** True when the words differ by one inserted, dropped, changed or swapped letter. */
function oneEditApart(first: string, second: string): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (long.length - short.length > 1) return false;
  let prefix = 0;
  while (prefix < short.length && short[prefix] === long[prefix]) prefix++;
  let suffix = 0;
  while (
    suffix < short.length - prefix &&
    short[short.length - 1 - suffix] === long[long.length - 1 - suffix]
  ) {
    suffix++;
  }
  const left = short.slice(prefix, short.length - suffix);
  const right = long.slice(prefix, long.length - suffix);
  if (right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** A mistake may also keep a word from being stemmed ("subsamplng"): then its beginning is compared. */
function isMisspelt(written: string, word: string): boolean {
  if (oneEditApart(written, word)) return true;
  if (word.length <= leastMendable || written.length > word.length + 4) return false;
  if (written.startsWith(word)) {
    const ending = written.slice(word.length);
    return endings.some((suffix) => oneEditApart(ending, suffix));
  }
  return [-1, 0, 1].some((more) => oneEditApart(written.slice(0, word.length + more), word));
}

/** Where the words begin that are not less than a key; `keyOf` rises along the order. */
function firstFrom(count: number, key: string, keyOf: (at: number) => string): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Gives for a stem the number of the word of the index that it misspells, if there is one. One mistake
 * leaves the first or the last four letters alone, so only words that share those are compared.
 */
export function createSpelling({
  words,
  byEnding,
}: Pick<PhraseIndex, 'words' | 'byEnding'>): (stem: string) => number | undefined {
  const beginning = (at: number): string => words[at]?.slice(0, soundLetters) ?? '';
  const ending = (at: number): string => words[byEnding[at] ?? -1]?.slice(-soundLetters) ?? '';
  const fits = (stem: string, number: number | undefined): boolean => {
    const word = words[number ?? -1] ?? '';
    return word.length >= leastMendable && isMisspelt(stem, word);
  };
  return (stem) => {
    const [first, last] = [stem.slice(0, soundLetters), stem.slice(-soundLetters)];
    for (let at = firstFrom(words.length, first, beginning); beginning(at) === first; at++) {
      if (fits(stem, at)) return at;
    }
    for (let at = firstFrom(byEnding.length, last, ending); ending(at) === last; at++) {
      if (fits(stem, byEnding[at])) return byEnding[at];
    }
    return undefined;
  };
}
