import { asList, compileClauses } from './compile-clause.ts';
import type { RuleContext } from './compile-clause.ts';
import type { GroupId } from './pack.ts';
import type { Applicability, Rule } from './rule.ts';
import type { ConditionSource, OneOrMore, RuleSource } from './rule-source.ts';
import { helpWith } from './did-you-mean.ts';
import type { DataPath } from './yaml-file.ts';

function compileFamilies(
  families: OneOrMore<string>,
  at: DataPath,
  context: RuleContext,
): readonly string[] {
  const names = asList(families);
  const known = context.families;
  if (!known) return names;
  for (const [index, name] of names.entries()) {
    if (known.includes(name)) continue;
    const place = typeof families === 'string' ? at : [...at, index];
    const help = helpWith(name, known);
    context.report(context.yaml.fault(place, `There is no family of tasks \`${name}\`.`, { help }));
  }
  return names;
}

/** Compiles the conditions under which a check is asked. */
export function compileCondition(
  condition: ConditionSource,
  at: DataPath,
  context: RuleContext,
): Applicability<GroupId> {
  const { task, 'not-task': notTask, when, unless, any } = condition;
  return {
    ...(task !== undefined && { task: compileFamilies(task, [...at, 'task'], context) }),
    ...(notTask !== undefined && {
      notTask: compileFamilies(notTask, [...at, 'not-task'], context),
    }),
    ...(when && { when: compileClauses(when, [...at, 'when'], context) }),
    ...(unless && { unless: compileClauses(unless, [...at, 'unless'], context) }),
    ...(any && {
      any: any.map((each, index) => compileCondition(each, [...at, 'any', index], context)),
    }),
  };
}

/** Compiles the front matter of one rule file; what is wrong with it is reported. */
export function compileRule(id: string, source: RuleSource, context: RuleContext): Rule<GroupId> {
  const { title, asks, severity, level, message, question } = source;
  const { 'severity-at': severityAt, 'partly-message': partlyMessage } = source;
  const { applies, met, partly, waived, except, 'told-unless': toldUnless } = source;
  return {
    id,
    title,
    asks,
    severity,
    ...(severityAt && { severityAt }),
    level,
    ...(applies && { applies: compileCondition(applies, ['applies'], context) }),
    ...(toldUnless && { toldUnless }),
    met: compileClauses(met, ['met'], context),
    ...(partly && { partly: compileClauses(partly, ['partly'], context) }),
    ...(waived && { waived: compileClauses(waived, ['waived'], context) }),
    ...(except !== undefined && {
      except: context.words.addGroup(except, { ...context, at: ['except'] }),
    }),
    message,
    partlyMessage: partlyMessage ?? `${title}: touched on, not settled.`,
    question,
  };
}
