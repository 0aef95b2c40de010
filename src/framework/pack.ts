import type { Framework } from './framework.ts';
import type { Rule } from './rule.ts';

/** A word group as people write it: phrases and names of shared lists ("$response"), already read. */
export type Phrases = readonly string[];
/** A word group of a compiled pack: an index into `lexicon.groups`. */
export type GroupId = number;

/**
 * The phrases of a pack, ready to be put into a trie.
 *
 * A phrase is a string of stems joined by single spaces. Beside stems it may hold `#` (a number),
 * `...` (up to four words) and `=Word` (that word as it is written).
 */
export interface CompiledLexicon {
  /** Entries as a person wrote them; alternatives ("daily|weekly run") stay one entry. */
  readonly entries: readonly string[];
  /** Stemmed phrase and the entry it belongs to. */
  readonly phrases: readonly (readonly [stems: string, entry: number])[];
  /** For each group the entries in it, ascending. */
  readonly groups: readonly (readonly number[])[];
}

/** A rule pack that passed validation: plain JSON, made at build time for the built-in pack. */
export interface CompiledPack {
  readonly framework: Framework<GroupId>;
  readonly rules: readonly Rule<GroupId>[];
  readonly lexicon: CompiledLexicon;
}
