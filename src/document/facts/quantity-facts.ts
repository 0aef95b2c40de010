import type {
  FactQualifier,
  FactSubject,
  FactVocabulary,
} from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Quantity } from '../../text/quantity.ts';
import type { Span } from '../../text/span.ts';
import type { Statement } from '../design-doc.ts';
import { boundOf } from './bounds.ts';
import { findEntry, sayAt, type FactContext, type Speech } from './context.ts';
import type { QuantityFact } from './facts.ts';
import { entryOf, placeOf, type Place } from './figure-subject.ts';

function isSubject(
  { dimensions, least = 0 }: FactSubject<GroupId>,
  { dimension, upper }: Quantity,
): boolean {
  return dimensions.includes(dimension) && upper >= least;
}

/** "10 a day": what a figure is per stands right beside it, in characters. */
const besideFigure = 14;

function isBeside({ start, end }: Span, { quantity }: Place): boolean {
  return start <= quantity.end + besideFigure && end >= quantity.start - besideFigure;
}

function isQualified(
  entry: FactQualifier<GroupId>,
  ranges: readonly Span[],
  place: Place,
): boolean {
  const found = ranges.flatMap((range) => findEntry(entry, place.speech.statement, range));
  if (entry.kind === 'per') return found.some((range) => isBeside(range, place));
  return found.length > 0 || place.labels.some(({ hits }) => hits.has(entry.words));
}

/** Qualifiers of the figure's clause, and of labels; of the whole statement when it is its only figure. */
function qualifiersOf(
  place: Place,
  { qualifiers }: Pick<FactVocabulary<GroupId>, 'qualifiers'>,
): readonly string[] {
  const { speech, quantity, clause, parts } = place;
  const { statement } = speech;
  const alone = statement.quantities.every(
    (other) => other === quantity || other.dimension !== quantity.dimension,
  );
  const whole = { start: 0, end: statement.prose.text.length };
  const ranges = alone && !speech.row ? [whole] : speech.row ? parts : [clause];
  const found = qualifiers.filter((entry) => isQualified(entry, ranges, place));
  return found.map(({ id }) => id).sort();
}

function isNegated(statement: Statement, subject: GroupId | undefined): boolean {
  const hits = subject === undefined ? [] : (statement.hits.get(subject) ?? []);
  return hits.length > 0 && hits.every(({ negated }) => negated);
}

/** What figures can be about. */
type Names = Pick<FactVocabulary<GroupId>, 'subjects' | 'metrics' | 'qualifiers'>;

/** The entries that a statement or a label above it speaks of at all; most it does not. */
function namesIn({ hits, labels }: Statement, vocabulary: Names): Names {
  const isNamed = ({ words }: { readonly words: GroupId }): boolean =>
    hits.has(words) || labels.some((label) => label.hits.has(words));
  return {
    subjects: vocabulary.subjects.filter(isNamed),
    metrics: vocabulary.metrics.filter(isNamed),
    qualifiers: vocabulary.qualifiers.filter(isNamed),
  };
}

function readFigure(speech: Speech, quantity: Quantity, vocabulary: Names): QuantityFact {
  const place = placeOf(speech, quantity);
  const subjects = vocabulary.subjects.filter((subject) => isSubject(subject, quantity));
  const { id: subject, by } = entryOf(subjects, place);
  const scores = quantity.dimension === 'share' || quantity.dimension === 'number';
  const metric = scores
    ? entryOf(vocabulary.metrics, { ...place, labels: place.labels.slice(0, 1) }).id
    : null;
  const words = subjects.find(({ id }) => id === subject)?.words;
  return {
    ...sayAt(speech, quantity, isNegated(speech.statement, words)),
    quantity,
    subject,
    by,
    metric,
    qualifiers: qualifiersOf(place, vocabulary),
    bound: boundOf(speech.statement.prose.text, quantity),
  };
}

/** Every figure of the document with what it is a figure of. */
export function readQuantityFacts(context: FactContext): readonly QuantityFact[] {
  return context.speeches.flatMap((speech) => {
    const { quantities } = speech.statement;
    if (quantities.length === 0) return [];
    const names = namesIn(speech.statement, context.vocabulary);
    return quantities.map((quantity) => readFigure(speech, quantity, names));
  });
}
