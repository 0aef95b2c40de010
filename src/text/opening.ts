import { gapPlace, type PhraseIndex } from './phrase-index.ts';

/** Where patterns that share their first two places stand in `tails`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The rest of a pattern that goes on behind a gap: its places in `tails` behind the one that ends the gap. */
export interface Tail extends Range {
  readonly entry: number;
  /** The number of its gap among those of the opening. */
  readonly gap: number;
}

/** What can follow a word that opens patterns. */
export interface Opening {
  /** Entries that the word alone completes. */
  readonly complete: readonly number[];
  /** Patterns that go on behind a gap, by the word that ends it. */
  readonly behindGap: ReadonlyMap<number, readonly Tail[]>;
  /** The other patterns, by the word that must come next. */
  readonly next: ReadonlyMap<number, readonly Range[]>;
}

/** Reads what can follow a word, from where `PhraseIndex.tails` lays it out by first places. */
export function readOpening(phrases: PhraseIndex, word: number): Opening {
  const { openingStarts, openings, tailStarts, tails, placeStarts, placeWords } = phrases;
  const complete: number[] = [];
  const behindGap = new Map<number, Tail[]>();
  const next = new Map<number, Range[]>();
  const add = <Value>(lists: Map<number, Value[]>, place: number, value: Value): void => {
    const end = placeStarts[place + 1] ?? 0;
    for (let at = placeStarts[place] ?? end; at < end; at++) {
      const fitting = placeWords[at] ?? -1;
      const known = lists.get(fitting);
      if (known) known.push(value);
      else lists.set(fitting, [value]);
    }
  };
  let gap = 0;
  const addGap = ({ from, to }: Range): void => {
    for (let at = from; at < to;) {
      const end = at + 2 + (tails[at + 1] ?? 0);
      add(behindGap, tails[at + 2] ?? gapPlace, {
        entry: tails[at] ?? 0,
        gap,
        from: at + 3,
        to: end,
      });
      at = end;
    }
    gap++;
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
      if (second === gapPlace) addGap(range);
      else add(next, second, range);
      from = range.to;
    }
  }
  return { complete, behindGap, next };
}
