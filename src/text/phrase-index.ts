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
 * The same, ordered by the word that a search begins with. Plain JSON; few long arrays, since an
 * object of many keys is slow to parse.
 */
export interface PhraseIndex {
  /** Every word that a pattern can begin with. */
  readonly openings: readonly string[];
  /** By opening, indices into `tails`, parted by spaces. */
  readonly tailsOf: readonly string[];
  /** What follows a first place: a line for each pattern, its entry and then its other places. */
  readonly tails: readonly string[];
  /** Every word of any pattern, in the order in which they come up. */
  readonly words: readonly string[];
  /** By entry an index into `groupSets`. */
  readonly groupSetOf: readonly number[];
  /** Groups that an entry belongs to, ascending. */
  readonly groupSets: readonly (readonly number[])[];
  readonly groupCount: number;
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** The patterns by their first place, each as its entry with its other places. */
function sortByFirstPlace(patterns: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byPlace = new Map<string, string[]>();
  for (const [entry, lines] of patterns.entries()) {
    for (const pattern of lines.split('\n')) {
      const [place = '', ...rest] = pattern.split(' ');
      addTo(byPlace, place, [entry, ...rest].join(' '));
    }
  }
  return byPlace;
}

function indexGroups({
  patterns,
  groups,
}: PhraseList): Pick<PhraseIndex, 'groupSetOf' | 'groupSets'> {
  const groupsOf: number[][] = patterns.map(() => []);
  for (const [group, entries] of groups.entries()) {
    for (const entry of entries) groupsOf[entry]?.push(group);
  }
  const sets = new Map(groupsOf.map((set) => [set.join(' '), set]));
  const order = new Map([...sets.keys()].map((key, index) => [key, index]));
  return {
    groupSetOf: groupsOf.map((set) => order.get(set.join(' ')) ?? 0),
    groupSets: [...sets.values()],
  };
}

/** Orders the patterns of a pack for searching. */
export function indexPhrases(list: PhraseList): PhraseIndex {
  const byPlace = [...sortByFirstPlace(list.patterns)];
  const tailsOf = new Map<string, number[]>();
  for (const [index, [place]] of byPlace.entries()) {
    for (const word of place.split('|')) addTo(tailsOf, word, index);
  }
  return {
    openings: [...tailsOf.keys()],
    tailsOf: [...tailsOf.values()].map((tails) => tails.join(' ')),
    tails: byPlace.map(([, tails]) => tails.join('\n')),
    words: [...new Set(list.patterns.flatMap((patterns) => patterns.split(/[ |\n]/)))],
    ...indexGroups(list),
    groupCount: list.groups.length,
  };
}
