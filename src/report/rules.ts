import type { Step } from '../framework/framework.ts';
import type { Level, RuleHead, Severity } from '../framework/rule.ts';
import { printable } from '../text/printable.ts';
import type { Appearance } from './appearance.ts';
import { stringifyJson } from './json-text.ts';

/** What a list of rules depends on beside the rules. */
export interface RuleListContext<Group> {
  readonly level: Level;
  readonly steps: readonly Step<Group>[];
}

function severityAt<Group>(rule: RuleHead<Group>, level: Level): Severity {
  return rule.severityAt?.[level] ?? rule.severity;
}

function folderOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}

/** Folders of the rules: those of steps in their order, then the others. */
function orderFolders<Group>(
  rules: readonly RuleHead<Group>[],
  steps: readonly Step<Group>[],
): readonly string[] {
  const used = new Set(rules.map(({ id }) => folderOf(id)));
  const ofSteps: readonly string[] = steps.map(({ id }) => id).filter((id) => used.has(id));
  return [...ofSteps, ...[...used].filter((folder) => !ofSteps.includes(folder)).sort()];
}

/** The rules for people: one a line, in groups by their step. */
export function formatRules<Group>(
  rules: readonly RuleHead<Group>[],
  { level, steps }: RuleListContext<Group>,
  { paint }: Appearance,
): string {
  const widest = Math.max(0, ...rules.map(({ id }) => id.length));
  const groups = orderFolders(rules, steps).map((folder) => {
    const title = steps.find(({ id }) => id === folder)?.title ?? folder;
    const lines = rules
      .filter(({ id }) => folderOf(id) === folder)
      .map((rule) => {
        const severity = severityAt(rule, level).padEnd('warning'.length);
        const line = `  ${rule.id.padEnd(widest)}  ${severity}  ${rule.level.padEnd(6)}  ${rule.title}`;
        return printable(line);
      });
    return [paint.bold(title), ...lines, ''].join('\n');
  });
  return groups.join('\n');
}

/** The rules for programs: a JSON array that ends with a line break. */
export function formatRulesJson<Group>(rules: readonly RuleHead<Group>[], level: Level): string {
  const list = rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    asks: rule.asks,
    severity: severityAt(rule, level),
    level: rule.level,
    question: rule.question,
  }));
  return `${stringifyJson(list, 2)}\n`;
}
