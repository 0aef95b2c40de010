import type { Hit } from './hit.ts';
import { readOpening, type Opening } from './opening.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { PhraseSearch, type Word } from './phrase-search.ts';
import { createSpelling } from './spelling.ts';
import type { Token } from './tokens.ts';

/** Groups that an entry belongs to. */
export interface GroupSet {
  /** Ascending. */
  readonly ids: readonly number[];
  /** The last five bits of each as a bit: a group whose bit is not set need not be looked for. */
  readonly ends: number;
}

/** Finds every phrase of every group in one pass. */
export interface Lexicon {
  /** All hits in a text, overlapping ones included. */
  find(tokens: readonly Token[]): Hit[];
  /** The groups that an entry belongs to. */
  groupsOf(entry: number): GroupSet;
  readonly groupCount: number;
}

const typoLength = 8;
/** So many words are remembered; a text of more is no prose. */
const mostWords = 50_000;
const unknown = -1;

class PhraseLexicon implements Lexicon {
  readonly groupCount: number;
  readonly #index: PhraseIndex;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #spelling: (stem: string) => number | undefined;
  readonly #words = new Map<string, Word>();
  readonly #groupSets: GroupSet[];
  readonly #openings = new Map<number, Opening>();

  constructor(index: PhraseIndex) {
    this.groupCount = index.groupCount;
    this.#index = index;
    this.#groupSets = new Array<GroupSet>(index.setStarts.length);
    this.#numbers = new Map(index.words.map((word, number) => [word, number]));
    this.#spelling = createSpelling(index);
  }

  groupsOf(entry: number): GroupSet {
    const set = this.#index.groupSetOf[entry] ?? 0;
    return (this.#groupSets[set] ??= this.#readGroupSet(set));
  }

  #readGroupSet(set: number): GroupSet {
    const { setStarts, setGroups } = this.#index;
    const ids = Array.from(setGroups.slice(setStarts[set], setStarts[set + 1]));
    return { ids, ends: ids.reduce((ends, id) => ends | (1 << id), 0) };
  }

  find(tokens: readonly Token[]): Hit[] {
    const words = tokens.map((token) => this.#wordOf(token));
    const search = new PhraseSearch(this.#index, words);
    for (let start = 0; start < words.length; start++) search.searchFrom(start);
    return search.hits;
  }

  #wordOf(token: Token): Word {
    let word = this.#words.get(token.text);
    if (!word) {
      word = this.#lookUp(this.#keyOf(token), this.#otherOf(token));
      if (this.#words.size >= mostWords) this.#words.clear();
      this.#words.set(token.text, word);
    }
    return word;
  }

  #lookUp(key: number, other: number): Word {
    return { key, other, openings: [...this.#openingsOf(key), ...this.#openingsOf(other)] };
  }

  #openingsOf(word: number): readonly Opening[] {
    if (word === unknown) return [];
    let opening = this.#openings.get(word);
    if (!opening) this.#openings.set(word, (opening = readOpening(this.#index, word)));
    return [opening];
  }

  #keyOf({ stem, number, text }: Token): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    if (number || text.length < typoLength || stem.length < 6) return unknown;
    return this.#spelling(stem) ?? unknown;
  }

  #otherOf({ text, number }: Token): number {
    return this.#numbers.get(number ? '#' : `=${text}`) ?? unknown;
  }
}

/** Makes the phrases of a pack searchable. */
export function createLexicon(index: PhraseIndex): Lexicon {
  return new PhraseLexicon(index);
}
