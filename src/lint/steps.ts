import type { DesignDoc, Section } from '../document/design-doc.ts';
import type { Verdict } from '../framework/clause.ts';
import type { Framework, Step, StepId } from '../framework/framework.ts';
import type { GroupId } from '../framework/pack.ts';
import { levels, type Level, type Rule, type RuleHead } from '../framework/rule.ts';
import type { Judgement } from './judge.ts';
import type { StepResult } from './report.ts';

/** What a verdict is worth; `na` leaves the sum. */
const worth: Readonly<Record<Exclude<Verdict, 'na'>, number>> = {
  met: 1,
  waived: 1,
  partly: 0.5,
  missing: 0,
};

/**
 * A step is answered when its checks reach this share; words in its home, where a reader looks for
 * it, make up for some of it.
 */
const answeredShare = 0.775;
const fullHomeWords = 80;
const homeWorth = 0.3;
/** Below this share, with nothing in its home, a step that is touched in passing is missing. */
const touchedShare = 0.22;
const emptyHomeWords = 3;

/** The step a check belongs to, by its id; null for diagrams and the like. */
export function stepOf(checkId: string, framework: Framework<GroupId>): StepId | null {
  const folder = checkId.slice(0, checkId.indexOf('/'));
  return framework.steps.find((step) => step.id === folder)?.id ?? null;
}

/** The check that says whether a step is there at all. */
export function isStepCheck(rule: Rule<GroupId>): boolean {
  return rule.id.endsWith('/step-present');
}

/** True when a check of that level is asked of a candidate of the chosen one. */
export function isExpected(rule: RuleHead<GroupId>, level: Level): boolean {
  return levels.indexOf(rule.level) <= levels.indexOf(level);
}

/** A warning weighs three times a hint. */
function weightOf(rule: Rule<GroupId>, level: Level): number {
  return (rule.severityAt?.[level] ?? rule.severity) === 'hint' ? 1 : 3;
}

/** Share of a step's weight that its checks reach, 0 to 1; with `above`, those beyond the level. */
export function shareOf(
  judgements: readonly Judgement[],
  { level, above = false }: { readonly level: Level; readonly above?: boolean },
): number {
  let reached = 0;
  let possible = 0;
  for (const { rule, verdict } of judgements) {
    if (verdict === 'na' || isStepCheck(rule) || isExpected(rule, level) === above) continue;
    const weight = weightOf(rule, level);
    possible += weight;
    reached += weight * worth[verdict];
  }
  return possible === 0 ? 0 : reached / possible;
}

function wordsIn(section: Section): number {
  const own = section.statements.reduce((sum, statement) => sum + statement.tokens.length, 0);
  return section.children.reduce((sum, child) => sum + wordsIn(child), own);
}

function verdictOf(
  judgements: readonly Judgement[],
  share: number,
  words: number,
): StepResult['verdict'] {
  const present = judgements.find(({ rule }) => isStepCheck(rule))?.verdict ?? 'met';
  if (present === 'missing') return 'missing';
  if (present === 'partly' && share < touchedShare && words < emptyHomeWords) return 'missing';
  if (present === 'partly') return 'thin';
  const home = Math.min(1, words / fullHomeWords) * homeWorth;
  return share + home >= answeredShare ? 'answered' : 'thin';
}

function resultOf(
  step: Step<GroupId>,
  judgements: readonly Judgement[],
  place: { readonly doc: DesignDoc; readonly level: Level },
): StepResult {
  const sections = place.doc.homes[step.id];
  const share = shareOf(judgements, { level: place.level });
  const words = sections.reduce((sum, section) => sum + wordsIn(section), 0);
  const verdict = verdictOf(judgements, share, words);
  return {
    id: step.id,
    title: step.title,
    verdict,
    score: verdict === 'missing' ? 0 : Math.round(share * 1000) / 1000,
    weight: step.weight,
    words,
    sections: sections.map((section) => ({
      span: section.heading?.span ?? section.span,
      title: section.heading?.prose.text ?? '',
    })),
  };
}

/** How well each step is answered, in the order of the framework. */
export function rateSteps(
  doc: DesignDoc,
  judgements: readonly Judgement[],
  setting: { readonly framework: Framework<GroupId>; readonly level: Level },
): readonly StepResult[] {
  const { framework, level } = setting;
  return framework.steps.map((step) => {
    const folder = `${step.id}/`;
    const own = judgements.filter(({ rule }) => rule.id.startsWith(folder));
    return resultOf(step, own, { doc, level });
  });
}
