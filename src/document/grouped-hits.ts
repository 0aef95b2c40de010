import type { GroupId } from '../framework/pack.ts';
import type { Hit, Hits } from '../text/hit.ts';
import type { Lexicon } from '../text/lexicon.ts';

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
  readonly #groups: readonly (readonly GroupId[])[];
  /** By hit the last five bits of its groups, as bits: what is not among them need not be looked for. */
  readonly #ends: number[];
  #asked: Map<GroupId, readonly Hit[]> | null = null;

  constructor(hits: readonly Hit[], lexicon: Lexicon) {
    this.#hits = hits;
    this.anyNegated = hits.some(({ negated }) => negated);
    this.#bits = new Array<number>((lexicon.groupCount >>> bitsOfPlace) + 1).fill(0);
    this.#groups = hits.map(({ entry }) => lexicon.groupsOf(entry));
    this.#ends = new Array<number>(hits.length).fill(0);
    const bits = this.#bits;
    // Plain loops: this runs for every text, mostly before V8 has optimised anything.
    for (let hit = 0; hit < this.#groups.length; hit++) {
      const groups = this.#groups[hit] ?? [];
      let ends = 0;
      for (let index = 0; index < groups.length; index++) {
        const group = groups[index] ?? 0;
        const at = group >>> bitsOfPlace;
        const bit = 1 << group;
        bits[at] = (bits[at] ?? 0) | bit;
        ends |= bit;
      }
      this.#ends[hit] = ends;
    }
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
    const bit = 1 << group;
    const ends = this.#ends;
    for (let at = 0; at < ends.length; at++) {
      if (((ends[at] ?? 0) & bit) === 0) continue;
      const hit = this.#hits[at];
      if (hit !== undefined && this.#groups[at]?.includes(group) === true) picked.push(hit);
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
