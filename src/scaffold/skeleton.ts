import type { Framework, Step } from '../framework/framework.ts';
import { levels } from '../framework/rule.ts';
import type { Level, Rule } from '../framework/rule.ts';
import { readPrompt, writeSlot } from './slot.ts';

/** The parts of a rule pack that a skeleton is made of. */
export interface SkeletonPack<Group> {
  readonly framework: Framework<Group>;
  readonly rules: readonly Rule<Group>[];
}

export interface SkeletonOptions {
  readonly level: Level;
  /** The document's heading; "ML system design" when left out. */
  readonly title?: string;
}

/** Whether the lack of it would cost something at `level`: more than a hint. */
function weighs<Group>(rule: Rule<Group>, level: Level): boolean {
  const expected = levels.indexOf(rule.level) <= levels.indexOf(level);
  return expected && (rule.severityAt?.[level] ?? rule.severity) !== 'hint';
}

/** The questions of a step that weigh at this level and not yet at the lowest, as slots. */
function extraSlots<Group>(
  step: Step<Group>,
  rules: readonly Rule<Group>[],
  level: Level,
): readonly string[] {
  return rules
    .filter((rule) => rule.id.startsWith(`${step.id}/`))
    .filter((rule) => weighs(rule, level) && !weighs(rule, levels[0]))
    .map((rule) => writeSlot({ topic: rule.title, question: rule.question }));
}

/** What the writer should know and the reader should not see. */
function writeComment<Group>({ minutes: [from, to], purpose }: Step<Group>): string {
  const text = `${from} to ${to} minutes. ${purpose.replace(/\s+/g, ' ').trim()}`;
  return `<!-- ${text.replaceAll('--', '-')} -->`;
}

function writeSteps<Group>(pack: SkeletonPack<Group>, level: Level): string {
  const sections = pack.framework.steps.map((step, index) => {
    const slots = [
      ...step.prompts.map((prompt) => writeSlot(readPrompt(prompt))),
      ...extraSlots(step, pack.rules, level),
    ];
    return [`## ${index + 1}. ${step.title}`, writeComment(step), slots.join('\n')].join('\n\n');
  });
  return sections.join('\n\n');
}

/**
 * Writes the document to start from: front matter with the level, the title, and for each step a
 * numbered heading, its minutes and purpose as a comment, and its prompts as slots (see `slot.ts`).
 * Above the lowest level, rules that weigh more there add their own questions.
 *
 * @param template text around the steps, with the holes `{{level}}`, `{{title}}` and `{{steps}}`
 * @returns Markdown with LF line ends
 */
export function writeSkeleton<Group>(
  pack: SkeletonPack<Group>,
  template: string,
  options: SkeletonOptions,
): string {
  const title = (options.title ?? '').replace(/\s+/g, ' ').trim();
  const holes = new Map([
    ['level', options.level],
    ['title', title === '' ? 'ML system design' : title],
    ['steps', writeSteps(pack, options.level)],
  ]);
  return template.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => holes.get(name) ?? hole);
}
