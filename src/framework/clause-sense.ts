import type { Fault } from './fault.ts';
import type { ClauseSource } from './rule-source.ts';
import { helpWith } from './did-you-mean.ts';
import type { DataPath, YamlFile } from './yaml-file.ts';

type Key = keyof ClauseSource;

/** Keys that say all by themselves, with the keys that may stand beside them. */
const standalone: readonly (readonly [Key, readonly Key[]])[] = [
  ['probe', ['with']],
  ['check', ['verdict']],
  ['all', []],
  ['at-least', []],
];

/** Keys that mean nothing unless one of some others stands beside them. */
const dependent: readonly (readonly [Key, readonly Key[]])[] = [
  ['with', ['probe']],
  ['verdict', ['check']],
  ['near', ['words', 'quantity']],
  ['and', ['words']],
  ['distinct', ['words']],
  ['quantities', ['quantity']],
  ['scope', ['and', 'distinct']],
];

/** Keys that can pick out a statement; a clause without any would hold of nearly all of them. */
const choosing: readonly Key[] = [
  'words',
  'about',
  'under',
  'quantity',
  'step',
  'portion',
  'modality',
  'form',
  'min-words',
  'statements',
  'probe',
  'check',
  'all',
  'at-least',
];

function given(clause: ClauseSource, key: Key): boolean {
  return clause[key] !== undefined;
}

function quote(keys: readonly string[]): string {
  return keys.map((key) => `\`${key}\``).join(' or ');
}

/** Faults of a clause that its schema cannot see: keys that do not go together, unknown checks. */
export function checkClause(
  clause: ClauseSource,
  at: DataPath,
  context: { readonly yaml: YamlFile; readonly checks: readonly string[] },
): readonly Fault[] {
  const { yaml, checks } = context;
  const faults: Fault[] = [];
  const keys = Object.keys(clause);
  const complain = (key: string, message: string, help?: string): void => {
    faults.push(yaml.fault([...at, key], message, { key: true, ...(help && { help }) }));
  };
  for (const [key, companions] of standalone) {
    if (!given(clause, key)) continue;
    const allowed = new Set<string>([key, ...companions]);
    const stray = keys.find((each) => !allowed.has(each));
    if (stray === undefined) continue;
    complain(stray, `\`${stray}\` cannot stand beside \`${key}\`, which stands alone.`);
    return faults;
  }
  for (const [key, partners] of dependent) {
    if (!given(clause, key) || partners.some((partner) => given(clause, partner))) continue;
    complain(key, `\`${key}\` needs ${quote(partners)} beside it.`);
  }
  if (!choosing.some((key) => given(clause, key))) {
    faults.push(yaml.fault(at, `This clause only excludes; it needs something to find.`));
  }
  if (clause.check !== undefined && !checks.includes(clause.check)) {
    const fault = `There is no check \`${clause.check}\`.`;
    faults.push(yaml.fault([...at, 'check'], fault, { help: helpWith(clause.check, checks) }));
  }
  const atLeast = clause['at-least'];
  if (atLeast && atLeast.count > atLeast.of.length) {
    const message = `${atLeast.count} of ${atLeast.of.length} clauses can never hold.`;
    faults.push(yaml.fault([...at, 'at-least', 'count'], message));
  }
  return faults;
}
