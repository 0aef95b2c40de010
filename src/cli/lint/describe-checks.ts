import { lessons } from '#built-in/lessons';
import { pack } from '#built-in/pack';
import { checksOf } from '../../framework/pack.ts';
import type { CheckDescription } from '../../report/sarif-rules.ts';

/** Looks up what the built-in rule files teach; they are large, so import this only when asked. */
export function describeChecks(): (check: string) => CheckDescription | undefined {
  const rules = new Map(checksOf(pack).map((rule) => [rule.id, rule]));
  const texts = new Map(lessons.map(({ id, documentation }) => [id, documentation]));
  return (check) => {
    const rule = rules.get(check);
    if (!rule) return undefined;
    const { title, asks, question, severity } = rule;
    return { title, asks, question, severity, documentation: texts.get(check) ?? '' };
  };
}
