import { indexPhrases } from '../../src/text/phrase-index.ts';
import type { Framework, Step, StepId } from '../../src/framework/framework.ts';
import { stepIds } from '../../src/framework/framework.ts';
import type { CompiledPack, GroupId } from '../../src/framework/pack.ts';
import type { Rule } from '../../src/framework/rule.ts';

/** A group that no phrase belongs to. */
const nothing = 0;

function makeStep(id: StepId, index: number): Step<GroupId> {
  return {
    id,
    title: `Step about ${id}`,
    purpose: `Settle what ${id} needs.`,
    weight: index === 0 ? 16 : 14,
    minutes: [index + 1, index + 3],
    prompts: [
      `First topic of ${id}: Which number of ${id} matters?`,
      `What would go wrong without ${id}?`,
      `Last topic: How do you know? And who else does?`,
    ],
    headings: nothing,
    topics: nothing,
  };
}

const framework: Framework<GroupId> = {
  steps: stepIds.map(makeStep),
  ambiguous: [],
  noStep: nothing,
  byContent: nothing,
  deferred: nothing,
  diagram: nothing,
  tasks: [],
  cues: {
    negation: nothing,
    notNegation: nothing,
    deferral: nothing,
    placeholder: nothing,
    teaching: nothing,
    others: nothing,
    interviewer: nothing,
    candidate: nothing,
    questionColumn: nothing,
    answerColumn: nothing,
  },
};

/** A pack with the seven steps, three prompts in each, these rules and no word list. */
export function makeSmallPack(rules: readonly Rule<GroupId>[]): CompiledPack {
  return {
    framework,
    facts: null,
    rules,
    findingRules: [],
    cases: [],
    lexicon: indexPhrases({ patterns: [], groups: [[]] }),
  };
}
