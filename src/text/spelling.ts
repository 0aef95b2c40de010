/** Only words of so many letters are forgiven a mistake. */
const leastLength = 7;
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
  if (word.length <= leastLength || written.length > word.length + 4) return false;
  if (written.startsWith(word)) {
    const ending = written.slice(word.length);
    return endings.some((suffix) => oneEditApart(ending, suffix));
  }
  return [-1, 0, 1].some((more) => oneEditApart(written.slice(0, word.length + more), word));
}

/**
 * Gives for a stem the one of the patterns' words that it misspells, or the stem itself.
 * Words are kept by both ends, since one mistake leaves the first or the last four letters alone.
 */
export function createSpelling(patternWords: readonly string[]): (stem: string) => string {
  const known = new Set(patternWords);
  const words = patternWords.filter((word) => word.length >= leastLength);
  const buckets = new Map<string, string[]>();
  for (const word of words) {
    for (const key of [`^${word.slice(0, 4)}`, `${word.slice(-4)}$`]) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(word);
      else buckets.set(key, [word]);
    }
  }
  return (stem) => {
    if (known.has(stem)) return stem;
    const near = [`^${stem.slice(0, 4)}`, `${stem.slice(-4)}$`].flatMap(
      (key) => buckets.get(key) ?? [],
    );
    return near.find((word) => isMisspelt(stem, word)) ?? stem;
  };
}
