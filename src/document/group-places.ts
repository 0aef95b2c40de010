import type { GroupId } from '../framework/pack.ts';
import type { Hits } from '../text/hit.ts';

/**
 * By word group which of several texts it hits. All places stand in one flat list, counted before
 * they are sorted in, since a document hits hundreds of groups and is asked for few.
 */
export class GroupPlaces {
  /** By group where its places begin; the next group's beginning is their end. */
  readonly #starts: Int32Array;
  readonly #places: Int32Array;

  constructor(texts: readonly { readonly hits: Hits }[]) {
    const groups = texts.map(({ hits }) => hits.keys());
    const count = groups.reduce((most, keys) => Math.max(most, (keys.at(-1) ?? -1) + 1), 0);
    // Two ahead: once the places are sorted in, each beginning has moved on to the next group's.
    const starts = new Int32Array(count + 2);
    // Loops that count up: this runs before V8 has optimised it, when each step of an iterator costs an object.
    for (let text = 0; text < groups.length; text++) {
      const keys = groups[text] ?? [];
      for (let index = 0; index < keys.length; index++) {
        const at = (keys[index] ?? 0) + 2;
        starts[at] = (starts[at] ?? 0) + 1;
      }
    }
    for (let group = 2; group < starts.length; group++)
      starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
    const places = new Int32Array(starts.at(-1) ?? 0);
    for (let text = 0; text < groups.length; text++) {
      const keys = groups[text] ?? [];
      for (let index = 0; index < keys.length; index++) {
        const next = (keys[index] ?? 0) + 1;
        const at = starts[next] ?? 0;
        places[at] = text;
        starts[next] = at + 1;
      }
    }
    this.#starts = starts;
    this.#places = places;
  }

  /** True when the group hits one of the texts. */
  has(group: GroupId): boolean {
    return (this.#starts[group] ?? 0) < (this.#starts[group + 1] ?? 0);
  }

  /** What stands in a list at the places of the texts that the group hits, in their order. */
  pick<Value>(group: GroupId, values: readonly Value[]): readonly Value[] {
    const picked: Value[] = [];
    for (let at = this.#starts[group] ?? 0; at < (this.#starts[group + 1] ?? 0); at++) {
      const value = values[this.#places[at] ?? -1];
      if (value !== undefined) picked.push(value);
    }
    return picked;
  }
}
