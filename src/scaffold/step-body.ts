import type { CaseGuide } from '../framework/case.ts';
import type { Framework, Step } from '../framework/framework.ts';
import { levels, type Level, type Rule } from '../framework/rule.ts';
import { bracketSlot, escapeText, leadIn, readPrompt, writeSlot, type Prompt } from './slot.ts';
import { writeTablesOf } from './stub-table.ts';

/** The parts of a rule pack that a skeleton is made of. */
export interface SkeletonPack<Group> {
  readonly framework: Framework<Group>;
  readonly rules: readonly Rule<Group>[];
}

/** How a skeleton asks: lists below headings, a table of questions, or one question a step. */
export const styles = ['headings', 'table', 'minimal'] as const;
export type Style = (typeof styles)[number];

/** What the prompts of a step depend on. */
export interface StepBodyOptions {
  readonly level: Level;
  readonly style: Style;
  readonly guide?: CaseGuide;
}

/** Whether the lack of it would cost something at `level`: more than a hint. */
function weighs<Group>(rule: Rule<Group>, level: Level): boolean {
  const expected = levels.indexOf(rule.level) <= levels.indexOf(level);
  return expected && (rule.severityAt?.[level] ?? rule.severity) !== 'hint';
}

/** The questions of a step that weigh at this level and not yet at the lowest. */
function extraPrompts<Group>(
  step: Step<Group>,
  rules: readonly Rule<Group>[],
  level: Level,
): readonly Prompt[] {
  return rules
    .filter((rule) => rule.id.startsWith(`${step.id}/`))
    .filter((rule) => weighs(rule, level) && !weighs(rule, levels[0]))
    .map((rule) => ({ topic: rule.title, question: rule.question }));
}

/** Beginnings of the words that tell a topic from others: "failu" of "Failures" and "Failure modes". */
function tellingWords(topic: string): readonly string[] {
  const words = topic.toLowerCase().match(/[a-z]{5,}/g) ?? [];
  return words.map((word) => word.slice(0, 5));
}

/** Prompts of the level that ask of what the others ask already are left out. */
function withoutRepeated(extra: readonly Prompt[], asked: readonly Prompt[]): readonly Prompt[] {
  const known = new Set(asked.flatMap(({ topic }) => tellingWords(topic)));
  return extra.filter(({ topic }) => !tellingWords(topic).some((word) => known.has(word)));
}

/** Everything that a step is asked: by the case, then by the framework where the case is silent, then by the level. */
export function promptsOf<Group>(
  step: Step<Group>,
  rules: readonly Rule<Group>[],
  { level, guide }: Omit<StepBodyOptions, 'style'>,
): readonly Prompt[] {
  const ofCase = (guide?.prompts[step.id] ?? []).map(readPrompt);
  const topics = new Set(ofCase.map(({ topic }) => topic).filter((topic) => topic !== ''));
  const usual = step.prompts.map(readPrompt).filter(({ topic }) => !topics.has(topic));
  const asked = [...ofCase, ...usual];
  return [...asked, ...withoutRepeated(extraPrompts(step, rules, level), asked)];
}

function writeQuestionTable(prompts: readonly Prompt[]): string {
  const rows = prompts.map((prompt) => {
    const question = `${leadIn(prompt)}${escapeText(prompt.question)}`.replaceAll('|', '\\|');
    return `| ${question} | ${bracketSlot('your answer')} |`;
  });
  return ['| Question | Answer |', '| --- | --- |', ...rows].join('\n');
}

/** What stands below the heading of a step in a skeleton: its prompts as slots, and its tables. */
export function writeStepBody<Group>(
  step: Step<Group>,
  rules: readonly Rule<Group>[],
  options: StepBodyOptions,
): string {
  const prompts = promptsOf(step, rules, options);
  const { style, guide } = options;
  if (style === 'minimal') return prompts.slice(0, 1).map(writeSlot).join('\n');
  if (style === 'table') return writeQuestionTable(prompts);
  const tables = guide ? writeTablesOf(step.id, guide.stubs) : [];
  return [prompts.map(writeSlot).join('\n'), ...tables].join('\n\n');
}
