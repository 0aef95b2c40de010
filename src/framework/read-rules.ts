import { checksNamedBy, findCircle, findReference } from './check-references.ts';
import type { RuleContext } from './compile-clause.ts';
import { compileRule } from './compile-rule.ts';
import type { Fault } from './fault.ts';
import type { GroupId } from './pack.ts';
import type { PackFile } from './pack-file.ts';
import type { Lesson, Rule } from './rule.ts';
import { ruleId, splitRuleFile } from './rule-file.ts';
import { validate } from './schema-faults.ts';
import type { PackValidation } from './schema-check.ts';
import { readYaml } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** A sound rule with what it teaches. */
export interface ReadRule {
  readonly rule: Rule<GroupId>;
  readonly lesson: Lesson;
  readonly yaml: YamlFile;
}

/** What all rules of a pack are compiled with. */
export interface RuleTools extends Omit<RuleContext, 'yaml' | 'checks'> {
  readonly validation: PackValidation;
}

/** The rule of one file; null when anything is wrong with it, which is reported. */
function readRule(file: PackFile, tools: RuleTools & Pick<RuleContext, 'checks'>): ReadRule | null {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => {
    faults.push(fault);
    tools.report(fault);
  };
  const { frontMatter, lesson, faults: splitFaults } = splitRuleFile(file);
  splitFaults.forEach(report);
  if (!frontMatter) return null;
  const yaml = readYaml(file, frontMatter);
  const source = validate(tools.validation.rule, yaml);
  source.faults.forEach(report);
  if (!source.value) return null;
  const rule = compileRule(lesson.id, source.value, { ...tools, yaml, report });
  return faults.length > 0 ? null : { rule, lesson, yaml };
}

/** Why a rule cannot stand among the sound ones, null when it can. */
function referenceProblem(
  id: string,
  sound: ReadonlySet<string>,
  named: ReadonlyMap<string, readonly string[]>,
): { readonly check: string; readonly message: string } | null {
  const circle = findCircle(id, named);
  if (circle) {
    const message = `Checks ask for each other's verdict in a circle: ${circle.join(' → ')}.`;
    return { check: circle[1] ?? id, message };
  }
  const check = named.get(id)?.find((each) => !sound.has(each));
  if (check === undefined) return null;
  return { check, message: `The check \`${check}\` cannot be asked; it has faults of its own.` };
}

function dropUnsound(
  rules: readonly ReadRule[],
  report: (fault: Fault) => void,
): readonly ReadRule[] {
  const named = new Map(rules.map(({ rule }) => [rule.id, checksNamedBy(rule)] as const));
  const sound = new Set(named.keys());
  const kept = rules.filter(({ rule, yaml }) => {
    const problem = referenceProblem(rule.id, sound, named);
    if (problem === null) return true;
    report(yaml.fault(findReference(yaml.data, problem.check), problem.message));
    return false;
  });
  return kept.length === rules.length ? kept : dropUnsound(kept, report);
}

/** Reads rule files; a rule with faults is left out, and so is one that asks for its verdict. */
export function readRules(files: readonly PackFile[], tools: RuleTools): readonly ReadRule[] {
  const checks = files.map(({ path }) => ruleId(path));
  const read = files.map((file) => readRule(file, { ...tools, checks }));
  return dropUnsound(
    read.filter((rule) => rule !== null),
    tools.report,
  );
}
