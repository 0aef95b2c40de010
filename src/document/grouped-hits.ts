import type { GroupId } from '../framework/pack.ts';
import type { Hit, Hits } from '../text/hit.ts';
import type { GroupSet, Lexicon } from '../text/lexicon.ts';

/** Bits of a group's number that say which bit of a number stands for it; the others, which number. */
const bitsOfPlace = 5;

/**
 * Hits by word group. A text hits dozens of groups and is asked for the hits of few: which ones are
 * hit is kept as bits, and the hits of one are picked out when they are asked for.
 */
export class GroupedHits implements Hits {
  readonly anyNegated: boolean;
  readonly #hits: readonly Hit[];
  readonly #bits: number[];
  /** By hit the groups of its entry. */
  readonly #groups: readonly GroupSet[];
  #asked: Map<GroupId, readonly Hit[]> | null = null;

  constructor(hits: readonly Hit[], lexicon: Lexicon) {
    const bits = new Array<number>((lexicon.groupCount >>> bitsOfPlace) + 1).fill(0);
    const groupsOfHits: GroupSet[] = [];
    let anyNegated = false;
    // Plain loops: this runs for every text, mostly before V8 has optimised anything.
    for (let at = 0; at < hits.length; at++) {
      const hit = hits[at];
      if (hit === undefined) continue;
      anyNegated ||= hit.negated;
      const groups = lexicon.groupsOf(hit.entry);
      groupsOfHits.push(groups);
      const { ids } = groups;
      for (let index = 0; index < ids.length; index++) {
        const group = ids[index] ?? 0;
        const place = group >>> bitsOfPlace;
        bits[place] = (bits[place] ?? 0) | (1 << group);
      }
    }
    this.anyNegated = anyNegated;
    this.#hits = hits;
    this.#bits = bits;
    this.#groups = groupsOfHits;
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
    const picked: Hit[] = [];
    const end = 1 << group;
    for (let at = 0; at < this.#hits.length; at++) {
      const hit = this.#hits[at];
      const groups = this.#groups[at];
      if (hit === undefined || groups === undefined || (groups.ends & end) === 0) continue;
      if (groups.ids.includes(group)) picked.push(hit);
    }
    return picked;
  }

  /** The groups that are hit, ascending. */
  keys(): readonly GroupId[] {
    const groups: GroupId[] = [];
    for (let index = 0; index < this.#bits.length; index++) {
      for (let rest = this.#bits[index] ?? 0; rest !== 0; rest &= rest - 1) {
        groups.push((index << bitsOfPlace) + 31 - Math.clz32(rest & -rest));
      }
    }
    return groups;
  }
}
