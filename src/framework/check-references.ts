import type { Clause } from './clause.ts';
import type { GroupId } from './pack.ts';
import type { Applicability, FindingRule, Rule } from './rule.ts';
import type { DataPath } from './yaml-file.ts';

function clauseReferences(clauses: readonly Clause<GroupId>[] | undefined): readonly string[] {
  return (clauses ?? []).flatMap(({ check, all, atLeast }) => [
    ...(check === undefined ? [] : [check]),
    ...clauseReferences(all),
    ...clauseReferences(atLeast?.of),
  ]);
}

function conditionReferences(condition: Applicability<GroupId> | undefined): readonly string[] {
  if (!condition) return [];
  return [
    ...clauseReferences(condition.when),
    ...clauseReferences(condition.unless),
    ...(condition.any ?? []).flatMap(conditionReferences),
  ];
}

/** Where in the data of a rule file the verdict of `check` is asked for; the top when nowhere. */
export function findReference(data: unknown, check: string): DataPath {
  if (typeof data !== 'object' || data === null) return [];
  for (const [key, value] of Object.entries(data)) {
    const step = Array.isArray(data) ? Number(key) : key;
    if (step === 'check' && value === check) return [step];
    const below = findReference(value, check);
    if (below.length > 0) return [step, ...below];
  }
  return [];
}

/** Ids of the checks whose verdict a rule asks for. */
export function checksNamedBy(rule: Rule<GroupId> | FindingRule<GroupId>): readonly string[] {
  return [
    ...new Set([
      ...conditionReferences(rule.applies),
      ...('met' in rule ? [rule.met, rule.partly, rule.waived].flatMap(clauseReferences) : []),
    ]),
  ];
}

/** The circle of checks that `id` stands in, from `id` to `id`; none when it stands in none. */
export function findCircle(
  id: string,
  named: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const seen = new Set<string>();
  const follow = (current: string, trail: readonly string[]): readonly string[] | null => {
    for (const next of named.get(current) ?? []) {
      if (next === id) return [...trail, id];
      if (seen.has(next)) continue;
      seen.add(next);
      const circle = follow(next, [...trail, next]);
      if (circle) return circle;
    }
    return null;
  };
  return follow(id, [id]);
}
