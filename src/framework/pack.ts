import type { Framework } from './framework.ts';
import type { Rule } from './rule.ts';

/** A word group of a compiled pack: an index into `lexicon.groups`. */
export type GroupId = number;

/**
 * The phrases of a pack, ready to be searched for.
 *
 * By entry its patterns, one a line. The places of a pattern are parted by spaces, the stems that
 * fit a place by bars ("retrain daili|weekli"). Beside stems a place may hold `#` (a number) and
 * `=Word` (that word as it is written), or be `...` (up to four words).
 */
export interface CompiledLexicon {
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
