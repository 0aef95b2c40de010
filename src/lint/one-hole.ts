import type { GroupId } from '../framework/pack.ts';
import type { RuleHead } from '../framework/rule.ts';
import type { UnmarkedFinding } from './fingerprint.ts';

/**
 * One hole, one finding: where several checks of a step find no more than one and the same statement,
 * the first of them is told; the others come up once there is more to judge.
 *
 * @param findings at each place the worst first
 */
export function tellStatementsOnce(
  findings: readonly UnmarkedFinding[],
): readonly UnmarkedFinding[] {
  const told = new Set<string>();
  return findings.filter(({ step, span, absent }) => {
    if (step === null || absent === true) return true;
    const place = `${step} ${span.start} ${span.end}`;
    const isFirst = !told.has(place);
    told.add(place);
    return isFirst;
  });
}

/** One hole, one finding: without the findings of checks that leave the telling to another one. */
export function leaveToOthers(
  findings: readonly UnmarkedFinding[],
  rules: readonly Pick<RuleHead<GroupId>, 'id' | 'toldUnless'>[],
): readonly UnmarkedFinding[] {
  const told = new Set(findings.map(({ check }) => check));
  const left = new Set(
    rules.filter(({ toldUnless }) => toldUnless?.some((id) => told.has(id))).map(({ id }) => id),
  );
  return left.size === 0 ? findings : findings.filter(({ check }) => !left.has(check));
}
