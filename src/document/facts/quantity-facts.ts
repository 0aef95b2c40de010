import type {
  FactQualifier,
  FactSubject,
  FactVocabulary,
} from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Hits } from '../../text/hit.ts';
import type { Quantity } from '../../text/quantity.ts';
import type { Span } from '../../text/span.ts';
import type { Statement } from '../design-doc.ts';
import { isWithin } from './clauses.ts';
import { boundOf } from './bounds.ts';
import { findEntry, sayAt, type FactContext, type Speech } from './context.ts';
import type { QuantityFact } from './facts.ts';
import { entryOf, placeOf, type Place } from './figure-subject.ts';

function isSubject(
  { dimensions, least = 0, most = Infinity }: FactSubject<GroupId>,
  { dimension, value, upper }: Quantity,
): boolean {
  return dimensions.includes(dimension) && upper >= least && value <= most;
}

/** "10 a day": what a figure is per stands right beside it, in characters. */
const besideFigure = 14;

function isBeside({ start, end }: Span, { quantity }: Place): boolean {
  return start <= quantity.end + besideFigure && end >= quantity.start - besideFigure;
}

/** "5 min" has no minimum. */
function isUnit(range: Span, { speech: { statement } }: Place): boolean {
  return statement.quantities.some((quantity) => isWithin(range, quantity));
}

function isQualified(
  entry: FactQualifier<GroupId>,
  ranges: readonly Span[],
  place: Place,
): boolean {
  const found = ranges.flatMap((range) => findEntry(entry, place.speech.statement, range));
  if (entry.kind === 'per') return found.some((range) => isBeside(range, place));
  const spoken =
    entry.kind === 'statistic' ? found.filter((range) => !isUnit(range, place)) : found;
  return spoken.length > 0 || place.labels.some(({ hits }) => hits.has(entry.words));
}

/** The figure's clause and those without a figure of their own. */
function openClauses({ speech: { statement, clauses }, quantity, clause }: Place): readonly Span[] {
  const others = statement.quantities.filter((other) => other !== quantity);
  return clauses.filter(
    (each) => each.start === clause.start || !others.some((other) => isWithin(other, each)),
  );
}

/** Of times and loads there are percentiles, of a share there is one. */
const percentile = /^p\d/;

/** "the complete response, including the generated answer" names a part and means the whole. */
const wholeAnswer =
  /\b(?:end[- ]to[- ]end|(?:complete|whole|entire|full|total|overall)\s+(?:response|answer|request|reply|path|pipeline|round)|(?:response|answer|request|pipeline)\s+as a whole)\b/i;

function isOfWhole({ speech: { statement }, quantity, clause }: Place, alone: boolean): boolean {
  if (quantity.dimension !== 'duration') return false;
  const { text } = statement.prose;
  return wholeAnswer.test(alone ? text : text.slice(clause.start, clause.end));
}

/**
 * Qualifiers of the figure's clause, and of labels; of the whole statement when it is its only
 * figure of that dimension, save "peak" and the like beside other figures. A part of the system
 * that the clause itself names is the one that is meant.
 */
function qualifiersOf(
  place: Place,
  { qualifiers }: Pick<FactVocabulary<GroupId>, 'qualifiers'>,
): readonly string[] {
  const { speech, quantity, clause, parts } = place;
  const { statement } = speech;
  const alone = statement.quantities.every(
    (other) => other === quantity || other.dimension !== quantity.dimension,
  );
  const whole = [{ start: 0, end: statement.prose.text.length }];
  const open = statement.quantities.length === 1 ? whole : openClauses(place);
  const rangesFor = ({ kind }: FactQualifier<GroupId>): readonly Span[] => {
    if (speech.row) return parts;
    if (!alone) return [clause];
    return kind === 'statistic' ? open : whole;
  };
  const inClause = qualifiers.filter(
    ({ kind, words }) =>
      kind === 'part' && findEntry({ id: '', words }, statement, clause).length > 0,
  );
  const found = qualifiers.filter((entry) =>
    entry.kind === 'part' && inClause.length > 0
      ? inClause.includes(entry)
      : isQualified(entry, rangesFor(entry), place),
  );
  const isWhole = found.some(({ kind }) => kind === 'part') && isOfWhole(place, alone);
  const isShare = quantity.dimension === 'share';
  return found
    .filter(({ kind, id }) => (!isWhole || kind !== 'part') && !(isShare && percentile.test(id)))
    .map(({ id }) => id)
    .sort();
}

function isNegated(statement: Statement, subject: GroupId | undefined): boolean {
  const hits = subject === undefined ? [] : (statement.hits.get(subject) ?? []);
  return hits.length > 0 && hits.every(({ negated }) => negated);
}

/** What figures can be about. */
type Names = Pick<FactVocabulary<GroupId>, 'subjects' | 'metrics' | 'qualifiers'>;

/** Gives the entries that a statement or a label above it speaks of at all; most it does not. */
function createNamesFinder({
  vocabulary,
  doc: { index },
}: FactContext): (statement: Statement) => Names {
  const occurs = (entry: { readonly words: GroupId }): boolean => index.occurs(entry.words);
  const subjects = vocabulary.subjects.filter(occurs);
  const metrics = vocabulary.metrics.filter(occurs);
  const qualifiers = vocabulary.qualifiers.filter(occurs);
  const words = new Set([...subjects, ...metrics, ...qualifiers].map((entry) => entry.words));
  const known = new Map<Hits, readonly GroupId[]>();
  const groupsIn = (hits: Hits): readonly GroupId[] => {
    let groups = known.get(hits);
    if (!groups) known.set(hits, (groups = hits.keys().filter((group) => words.has(group))));
    return groups;
  };
  return ({ hits, labels }) => {
    const named = new Set([hits, ...labels.map((label) => label.hits)].flatMap(groupsIn));
    const isNamed = (entry: { readonly words: GroupId }): boolean => named.has(entry.words);
    return {
      subjects: subjects.filter(isNamed),
      metrics: metrics.filter(isNamed),
      qualifiers: qualifiers.filter(isNamed),
    };
  };
}

/** "recall 95 %" is a value and not a recall@95. */
const ofValue: Readonly<Record<string, string>> = {
  'recall-at-k': 'recall',
  'precision-at-k': 'precision',
};

function metricOf(place: Place, metrics: Names['metrics']): string | null {
  const { dimension, value } = place.quantity;
  if (dimension !== 'share' && dimension !== 'number') return null;
  const { id } = entryOf(metrics, { ...place, labels: place.labels.slice(0, 1) });
  const isValue = dimension === 'share' || value < 1;
  return (id !== null && isValue ? ofValue[id] : undefined) ?? id;
}

/** "ms", "p95, ms", "Latency (s)": the unit of a column stands at the end of its head. */
const headUnit = /(?:^|[\s(,/])(ms|milliseconds?|s|sec|seconds?)\)?\s*$/i;
const second = 1000;

/** A bare number below a head with a unit of time is a time. */
function inUnitOfHead(quantity: Quantity, { speech, labels: [head] }: Place): Quantity {
  if (!speech.row || quantity.dimension !== 'number' || head?.kind !== 'column') return quantity;
  const unit = headUnit.exec(head.prose.text)?.[1];
  if (unit === undefined) return quantity;
  const scale = /^m/i.test(unit) ? 1 : second;
  const [value, upper] = [quantity.value * scale, quantity.upper * scale];
  return { ...quantity, dimension: 'duration', value, upper, unit };
}

function readFigure(speech: Speech, written: Quantity, vocabulary: Names): QuantityFact {
  const place = placeOf(speech, written);
  const quantity = inUnitOfHead(written, place);
  // What a bare number in a column of times is the time of, only its row says.
  const isNamed = quantity === written;
  const subjects = vocabulary.subjects.filter((each) => isNamed && isSubject(each, quantity));
  const { id: subject, by } = entryOf(subjects, place);
  const words = subjects.find(({ id }) => id === subject)?.words;
  return {
    ...sayAt(speech, written, isNegated(speech.statement, words)),
    quantity,
    subject,
    by,
    metric: metricOf(place, vocabulary.metrics),
    qualifiers: qualifiersOf(place, vocabulary),
    bound: boundOf(speech.statement.prose.text, written),
  };
}

/** Every figure of the document with what it is a figure of. */
export function readQuantityFacts(context: FactContext): readonly QuantityFact[] {
  const namesIn = createNamesFinder(context);
  return context.speeches.flatMap((speech) => {
    const { quantities } = speech.statement;
    if (quantities.length === 0) return [];
    const names = namesIn(speech.statement);
    return quantities.map((quantity) => readFigure(speech, quantity, names));
  });
}
