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
  readonly #hits: readonly Hit[];
  readonly #lexicon: Lexicon;
  readonly #bits: number[];
  readonly #asked = new Map<GroupId, readonly Hit[]>();

  constructor(hits: readonly Hit[], lexicon: Lexicon) {
    this.#hits = hits;
    this.#lexicon = lexicon;
    this.#bits = new Array<number>((lexicon.groupCount >>> bitsOfPlace) + 1).fill(0);
    for (const { entry } of hits) {
      for (const group of lexicon.groupsOf(entry)) {
        const at = group >>> bitsOfPlace;
        this.#bits[at] = (this.#bits[at] ?? 0) | (1 << group);
      }
    }
  }

  has(group: GroupId): boolean {
    const bits = this.#bits[group >>> bitsOfPlace] ?? 0;
    return (bits & (1 << group)) !== 0;
  }

  get(group: GroupId): readonly Hit[] | undefined {
    if (!this.has(group)) return undefined;
    let hits = this.#asked.get(group);
    if (!hits) {
      hits = this.#pick(group);
      this.#asked.set(group, hits);
    }
    return hits;
  }

  #pick(group: GroupId): readonly Hit[] {
    const picked: Hit[] = [];
    for (const hit of this.#hits) {
      if (this.#lexicon.groupsOf(hit.entry).includes(group)) picked.push(hit);
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
