import type { Step } from '../framework/framework.ts';
import type { RuleHead } from '../framework/rule.ts';
import { printable } from '../text/printable.ts';
import type { Appearance } from './appearance.ts';
import { wrap, wrapBehind } from './wrap.ts';

function formatChecks<Group>(rules: readonly RuleHead<Group>[]): readonly string[] {
  const widest = Math.max(0, ...rules.map(({ id }) => id.length));
  return rules.map(({ id, title }) => printable(`  ${id.padEnd(widest)}  ${title}`));
}

/** Teaches a step: its purpose, its time, what a strong answer holds, its checks. */
export function formatStep<Group>(
  step: Step<Group>,
  rules: readonly RuleHead<Group>[],
  { paint, glyphs, columns }: Appearance,
): string {
  const [from, to] = step.minutes;
  const time = `${from} to ${to} of 45 minutes ${glyphs.separator} ${step.weight} of 100 points`;
  const own = rules.filter(({ id }) => id.startsWith(`${step.id}/`));
  return [
    `${paint.bold(step.title)}  ${paint.dim(step.id)}`,
    paint.dim(time),
    '',
    ...wrap(step.purpose, columns),
    '',
    paint.bold('What a strong answer holds'),
    ...step.prompts.flatMap((prompt) => wrapBehind('  - ', prompt, columns)),
    '',
    paint.bold('Checks'),
    ...formatChecks(own),
    '',
  ].join('\n');
}
