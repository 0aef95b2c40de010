import type { Hit } from './hit.ts';
import type { Opening, Range, Tail } from './opening.ts';
import { gapPlace, type PhraseIndex } from './phrase-index.ts';
import type { Word } from './word.ts';

const longestGap = 4;
const noRanges: readonly Range[] = [];
const noTails: readonly Tail[] = [];
const noOpenings: readonly Opening[] = [];

/**
 * One text being searched for phrases of several words. Loops count up, since most of this runs
 * before V8 has optimised it, and then every step of an iterator costs an object.
 */
export class PhraseSearch {
  readonly hits: Hit[] = [];
  readonly #index: PhraseIndex;
  readonly #words: readonly Word[];
  /** Where the phrase in hand begins, and its entry. */
  #start = 0;
  #entry = 0;

  constructor(index: PhraseIndex, words: readonly Word[]) {
    this.#index = index;
    this.#words = words;
  }

  /** Finds every phrase of several words that begins at a token. */
  searchFrom(start: number): void {
    this.#start = start;
    const openings = this.#words[start]?.openings ?? noOpenings;
    const next = this.#words[start + 1];
    if (next === undefined) return;
    for (let index = 0; index < openings.length; index++) {
      const opening = openings[index];
      if (opening !== undefined) this.#follow(opening, next, start + 1);
    }
  }

  /** What goes on behind the first word of a pattern, with the word at `at` or behind a gap. */
  #follow({ next, behindGap }: Opening, word: Word, at: number): void {
    const ranges = next.get(word.key) ?? noRanges;
    this.#searchRanges(ranges, at + 1);
    if (word.other >= 0) {
      const others = next.get(word.other);
      if (others !== undefined)
        this.#searchRanges(
          others.filter((range) => !ranges.includes(range)),
          at + 1,
        );
    }
    if (behindGap.size > 0) this.#searchBehindGap(behindGap, at);
  }

  /** The patterns that a gap begins at a token, in the order of their gaps. */
  #searchBehindGap(behindGap: Opening['behindGap'], at: number): void {
    const found: { readonly tail: Tail; readonly at: number }[] = [];
    for (let end = at; end <= at + longestGap; end++) {
      const word = this.#words[end];
      if (word === undefined) break;
      const tails = behindGap.get(word.key) ?? noTails;
      const others = (word.other >= 0 && behindGap.get(word.other)) || noTails;
      for (const tail of tails) found.push({ tail, at: end + 1 });
      for (const tail of others) if (!tails.includes(tail)) found.push({ tail, at: end + 1 });
    }
    if (found.length > 1) found.sort((a, b) => a.tail.gap - b.tail.gap || a.at - b.at);
    for (const { tail, at: next } of found) {
      this.#entry = tail.entry;
      this.#searchRest(tail.from, tail.to, next);
    }
  }

  #searchRanges(ranges: readonly Range[], at: number): void {
    for (let index = 0; index < ranges.length; index++) {
      const range = ranges[index];
      if (range !== undefined) this.#searchRange(range, at);
    }
  }

  /** The patterns that share their first two places; `at` is where the third is expected. */
  #searchRange({ from, to }: Range, at: number): void {
    const { tails } = this.#index;
    while (from < to) {
      const end = from + 2 + (tails[from + 1] ?? 0);
      this.#entry = tails[from] ?? 0;
      this.#searchRest(from + 2, end, at);
      from = end;
    }
  }

  /** The other places of the pattern in hand, which stand in `tails` from one index to another. */
  #searchRest(from: number, to: number, at: number): void {
    if (from === to) {
      this.#add(at);
      return;
    }
    const place = this.#index.tails[from] ?? gapPlace;
    if (place === gapPlace) {
      for (let skipped = 0; skipped <= longestGap; skipped++)
        this.#searchRest(from + 1, to, at + skipped);
    } else if (this.#fits(place, at)) this.#searchRest(from + 1, to, at + 1);
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

  #add(end: number): void {
    this.hits.push({ entry: this.#entry, start: this.#start, end, negated: false });
  }
}
