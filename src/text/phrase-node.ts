/** What must still follow for an entry to be found: places parted by spaces. */
interface Tail {
  readonly entry: number;
  readonly places: string;
}

/**
 * A point in the patterns that share what stands before it. What can follow is worked out when a
 * text first gets there: most points are never reached.
 */
export class PhraseNode {
  /** Entries that are complete here. */
  readonly entries: number[] = [];
  #tails: Tail[] = [];
  #next: Map<string, PhraseNode> | null = null;
  #gap: PhraseNode | null = null;

  /** Adds a way to go on; without places the entry is complete. */
  add(entry: number, places: string): void {
    if (places === '') this.entries.push(entry);
    else this.#tails.push({ entry, places });
  }

  /** The point behind a word; none when no pattern goes on with it. */
  after(word: string): PhraseNode | undefined {
    return (this.#next ?? this.#unfold()).get(word);
  }

  /** The point behind a gap of up to four words. */
  get gap(): PhraseNode | null {
    if (!this.#next) this.#unfold();
    return this.#gap;
  }

  #unfold(): Map<string, PhraseNode> {
    const next = (this.#next = new Map<string, PhraseNode>());
    for (const { entry, places } of this.#tails) {
      const space = places.indexOf(' ');
      const place = space < 0 ? places : places.slice(0, space);
      const rest = space < 0 ? '' : places.slice(space + 1);
      if (place === '...') (this.#gap ??= new PhraseNode()).add(entry, rest);
      else for (const word of place.split('|')) childOf(next, word).add(entry, rest);
    }
    this.#tails = [];
    return next;
  }
}

function childOf(next: Map<string, PhraseNode>, word: string): PhraseNode {
  let child = next.get(word);
  if (!child) next.set(word, (child = new PhraseNode()));
  return child;
}
