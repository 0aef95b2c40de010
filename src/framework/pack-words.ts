import type { PhraseList } from '../text/phrase-index.ts';

/** Phrases and groups, to which others can be added. */
export interface CollectedPhrases extends PhraseList {
  /** By group the names of the word lists that it was written with. */
  readonly listsOf: readonly (readonly string[])[];
}

/** The words of a pack as its files write them, on top of which other packs are read. */
export interface PackWords extends CollectedPhrases {
  /** By name the entries of each word list: phrases, and names of other lists. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}
