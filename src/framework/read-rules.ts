import { checksNamedBy, findCircle, findReference } from './check-references.ts';
import type { RuleContext } from './compile-clause.ts';
import { compileFindingRule } from './compile-finding-rule.ts';
import { compileRule } from './compile-rule.ts';
import type { Fault } from './fault.ts';
import type { GroupId } from './pack.ts';
import type { DetectorDescription, PackFile } from './pack-file.ts';
import type { FindingRule, Lesson, Rule } from './rule.ts';
import { isFindingFile, ruleId, splitRuleFile } from './rule-file.ts';
import { validate } from './schema-faults.ts';
import type { PackValidation } from './schema-check.ts';
import { toldUnlessFault } from './told-unless.ts';
import { readYaml } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** A sound rule with what it teaches. */
interface ReadRule {
  readonly rule: Rule<GroupId> | FindingRule<GroupId>;
  readonly lesson: Lesson;
  readonly yaml: YamlFile;
}

/** The sound rules of a pack, each kind in the order of the files. */
export interface RuleReading {
  readonly rules: readonly Rule<GroupId>[];
  readonly findingRules: readonly FindingRule<GroupId>[];
  readonly lessons: readonly Lesson[];
}

/** What all rules of a pack are compiled with. */
export interface RuleTools extends Omit<RuleContext, 'yaml' | 'checks'> {
  readonly validation: PackValidation;
  readonly detectors: readonly DetectorDescription[];
  /** Sound rules of another pack, which these may speak of. */
  readonly others?: readonly (Rule<GroupId> | FindingRule<GroupId>)[];
}

type FileTools = RuleTools & Pick<RuleContext, 'checks'>;

/** Compiles the front matter of one file by its kind; null when its schema does not hold. */
function compileFile(
  file: PackFile,
  yaml: YamlFile,
  tools: FileTools,
): Rule<GroupId> | FindingRule<GroupId> | null {
  const context = { ...tools, yaml };
  if (isFindingFile(file)) {
    const source = validate(tools.validation.findingRule, yaml);
    source.faults.forEach(tools.report);
    return source.value && compileFindingRule(ruleId(file.path), source.value, context);
  }
  const source = validate(tools.validation.rule, yaml);
  source.faults.forEach(tools.report);
  return source.value && compileRule(ruleId(file.path), source.value, context);
}

/** The rule of one file; null when anything is wrong with it, which is reported. */
function readRule(file: PackFile, tools: FileTools): ReadRule | null {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => {
    faults.push(fault);
    tools.report(fault);
  };
  const { frontMatter, lesson, faults: splitFaults } = splitRuleFile(file);
  splitFaults.forEach(report);
  if (!frontMatter) return null;
  const yaml = readYaml(file, frontMatter);
  const rule = compileFile(file, yaml, { ...tools, report });
  return rule && faults.length === 0 ? { rule, lesson, yaml } : null;
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
  { report, others = [] }: Pick<RuleTools, 'report' | 'others'>,
): readonly ReadRule[] {
  const all = [...others, ...rules.map(({ rule }) => rule)];
  const named = new Map(all.map((rule) => [rule.id, checksNamedBy(rule)] as const));
  const sound = new Set(named.keys());
  const kept = rules.filter(({ rule, yaml }) => {
    const problem = referenceProblem(rule.id, sound, named);
    if (problem === null) return true;
    report(yaml.fault(findReference(yaml.data, problem.check), problem.message));
    return false;
  });
  return kept.length === rules.length ? kept : dropUnsound(kept, { report, others });
}

function dropUntellable(
  rules: readonly ReadRule[],
  known: readonly string[],
  { report, others = [] }: Pick<RuleTools, 'report' | 'others'>,
): readonly ReadRule[] {
  const all = [...others, ...rules.map(({ rule }) => rule)];
  const left = new Map(all.map(({ id, toldUnless = [] }) => [id, toldUnless] as const));
  return rules.filter((read) => {
    const fault = toldUnlessFault(read, known, left);
    if (fault) report(fault);
    return fault === null;
  });
}

/** Reads rule files; a rule with faults is left out, and so is one that asks for its verdict. */
export function readRules(files: readonly PackFile[], tools: RuleTools): RuleReading {
  const { others = [] } = tools;
  const own = files.map(({ path }) => ruleId(path));
  const asked = files.filter((file) => !isFindingFile(file)).map(({ path }) => ruleId(path));
  const checks = [...asked, ...others.filter((rule) => 'met' in rule).map(({ id }) => id)];
  const read = files.map((file) => readRule(file, { ...tools, checks }));
  const tellable = dropUntellable(
    read.filter((rule) => rule !== null),
    [...own, ...others.map(({ id }) => id)],
    tools,
  );
  const sound = dropUnsound(tellable, tools);
  const rules = sound.map(({ rule }) => rule);
  return {
    rules: rules.filter((rule) => 'met' in rule),
    findingRules: rules.filter((rule) => 'finds' in rule),
    lessons: sound.map(({ lesson }) => lesson),
  };
}
