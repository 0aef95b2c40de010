import type { PhraseIndex } from '../text/phrase-index.ts';
import type { CaseRubric } from './case.ts';
import type { Framework } from './framework.ts';
import type { FactVocabulary } from './fact-vocabulary.ts';
import type { FindingRule, Rule, RuleHead } from './rule.ts';

/** A word group of a compiled pack: the number of a list of phrases. */
export type GroupId = number;

/** A rule pack that passed validation: plain JSON, made at build time for the built-in pack. */
export interface CompiledPack {
  readonly framework: Framework<GroupId>;
  /** Words that facts and claims are known by; null when the pack has no `facts.yaml`. */
  readonly facts: FactVocabulary<GroupId> | null;
  /** Checks of what the document says. */
  readonly rules: readonly Rule<GroupId>[];
  /** Checks of what is wrong with it. */
  readonly findingRules: readonly FindingRule<GroupId>[];
  /** What answers to known cases are compared with. */
  readonly cases: readonly CaseRubric<GroupId>[];
  readonly lexicon: PhraseIndex;
}

/** Every check of a pack: of what the document says, of what is wrong with it, and of the cases. */
export function checksOf(pack: CompiledPack): readonly RuleHead<GroupId>[] {
  return [...pack.rules, ...pack.findingRules, ...pack.cases.flatMap(({ points }) => points)];
}
