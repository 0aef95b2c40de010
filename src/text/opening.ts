import { gapPlace, type PhraseIndex } from './phrase-index.ts';

/** Where patterns that share their first two places stand in `tails`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What can follow a word that opens patterns. */
export interface Opening {
  /** Entries that the word alone completes. */
  readonly complete: readonly number[];
  /** Patterns that go on behind a gap. */
  readonly behindGap: readonly Range[];
  /** The other patterns, by the word that must come next. */
  readonly next: ReadonlyMap<number, readonly Range[]>;
}

/** Reads what can follow a word, from where `PhraseIndex.tails` lays it out by first places. */
export function readOpening(phrases: PhraseIndex, word: number): Opening {
  const { openingStarts, openings, tailStarts, tails, placeStarts, placeWords } = phrases;
  const complete: number[] = [];
  const behindGap: Range[] = [];
  const next = new Map<number, Range[]>();
  const addNext = (place: number, range: Range): void => {
    const end = placeStarts[place + 1] ?? 0;
    for (let at = placeStarts[place] ?? end; at < end; at++) {
      const second = placeWords[at] ?? -1;
      const known = next.get(second);
      if (known) known.push(range);
      else next.set(second, [range]);
    }
  };
  const lastOpening = openingStarts[word + 1] ?? 0;
  for (let index = openingStarts[word] ?? lastOpening; index < lastOpening; index++) {
    const place = openings[index] ?? gapPlace;
    const end = tailStarts[place + 1] ?? 0;
    let from = (tailStarts[place] ?? end) + 1;
    for (const last = from + (tails[from - 1] ?? 0); from < last; from++)
      complete.push(tails[from] ?? 0);
    while (from < end) {
      const second = tails[from] ?? gapPlace;
      const range = { from: from + 2, to: from + 2 + (tails[from + 1] ?? 0) };
      if (second === gapPlace) behindGap.push(range);
      else addNext(second, range);
      from = range.to;
    }
  }
  return { complete, behindGap, next };
}
