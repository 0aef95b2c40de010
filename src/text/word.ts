import type { GroupSet } from './group-set.ts';
import type { Opening } from './opening.ts';

/** An entry that a word completes by itself, with its groups. */
export interface Complete {
  readonly entry: number;
  readonly groups: GroupSet;
}

/** What a token of a text is looked up as: numbers of the index's words, -1 for none. */
export interface Word {
  /** Its stem, with a typing mistake in a long word mended. */
  readonly key: number;
  /** What else it may be found as: `#` for numbers, `=Word` where some pattern asks so. */
  readonly other: number;
  readonly openings: readonly Opening[];
  readonly complete: readonly Complete[];
  /** The groups of all that it completes. */
  readonly groups: GroupSet;
}
