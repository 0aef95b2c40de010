import type { QuantityFact } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { Evidence } from '../detector.ts';
import type { PartList } from './parts.ts';

/** True for the id of a qualifier that names a part of the system. */
export function isPartial(id: string): boolean {
  return id.endsWith('-part');
}

/** True for the id of a qualifier that says which of many values a figure is. */
export function isTail(id: string): boolean {
  return /^p\d|^average$|^peak$|^minimum$|^maximum$/.test(id);
}

/** A response time of no part, plainly told. */
function isOfWhole({ subject, qualifiers, flags, negated }: QuantityFact): boolean {
  const other = qualifiers.some((id) => isPartial(id) || id === 'alert');
  return subject === 'response-time' && !other && isPlain(flags) && !negated;
}

/** True for a figure that is asked for. */
export function isRequired({ bound, qualifiers, statement }: QuantityFact): boolean {
  return (
    bound === 'at most' || qualifiers.includes('target') || statement.steps[0] === 'requirements'
  );
}

/** A percentile told outside of evaluation and monitoring may be a limit. */
export function isMeantAsLimit({ qualifiers, statement: { steps } }: QuantityFact): boolean {
  const seen = qualifiers.includes('measured') || qualifiers.includes('baseline');
  return (
    qualifiers.some(isTail) &&
    !seen &&
    !steps.some((id) => id === 'evaluation' || id === 'monitoring')
  );
}

/** The limit for the whole answer that is stated outside the list. */
export function findLimit(
  { facts }: Evidence,
  { parts }: PartList,
  isLimit: (fact: QuantityFact) => boolean,
): QuantityFact | null {
  const statements = new Set(parts.map(({ statement }) => statement));
  const budget = facts.quantities.find(
    (fact) => isLimit(fact) && isOfWhole(fact) && !statements.has(fact.statement),
  );
  return budget ?? null;
}
