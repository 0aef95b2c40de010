import type { PhraseIndex } from '../text/phrase-index.ts';
import type { Framework } from './framework.ts';
import type { Rule } from './rule.ts';

/** A word group of a compiled pack: the number of a list of phrases. */
export type GroupId = number;

/** A rule pack that passed validation: plain JSON, made at build time for the built-in pack. */
export interface CompiledPack {
  readonly framework: Framework<GroupId>;
  readonly rules: readonly Rule<GroupId>[];
  readonly lexicon: PhraseIndex;
}
