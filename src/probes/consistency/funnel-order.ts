import type { QuantityFact } from '../../document/facts/facts.ts';
import { findEntry } from '../../document/facts/context.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { FactVocabulary } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import { groupOption } from '../probe.ts';
import { findInTables } from './funnel-tables.ts';
import { inOrder, quoteSource, type Detection, type Detector, type Evidence } from '../detector.ts';

/** Stages of a funnel, by their subjects, from the widest to the narrowest. */
const stages = ['items', 'candidates', 'ranked', 'shown'];
/** Smaller figures are positions, versions and numberings. */
const least = 5;
/** Fewer things are no catalogue, but what one source of candidates brings. */
const leastCatalogue = 1000;
/** How far before a figure the word of its stage stands, in characters. */
const reach = 40;

/** What is counted beside the things of a funnel. */
const other =
  /\b(?:features|signals|pairs|labels|trees|layers|parameters|params|replicas|tokens|nodes|pods|machines|servers|cores|GPUs?)$/i;

/** "reduces 500 to 20": what a stage leaves. */
const left =
  /\b(?:to|leaves|leaving|keep|keeps|keeping|returns|gives|down to)\s+(?:(?:the|best|top)\s+)*$/i;

/** "the top 800 are re-ranked". */
const passive = /^[^.,;:|\d]{0,24}\b(?:is|are|were|get)\s+(?:then\s+)?[\p{L}-]+/u;

/** "rank the top 1,000", "retrieve 500 posts": the stage takes or gives so many things. */
function isHeld(fact: QuantityFact, vocabulary: FactVocabulary<GroupId>, unlike: GroupId): boolean {
  const { statement, quantity, subject, by, metric, flags, negated } = fact;
  const score = vocabulary.metrics.find(({ id }) => id === metric);
  if (by !== 'clause' || negated || !isPlain(flags)) return false;
  const { text } = statement.prose;
  const before = text.slice(Math.max(0, quantity.start - reach), quantity.start);
  if (score && score.online !== true) return false;
  if (other.test(quantity.unit)) return false;
  if (
    quantity.value < (subject === 'items' ? leastCatalogue : least) ||
    !['count', 'number'].includes(quantity.dimension)
  )
    return false;
  if (/[@#]\s*$|[\d.]$/.test(text.slice(0, quantity.start)) || statement.hits.has(unlike))
    return false;
  if (subject === 'ranked' && left.test(before)) return false;
  const entry = vocabulary.subjects.find(({ id }) => id === subject);
  const behind = passive.exec(text.slice(quantity.end, quantity.end + reach))?.[0].length ?? 0;
  const near = { start: Math.max(0, quantity.start - reach), end: quantity.end + behind };
  return (
    entry !== undefined && findEntry({ id: '', words: entry.words }, statement, near).length > 0
  );
}

/** Words before a colon that are no more than the name of a stage, in characters. */
const longestName = 40;
/** "score 1,500", "rank the top 300". */
const scoring = /\b(?:scores?|ranks?|re-?ranks?)\s+(?:(?:the|best|top)\s+)*$/i;

/** "Retrieval: take the posts of a week, keep the best 600": the name of the stage says what the figure is of. */
function stageNamed(fact: QuantityFact, vocabulary: FactVocabulary<GroupId>): string | null {
  const { statement, quantity, flags, negated, subject, by } = fact;
  const isTally = quantity.dimension === 'count' || quantity.dimension === 'number';
  if (!isTally || quantity.value < least || negated || !isPlain(flags)) return null;
  if (by === 'clause' && subject !== 'items') return null;
  const { text } = statement.prose;
  const colon = text.indexOf(':');
  if (colon < 0 || colon > longestName || quantity.start < colon || other.test(quantity.unit))
    return null;
  const before = text.slice(Math.max(0, quantity.start - reach), quantity.start);
  const name = { start: 0, end: colon };
  const isNamed = (id: string): boolean => {
    const entry = vocabulary.subjects.find((each) => each.id === id);
    return entry !== undefined && findEntry({ id, words: entry.words }, statement, name).length > 0;
  };
  if (left.test(before) && isNamed('candidates')) return 'candidates';
  return scoring.test(before) && isNamed('ranked') ? 'ranked' : null;
}

interface Step {
  readonly stage: number;
  readonly facts: readonly QuantityFact[];
}

/** Several sources together bring what they bring together. */
function mostOf({ facts }: Step): number {
  return facts.reduce((sum, { quantity }) => sum + quantity.upper, 0);
}

function fewestOf({ facts }: Step): QuantityFact | null {
  return facts.reduce<QuantityFact | null>(
    (low, fact) => (!low || fact.quantity.value < low.quantity.value ? fact : low),
    null,
  );
}

function toDetection(
  wide: QuantityFact,
  narrow: QuantityFact,
  { doc, vocabulary }: Evidence,
): Detection {
  const [earlier, later] = inOrder(wide, narrow);
  const named = ({ subject }: QuantityFact): string =>
    vocabulary?.subjects.find(({ id }) => id === subject)?.name ?? '';
  return {
    span: later.span,
    related: [{ span: earlier.span, message: named(earlier) }],
    data: {
      before: named(wide),
      most: quoteSource(doc, wide.span),
      after: named(narrow),
      more: quoteSource(doc, narrow.span),
    },
    sure: wide.section === narrow.section,
  };
}

/** Finds a later stage of a funnel that takes more than the one before it gives. */
export const funnelOrder: Detector = {
  name: 'funnel-order',
  options: { unlike: 'group' },
  required: [],
  data: ['before', 'most', 'after', 'more'],
  find: (evidence, options) => {
    const { facts, vocabulary } = evidence;
    if (!vocabulary) return [];
    const tables = findInTables(evidence);
    if (tables.length > 0) return tables;
    const unlike = groupOption(options, 'unlike');
    const named = facts.quantities.flatMap((fact): readonly QuantityFact[] => {
      const subject = stageNamed(fact, vocabulary);
      return subject === null ? [] : [{ ...fact, subject }];
    });
    const places = new Set(named.map(({ quantity }) => quantity));
    const held = facts.quantities.filter(
      ({ subject, quantity }) =>
        subject !== null && stages.includes(subject) && !places.has(quantity),
    );
    if (held.length + named.length < 2) return [];
    const sure = [...held.filter((fact) => isHeld(fact, vocabulary, unlike)), ...named];
    const steps: readonly Step[] = stages.map((id, stage) => ({
      stage,
      facts: sure.filter(({ subject }) => subject === id),
    }));
    const told = steps.filter((step) => step.facts.length > 0);
    return told.slice(1).flatMap((step, index) => {
      const before = told[index];
      const narrow = fewestOf(step);
      const wide = before?.facts.at(-1);
      if (!before || !narrow || !wide) return [];
      return narrow.quantity.value > mostOf(before) ? [toDetection(wide, narrow, evidence)] : [];
    });
  },
};
