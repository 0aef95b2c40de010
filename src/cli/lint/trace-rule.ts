import type { DocumentSettings } from '../../framework/config.ts';
import type { GroupId } from '../../framework/pack.ts';
import { levels } from '../../framework/rule.ts';
import type { FindingRule, RuleHead } from '../../framework/rule.ts';
import type { RuleSettings, TracedValue } from '../../report/settings.ts';
import type { Project } from './project.ts';
import { trace } from './trace.ts';

interface RuleContext {
  readonly project: Project;
  readonly settings: DocumentSettings;
  /** Level and status, where they come from. */
  readonly single: Readonly<Record<string, TracedValue>>;
}

function usualSeverity(
  rule: RuleHead<GroupId>,
  finding: FindingRule<GroupId> | undefined,
  { single }: RuleContext,
): TracedValue {
  const [level, status] = [single['level']?.value, single['status']?.value];
  const ofStatus = Object.entries(finding?.severityIn ?? {}).find(([name]) => name === status);
  const ofLevel = Object.entries(rule.severityAt ?? {}).find(([name]) => name === level);
  const value = ofStatus?.[1] ?? ofLevel?.[1] ?? rule.severity;
  const isExpected = levels.indexOf(rule.level) <= levels.findIndex((one) => one === level);
  return {
    value,
    from: { by: 'default', ...(!isExpected && { note: `told from ${rule.level} on` }) },
  };
}

/** The severity and the numbers of a check, with where they come from. */
export function traceRule(rule: RuleHead<GroupId>, context: RuleContext): RuleSettings {
  const { project, settings } = context;
  const set = settings.rules.get(rule.id);
  const finding = project.pack.findingRules.find(({ id }) => id === rule.id);
  const numbers = [...(project.numbers.get(rule.id) ?? [])].flatMap(([name, key]) => {
    const own = set?.options.get(name);
    const usual = finding?.finds.with[key];
    if (own) return [[name, trace(own)] as const];
    return typeof usual === 'number'
      ? [[name, { value: usual, from: { by: 'default' } } satisfies TracedValue] as const]
      : [];
  });
  return {
    severity: set?.severity ? trace(set.severity) : usualSeverity(rule, finding, context),
    options: Object.fromEntries(numbers),
  };
}
