import type { Hit } from './lexicon.ts';
import { gapPlace, type PhraseIndex } from './phrase-index.ts';

/** What a token of a text is looked up as: numbers of the index's words, -1 for none. */
export interface Word {
  /** Its stem, with a typing mistake in a long word mended. */
  readonly key: number;
  /** What else it may be found as: `#` for numbers, `=Word` where some pattern asks so. */
  readonly other: number;
}

const longestGap = 4;

/** One text being searched. */
export class PhraseSearch {
  readonly hits: Hit[] = [];
  readonly #index: PhraseIndex;
  readonly #words: readonly Word[];

  constructor(index: PhraseIndex, words: readonly Word[]) {
    this.#index = index;
    this.#words = words;
  }

  /** Finds every phrase that begins at a token. */
  searchFrom(start: number): void {
    const word = this.#words[start];
    if (word === undefined) return;
    if (word.key >= 0) this.#searchOpenings(word.key, start);
    if (word.other >= 0) this.#searchOpenings(word.other, start);
  }

  #searchOpenings(word: number, start: number): void {
    const { openingStarts, openings } = this.#index;
    const end = openingStarts[word + 1] ?? 0;
    for (let at = openingStarts[word] ?? end; at < end; at++) {
      this.#searchTails(openings[at] ?? gapPlace, start);
    }
  }

  /** What follows a first place is laid out as `PhraseIndex.tails` says. */
  #searchTails(place: number, start: number): void {
    const { tailStarts, tails } = this.#index;
    const end = tailStarts[place + 1] ?? 0;
    let at = (tailStarts[place] ?? end) + 1;
    const complete = at + (tails[at - 1] ?? 0);
    for (; at < complete; at++) this.#add(tails[at] ?? 0, start, start + 1);
    while (at < end) {
      const second = tails[at] ?? gapPlace;
      const next = at + 2 + (tails[at + 1] ?? 0);
      if (second === gapPlace) {
        for (let skipped = 0; skipped <= longestGap; skipped++)
          this.#searchRests({ from: at + 2, to: next }, start, start + 1 + skipped);
      } else if (this.#fits(second, start + 1)) {
        this.#searchRests({ from: at + 2, to: next }, start, start + 2);
      }
      at = next;
    }
  }

  /** The patterns that share their first two places. */
  #searchRests(range: { readonly from: number; readonly to: number }, start: number, at: number) {
    const { tails } = this.#index;
    for (let from = range.from; from < range.to;) {
      const to = from + 2 + (tails[from + 1] ?? 0);
      if (to === from + 2) this.#add(tails[from] ?? 0, start, at);
      else this.#searchRest({ entry: tails[from] ?? 0, start, to }, from + 2, at);
      from = to;
    }
  }

  #searchRest(
    pattern: { readonly entry: number; readonly start: number; readonly to: number },
    from: number,
    at: number,
  ): void {
    if (from === pattern.to) {
      this.#add(pattern.entry, pattern.start, at);
      return;
    }
    const place = this.#index.tails[from] ?? gapPlace;
    if (place === gapPlace) {
      for (let skipped = 0; skipped <= longestGap; skipped++)
        this.#searchRest(pattern, from + 1, at + skipped);
    } else if (this.#fits(place, at)) this.#searchRest(pattern, from + 1, at + 1);
  }

  #fits(place: number, at: number): boolean {
    const word = this.#words[at];
    if (word === undefined) return false;
    const { placeStarts, placeWords } = this.#index;
    const end = placeStarts[place + 1] ?? 0;
    for (let index = placeStarts[place] ?? end; index < end; index++) {
      const known = placeWords[index];
      if (known === word.key || known === word.other) return true;
    }
    return false;
  }

  #add(entry: number, start: number, end: number): void {
    this.hits.push({ entry, start, end, negated: false });
  }
}
