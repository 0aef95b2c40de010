import type { Framework } from './framework.ts';
import type { Rule } from './rule.ts';

/** A word group as people write it: phrases and names of shared lists ("$response"), already read. */
export type Phrases = readonly string[];
/** A word group of a compiled pack: an index into `lexicon.groups`. */
export type GroupId = number;

/**
 * The phrases of a pack, ready to be searched for.
 *
 * A pattern's places are parted by spaces, what fits a place by bars ("retrain daili|weekli"), the
 * stems of an alternative of several words by plus signs ("real+time|instant"). Beside stems a place
 * may hold `#` (a number) and `=Word` (that word as it is written), or be `...` (up to four words).
 */
export interface CompiledLexicon {
  /** By entry. */
  readonly patterns: readonly string[];
  /** For each group the entries in it, ascending. */
  readonly groups: readonly (readonly number[])[];
}

/** A rule pack that passed validation: plain JSON, made at build time for the built-in pack. */
export interface CompiledPack {
  readonly framework: Framework<GroupId>;
  readonly rules: readonly Rule<GroupId>[];
  readonly lexicon: CompiledLexicon;
}
