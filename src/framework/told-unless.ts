import { findCircle } from './check-references.ts';
import { helpWith } from './did-you-mean.ts';
import type { Fault } from './fault.ts';
import type { RuleHead } from './rule.ts';
import type { YamlFile } from './yaml-file.ts';

interface LeavingRule {
  readonly rule: Pick<RuleHead<unknown>, 'id' | 'toldUnless'>;
  readonly yaml: YamlFile;
}

/**
 * What is wrong with the `told-unless` of a rule: a check that does not exist, or checks that leave
 * the telling to each other, so that none would ever be told. Null when nothing is.
 */
export function toldUnlessFault(
  { rule: { id, toldUnless = [] }, yaml }: LeavingRule,
  known: readonly string[],
  left: ReadonlyMap<string, readonly string[]>,
): Fault | null {
  for (const [index, check] of toldUnless.entries()) {
    if (known.includes(check)) continue;
    const help = helpWith(check, known);
    return yaml.fault(['told-unless', index], `There is no check \`${check}\`.`, { help });
  }
  const circle = findCircle(id, left);
  if (!circle) return null;
  const message = `Checks leave the telling to each other in a circle: ${circle.join(' → ')}.`;
  return yaml.fault(['told-unless'], message);
}
