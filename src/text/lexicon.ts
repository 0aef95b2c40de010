import { groupSetOf, type GroupSet } from './group-set.ts';
import type { Hit } from './hit.ts';
import { readOpening, type Opening } from './opening.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { PhraseSearch } from './phrase-search.ts';
import { createSpelling } from './spelling.ts';
import type { Token } from './tokens.ts';
import type { Complete, Word } from './word.ts';

/** What was found in a text: what its words complete by themselves, and phrases of several words. */
export interface Found {
  /** By token. */
  readonly words: readonly Word[];
  /** By where they start. */
  readonly phrases: readonly Hit[];
}

/** Finds every phrase of every group in one pass. */
export interface Lexicon {
  /** All that stands in a text, overlapping phrases included. */
  find(tokens: readonly Token[]): Found;
  /** The groups that an entry belongs to. */
  groupsOf(entry: number): GroupSet;
  readonly groupCount: number;
}

const typoLength = 8;
/** So many words are remembered; a text of more is no prose. */
const mostWords = 50_000;
const unknown = -1;
const noGroups = groupSetOf([]);

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
    return groupSetOf(setGroups.slice(setStarts[set], setStarts[set + 1]));
  }

  find(tokens: readonly Token[]): Found {
    const words = tokens.map((token) => this.#wordOf(token));
    const search = new PhraseSearch(this.#index, words);
    for (let start = 0; start < words.length; start++) search.searchFrom(start);
    return { words, phrases: search.hits };
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
    const openings = [...this.#openingsOf(key), ...this.#openingsOf(other)];
    const entries = openings.flatMap(({ complete }) => complete);
    if (entries.length === 0) return { key, other, openings, complete: [], groups: noGroups };
    const complete = entries.map((entry): Complete => ({ entry, groups: this.groupsOf(entry) }));
    const groups = groupSetOf(complete.flatMap((one) => one.groups.ids));
    return { key, other, openings, complete, groups };
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
