import type { QuantityFact } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { FactVocabulary, QualifierKind } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';

/** Qualifiers that say how firm a figure is and not what it is of. */
const harmless = new Set(['target']);
/** A limit without a statistic is meant for nearly all cases. */
const tails = new Set(['p90', 'p95', 'p99', 'maximum']);

function qualifiersOf(
  { qualifiers }: QuantityFact,
  kind: QualifierKind,
  vocabulary: FactVocabulary<GroupId>,
): readonly string[] {
  return qualifiers.filter(
    (id) =>
      !harmless.has(id) &&
      vocabulary.qualifiers.some((each) => each.id === id && each.kind === kind),
  );
}

/** A bound for all cases below that of the average case. */
function isOverAverage([first, second]: readonly [QuantityFact, QuantityFact]): boolean {
  const [low, high] =
    first.quantity.upper < second.quantity.value ? [first, second] : [second, first];
  const statistics = ['average', 'peak', 'minimum', 'total', ...tails];
  const isBare = !low.qualifiers.some((id) => statistics.includes(id));
  return isBare && low.bound === 'at most' && high.qualifiers.includes('average');
}

function agreeIn(
  kind: QualifierKind,
  facts: readonly [QuantityFact, QuantityFact],
  vocabulary: FactVocabulary<GroupId>,
): boolean {
  const [first, second] = facts.map((fact) => qualifiersOf(fact, kind, vocabulary));
  if (!first || !second || first.join() === second.join()) return true;
  // A part of the system has a speed and a load of its own, but no users and no catalogue.
  if (kind === 'part' && facts[0].quantity.dimension === 'count') return true;
  if (kind !== 'statistic' || facts[0].quantity.dimension !== 'duration') return false;
  if (isOverAverage(facts)) return true;
  return (
    [...first, ...second].every((id) => tails.has(id)) &&
    (first.length === 0 || second.length === 0)
  );
}

/** "users", "M videos", "daily active users": the counted noun without its plural. */
function nounOf({ quantity: { unit } }: QuantityFact): string {
  const noun = unit.toLowerCase().split(/\s+/).at(-1) ?? '';
  return noun.replace(/ies$/, 'y').replace(/s$/, '');
}

/** A sentence with more figures of one dimension tells the parts of a whole or a range of cases. */
const mostFigures = 2;

/** One of several figures of its dimension in a sentence, or in a row, where they are before and after. */
function isOneOfMany({ statement, quantity: { dimension } }: QuantityFact): boolean {
  const alike = statement.quantities.filter((each) => each.dimension === dimension);
  return alike.length > (statement.form === 'row' ? 1 : mostFigures);
}

const kinds: readonly QualifierKind[] = ['statistic', 'role', 'population', 'per', 'time', 'part'];

/**
 * True when two figures speak of the same thing, so that they should be alike: same subject and
 * qualifiers, plainly asserted, in different sections.
 */
export function isComparable(
  facts: readonly [QuantityFact, QuantityFact],
  vocabulary: FactVocabulary<GroupId>,
): boolean {
  const [first, second] = facts;
  if (first.subject === null || first.subject !== second.subject) return false;
  if (!isPlain(first.flags) || !isPlain(second.flags)) return false;
  if (first.by === 'column' && second.by === 'column') return false;
  if (first.negated || second.negated || first.section === second.section) return false;
  if (isOneOfMany(first) || isOneOfMany(second)) return false;
  if (first.quantity.dimension !== second.quantity.dimension) return false;
  if (first.quantity.dimension === 'count' && nounOf(first) !== nounOf(second)) return false;
  return kinds.every((kind) => agreeIn(kind, facts, vocabulary));
}

/** How many times one figure is the other, 1 when they can both hold. */
export function factorBetween(first: QuantityFact, second: QuantityFact): number {
  const [low, high] =
    first.quantity.value <= second.quantity.value ? [first, second] : [second, first];
  if (high.bound === 'at most' && low.bound !== 'at most') return 1;
  if (low.bound === 'at least' && high.bound !== 'at least') return 1;
  if (high.quantity.value <= low.quantity.upper) return 1;
  return low.quantity.upper > 0 ? high.quantity.value / low.quantity.upper : 1;
}
