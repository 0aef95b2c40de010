/** The patterns of a pack's phrases, as they are collected. */
export interface PhraseList {
  /**
   * By entry its patterns, one a line. The places of a pattern are parted by spaces, the stems that
   * fit a place by bars ("retrain daili|weekli"). Beside stems a place may hold `#` (a number) and
   * `=Word` (that word as it is written), or be `...` (up to four words).
   */
  readonly patterns: readonly string[];
  /** For each group the entries in it, ascending. */
  readonly groups: readonly (readonly number[])[];
}

/**
 * A list of numbers that nobody changes: an array where the index comes from JSON, a view of bytes
 * where a program keeps it in a file.
 */
export interface Numbers extends Iterable<number> {
  readonly length: number;
  readonly [index: number]: number;
  slice(start?: number, end?: number): Numbers;
}

/**
 * The same, ordered for searching. Few long lists of numbers, which are read in fastest; words
 * and places are told by their numbers.
 */
export interface PhraseIndex {
  /** Every word of any pattern, in the order of UTF-16 units. */
  readonly words: readonly string[];
  /** The words of seven letters and more, ordered by their last four letters. */
  readonly byEnding: Numbers;
  /** By place where its words begin in `placeWords`; one more for the end. Place 0 is the gap. */
  readonly placeStarts: Numbers;
  readonly placeWords: Numbers;
  /** By word where the places that it can open a pattern in begin in `openings`; one more for the end. */
  readonly openingStarts: Numbers;
  readonly openings: Numbers;
  /** By place where what follows it begins in `tails`; one more for the end. */
  readonly tailStarts: Numbers;
  /**
   * For a first place: how many entries are complete with it, these entries, and then for each second
   * place its number, the length of what follows, and for each pattern its entry, how many more
   * places it has, and these.
   */
  readonly tails: Numbers;
  /** By entry the number of its set of groups. */
  readonly groupSetOf: Numbers;
  /** By set where its groups begin in `setGroups`; one more for the end. */
  readonly setStarts: Numbers;
  /** Groups by set, ascending within each. */
  readonly setGroups: Numbers;
  readonly groupCount: number;
}

/** The place that up to four words fit. */
export const gapPlace = 0;
/** Shorter words are forgiven no typing mistake. */
export const leastMendable = 7;
/** So many letters at an end of a word a typing mistake leaves alone. */
export const soundLetters = 4;

/** A pattern with its places by their numbers. */
interface Pattern {
  readonly entry: number;
  readonly places: readonly number[];
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** Lays lists end to end: where each begins, and the values. */
function layOut(lists: readonly (readonly number[])[]): {
  readonly starts: readonly number[];
  readonly values: readonly number[];
} {
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
  return { starts, values: lists.flat() };
}

/** What may follow a first place, in the form of `tails`. */
function writeTail(patterns: readonly Pattern[]): readonly number[] {
  const complete: number[] = [];
  const bySecond = new Map<number, number[]>();
  for (const { entry, places } of patterns) {
    const [, second, ...rest] = places;
    if (second === undefined) complete.push(entry);
    else for (const value of [entry, rest.length, ...rest]) addTo(bySecond, second, value);
  }
  const followed = [...bySecond].flatMap(([second, tail]) => [second, tail.length, ...tail]);
  return [complete.length, ...complete, ...followed];
}

function indexGroups({
  patterns,
  groups,
}: PhraseList): Pick<PhraseIndex, 'groupSetOf' | 'setStarts' | 'setGroups'> {
  const groupsOf: number[][] = patterns.map(() => []);
  for (const [group, entries] of groups.entries()) {
    for (const entry of entries) groupsOf[entry]?.push(group);
  }
  const sets = new Map(groupsOf.map((set) => [set.join(' '), set]));
  const order = new Map([...sets.keys()].map((key, index) => [key, index]));
  const laid = layOut([...sets.values()]);
  return {
    groupSetOf: groupsOf.map((set) => order.get(set.join(' ')) ?? 0),
    setStarts: laid.starts,
    setGroups: laid.values,
  };
}

function compareEndings(first: string, second: string): number {
  const [one, other] = [first.slice(-soundLetters), second.slice(-soundLetters)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function orderByEnding(words: readonly string[]): readonly number[] {
  return [...words.keys()]
    .filter((word) => (words[word]?.length ?? 0) >= leastMendable)
    .sort((first, second) => compareEndings(words[first] ?? '', words[second] ?? ''));
}

/** The places of all patterns, the gap first, and every pattern by the numbers of its places. */
function numberPlaces(list: PhraseList): {
  readonly places: readonly (readonly string[])[];
  readonly patterns: readonly Pattern[];
} {
  const numbers = new Map([['...', gapPlace]]);
  const patterns = list.patterns.flatMap((lines, entry) =>
    lines.split('\n').map((line) => {
      const places = line.split(' ').map((place) => {
        const number = numbers.get(place) ?? numbers.size;
        numbers.set(place, number);
        return number;
      });
      return { entry, places };
    }),
  );
  const places = [...numbers.keys()].map((place) => (place === '...' ? [] : place.split('|')));
  return { places, patterns };
}

/** Orders the patterns of a pack for searching. */
export function indexPhrases(list: PhraseList): PhraseIndex {
  const { places, patterns } = numberPlaces(list);
  const words = [...new Set(places.flat())].sort();
  const numberOf = new Map(words.map((word, index) => [word, index]));
  const tails = new Map<number, Pattern[]>();
  for (const pattern of patterns) addTo(tails, pattern.places[0] ?? gapPlace, pattern);
  const openings = new Map<string, number[]>();
  for (const place of tails.keys()) {
    for (const word of places[place] ?? []) addTo(openings, word, place);
  }
  const fitting = layOut(places.map((set) => set.map((word) => numberOf.get(word) ?? 0)));
  const opening = layOut(words.map((word) => openings.get(word) ?? []));
  const following = layOut(places.map((_, place) => writeTail(tails.get(place) ?? [])));
  return {
    words,
    byEnding: orderByEnding(words),
    placeStarts: fitting.starts,
    placeWords: fitting.values,
    openingStarts: opening.starts,
    openings: opening.values,
    tailStarts: following.starts,
    tails: following.values,
    ...indexGroups(list),
    groupCount: list.groups.length,
  };
}
