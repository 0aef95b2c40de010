import type { QuantityFact } from '../../document/facts/facts.ts';
import type { FactVocabulary, QualifierKind } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import { isAsserted } from './asserted.ts';

/** Two figures that may be of one thing. */
type Pair = readonly [QuantityFact, QuantityFact];

/** The smaller and the larger. */
function inSize([first, second]: Pair): Pair {
  return first.quantity.upper < second.quantity.value ? [first, second] : [second, first];
}

function isTally({ quantity: { dimension } }: QuantityFact): boolean {
  return dimension === 'count' || dimension === 'number';
}

/** Qualifiers that say how firm a figure is, or what goes without saying, and not what it is of. */
const harmless = new Set(['target', 'per-request']);
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

/** Parts that work while the caller waits. */
const waitedFor = new Set(
  ['feature', 'retrieval', 'ranking', 'model', 'rules', 'network'].map((name) => `${name}-part`),
);

/** A limit for the whole below the figure of one of its parts. */
function isOverWhole(facts: Pair, vocabulary: FactVocabulary<GroupId>): boolean {
  const [low, high] = inSize(facts);
  const isLimit = low.bound === 'at most' || low.qualifiers.includes('target');
  const parts = qualifiersOf(high, 'part', vocabulary);
  return (
    isLimit &&
    qualifiersOf(low, 'part', vocabulary).length === 0 &&
    parts.every((id) => waitedFor.has(id))
  );
}

/** A bound for all cases below that of the average case. */
function isOverAverage(facts: Pair): boolean {
  const [low, high] = inSize(facts);
  const statistics = ['average', 'peak', 'minimum', 'total', ...tails];
  const isBare = !low.qualifiers.some((id) => statistics.includes(id));
  return isBare && low.bound === 'at most' && high.qualifiers.includes('average');
}

/** Subjects that say themselves which part they belong to. */
const placed = new Set(['context-passages', 'shown']);

/** True for a figure whose subject says itself which part of the system it belongs to. */
export function isPlaced({ subject }: QuantityFact): boolean {
  return subject !== null && placed.has(subject);
}

/** True when qualifiers of a kind say the same of both figures. */
export function agreeIn(
  kind: QualifierKind,
  facts: Pair,
  vocabulary: FactVocabulary<GroupId>,
): boolean {
  const [first, second] = facts.map((fact) => qualifiersOf(fact, kind, vocabulary));
  if (!first || !second || first.join() === second.join()) return true;
  // A part of the system has a speed and a load of its own, but no users and no catalogue.
  if (kind === 'part' && (facts[0].quantity.dimension === 'count' || isPlaced(facts[0])))
    return true;
  if (kind === 'part' && facts[0].quantity.dimension === 'duration')
    return isOverWhole(facts, vocabulary);
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

/** Ways to write the users whom a population counts, and figures whose noun stands elsewhere. */
const users = new Set(['', 'user', 'dau', 'mau', 'wau']);

function countAlike([first, second]: Pair): boolean {
  if (!isTally(first) || !isTally(second))
    return first.quantity.dimension === second.quantity.dimension;
  const nouns = [nounOf(first), nounOf(second)];
  if (first.subject === 'users' && nouns.every((noun) => users.has(noun))) return true;
  return first.quantity.dimension === second.quantity.dimension && nouns[0] === nouns[1];
}

/** A sentence with more figures of one dimension tells the parts of a whole or a range of cases. */
const mostFigures = 2;

/** One of several figures of its dimension in a sentence, or in a row, where they are before and after. */
function isOneOfMany({ statement, quantity: { dimension } }: QuantityFact): boolean {
  const alike = statement.quantities.filter((each) => each.dimension === dimension);
  return alike.length > (statement.form === 'row' ? 1 : mostFigures);
}

/** Two answers of a dialogue stand apart like two sections. */
function isApart([first, second]: Pair): boolean {
  if (first.section !== second.section) return true;
  const [question, other] = [first, second].map(({ statement: { labels } }) =>
    labels.findLast(({ kind }) => kind === 'question'),
  );
  return first.section.heading === null && question?.span.start !== other?.span.start;
}

const kinds: readonly QualifierKind[] = ['statistic', 'role', 'population', 'per', 'time', 'part'];

/**
 * True when two figures speak of the same thing, so that they should be alike: same subject and
 * qualifiers, plainly asserted, in different sections.
 */
export function isComparable(facts: Pair, vocabulary: FactVocabulary<GroupId>): boolean {
  const [first, second] = facts;
  if (first.subject === null || first.subject !== second.subject) return false;
  if (!isAsserted(first, vocabulary) || !isAsserted(second, vocabulary)) return false;
  if (first.by === 'column' && second.by === 'column') return false;
  if (first.negated || second.negated || !isApart(facts)) return false;
  if (isOneOfMany(first) || isOneOfMany(second)) return false;
  if (!countAlike(facts)) return false;
  return kinds.every((kind) => agreeIn(kind, facts, vocabulary));
}
