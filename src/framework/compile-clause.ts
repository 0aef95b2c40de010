import type { Clause, ProbeOptions } from './clause.ts';
import { checkClause } from './clause-sense.ts';
import type { GroupPlace, WordsCompiler } from './compile-words.ts';
import type { Fault } from './fault.ts';
import type { GroupId } from './pack.ts';
import type { ProbeDescription } from './pack-file.ts';
import { compileProbeOptions } from './probe-options.ts';
import type { ClauseSource, GroupSource, OneOrMore } from './rule-source.ts';
import type { DataPath, YamlFile } from './yaml-file.ts';

/** What the parts of a rule are compiled with. */
export interface RuleContext {
  readonly yaml: YamlFile;
  readonly words: WordsCompiler;
  readonly probes: readonly ProbeDescription[];
  /** Ids of the families of tasks; null when the framework could not be read. */
  readonly families: readonly string[] | null;
  /** Ids of the subjects of figures; null when `facts.yaml` could not be read. */
  readonly subjects: readonly string[] | null;
  /** Ids of all checks of the pack that have a verdict of their own, faulty ones included. */
  readonly checks: readonly string[];
  readonly report: (fault: Fault) => void;
}

/** A value that may be written without its brackets. */
export function asList<Value extends string>(value: OneOrMore<Value>): readonly Value[] {
  return typeof value === 'string' ? [value] : value;
}

type WordKeys = 'words' | 'and' | 'about' | 'under' | 'near' | 'not' | 'notUnder';

function compileWords(
  clause: ClauseSource,
  at: DataPath,
  context: RuleContext,
): Pick<Clause<GroupId>, WordKeys> {
  const group = (source: GroupSource, ...steps: DataPath): GroupId => {
    const place: GroupPlace = { ...context, at: [...at, ...steps] };
    return context.words.addGroup(source, place);
  };
  const { words, and, about, under, near, not, 'not-under': notUnder } = clause;
  return {
    ...(words !== undefined && { words: group(words, 'words') }),
    ...(and && { and: and.map((each, index) => group(each, 'and', index)) }),
    ...(about !== undefined && { about: group(about, 'about') }),
    ...(under !== undefined && { under: group(under, 'under') }),
    ...(near !== undefined && { near: group(near, 'near') }),
    ...(not !== undefined && { not: group(not, 'not') }),
    ...(notUnder !== undefined && { notUnder: group(notUnder, 'not-under') }),
  };
}

type LimitKeys = 'quantity' | 'quantities' | 'distinct' | 'scope' | 'step' | 'modality' | 'form';
type CountKeys = 'portion' | 'minWords' | 'statements';

function compileLimits(clause: ClauseSource): Pick<Clause<GroupId>, LimitKeys | CountKeys> {
  const { quantity, quantities, distinct, scope, step, modality, form, portion } = clause;
  const { 'min-words': minWords, statements } = clause;
  return {
    ...(quantity !== undefined && { quantity: asList(quantity) }),
    ...(quantities !== undefined && { quantities }),
    ...(distinct !== undefined && { distinct }),
    ...(scope !== undefined && { scope }),
    ...(step !== undefined && { step: asList(step) }),
    ...(modality !== undefined && { modality: asList(modality) }),
    ...(form !== undefined && { form: asList(form) }),
    ...(portion !== undefined && { portion }),
    ...(minWords !== undefined && { minWords }),
    ...(statements !== undefined && { statements }),
  };
}

type ReferenceKeys = 'probe' | 'with' | 'check' | 'verdict' | 'all' | 'atLeast';

function compileReferences(
  clause: ClauseSource,
  at: DataPath,
  context: RuleContext,
): Pick<Clause<GroupId>, ReferenceKeys> {
  const { probe, check, verdict, all, 'at-least': atLeast } = clause;
  const options: ProbeOptions<GroupId> | null =
    probe === undefined ? null : compileProbeOptions(clause, at, context);
  return {
    ...(probe !== undefined && { probe }),
    ...(options && { with: options }),
    ...(check !== undefined && { check }),
    ...(verdict !== undefined && { verdict: asList(verdict) }),
    ...(all && { all: compileClauses(all, [...at, 'all'], context) }),
    ...(atLeast && {
      atLeast: {
        count: atLeast.count,
        of: compileClauses(atLeast.of, [...at, 'at-least', 'of'], context),
      },
    }),
  };
}

/** Compiles a list of clauses that stands at `at`; what is wrong with them is reported. */
export function compileClauses(
  clauses: readonly ClauseSource[],
  at: DataPath,
  context: RuleContext,
): readonly Clause<GroupId>[] {
  return clauses.map((clause, index) => {
    const place = [...at, index];
    for (const fault of checkClause(clause, place, context)) context.report(fault);
    return {
      ...compileWords(clause, place, context),
      ...compileLimits(clause),
      ...compileReferences(clause, place, context),
    };
  });
}
