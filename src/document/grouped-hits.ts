import type { GroupId } from '../framework/pack.ts';
import { holdsGroup, type GroupSet } from '../text/group-set.ts';
import type { Hit, Hits } from '../text/hit.ts';
import type { Found, Lexicon } from '../text/lexicon.ts';

/** Bits of a group's number that say which bit of a number stands for it; the others, which number. */
const bitsOfPlace = 5;

/** Sets the bits of groups; gives how many were not set before. */
function setBits(bits: number[], { ids }: GroupSet): number {
  let added = 0;
  // Counts up: this runs for every word, mostly before V8 has optimised anything.
  for (let index = 0; index < ids.length; index++) {
    const group = ids[index] ?? 0;
    const place = group >>> bitsOfPlace;
    const known = bits[place] ?? 0;
    const bit = 1 << group;
    if ((known & bit) !== 0) continue;
    bits[place] = known | bit;
    added++;
  }
  return added;
}

/**
 * Hits by word group. A text hits dozens of groups and is asked for the hits of few: which ones are
 * hit is kept as bits, and the hits of one are picked out when they are asked for.
 */
export class GroupedHits implements Hits {
  readonly anyNegated: boolean;
  readonly #found: Found;
  /** By phrase its groups. */
  readonly #groups: readonly GroupSet[];
  /** By token whether a negation stands before it; none when there is no negation. */
  readonly #negated: readonly boolean[];
  readonly #bits: number[];
  /** How many groups are hit. */
  readonly #count: number;
  #asked: Map<GroupId, readonly Hit[]> | null = null;

  constructor(found: Found, lexicon: Lexicon, negated: readonly boolean[] = []) {
    const { words, phrases } = found;
    const bits = new Array<number>((lexicon.groupCount >>> bitsOfPlace) + 1).fill(0);
    const groups = phrases.map(({ entry }) => lexicon.groupsOf(entry));
    let count = 0;
    for (const word of words) if (word.groups.ends !== 0) count += setBits(bits, word.groups);
    for (const set of groups) count += setBits(bits, set);
    this.anyNegated =
      negated.length > 0 &&
      (words.some((word, at) => negated[at] === true && word.complete.length > 0) ||
        phrases.some(({ start }) => negated[start] === true));
    this.#found = found;
    this.#groups = groups;
    this.#negated = negated;
    this.#bits = bits;
    this.#count = count;
  }

  has(group: GroupId): boolean {
    const bits = this.#bits[group >>> bitsOfPlace] ?? 0;
    return (bits & (1 << group)) !== 0;
  }

  get(group: GroupId): readonly Hit[] | undefined {
    if (!this.has(group)) return undefined;
    let hits = this.#asked?.get(group);
    if (!hits) (this.#asked ??= new Map()).set(group, (hits = this.#pick(group)));
    return hits;
  }

  #pick(group: GroupId): readonly Hit[] {
    const { words, phrases } = this.#found;
    const picked: Hit[] = [];
    const end = 1 << group;
    let next = 0;
    for (let start = 0; start < words.length; start++) {
      const word = words[start];
      const negated = this.#negated[start] === true;
      if (word !== undefined && (word.groups.ends & end) !== 0) {
        for (const { entry, groups } of word.complete)
          if (holdsGroup(groups, group)) picked.push({ entry, start, end: start + 1, negated });
      }
      for (; phrases[next]?.start === start; next++) {
        const phrase = phrases[next];
        const groups = this.#groups[next];
        if (phrase && groups && holdsGroup(groups, group)) picked.push({ ...phrase, negated });
      }
    }
    return picked;
  }

  /** The groups that are hit, ascending. */
  keys(): readonly GroupId[] {
    const groups = new Array<GroupId>(this.#count);
    let next = 0;
    for (let index = 0; index < this.#bits.length; index++) {
      for (let rest = this.#bits[index] ?? 0; rest !== 0; rest &= rest - 1) {
        groups[next++] = (index << bitsOfPlace) + 31 - Math.clz32(rest & -rest);
      }
    }
    return groups;
  }
}
