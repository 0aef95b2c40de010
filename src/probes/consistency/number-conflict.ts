import type { CadenceFact, QuantityFact, Said } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { groupOption, numberOption } from '../probe.ts';
import {
  inOrder,
  quoteSource,
  textsOption,
  type Detection,
  type Detector,
  type Evidence,
} from '../detector.ts';
import { findMissedTargets } from './claimed-targets.ts';
import { isComparable, isPlaced } from './comparable.ts';
import { findEncodingConflicts } from './encodings.ts';
import { factorBetween } from './factor.ts';
import { findGradeConflicts } from './grades.ts';
import { findSquaredConflicts } from './squared-figures.ts';

interface Conflict {
  readonly subject: string;
  readonly pair: readonly [earlier: Said, later: Said];
}

/** The first two of a list that conflict. */
function findPair<Fact extends Said>(
  facts: readonly Fact[],
  conflict: (first: Fact, second: Fact) => boolean,
): Conflict['pair'] | null {
  for (const [index, second] of facts.entries()) {
    for (const first of facts.slice(0, index)) {
      if (conflict(first, second)) return inOrder(first, second);
    }
  }
  return null;
}

/** A figure that only a heading above it names may be of anything below that heading. */
function isNamed({ quantity: { dimension }, by }: QuantityFact): boolean {
  return dimension !== 'number' || by === 'clause' || by === 'statement';
}

/** So many figures of one thing in a column are parts of a whole, or several cases of it. */
const fewestParts = 3;

/** One of the figures below a head of a table, or in a table or list that a label above tells the subject of. */
function isInColumn({ by, statement: { form } }: QuantityFact): boolean {
  return by === 'column' || (by === 'label' && (form === 'row' || form === 'item'));
}

/** "400 tracks" below "Candidates" are none of the catalogue: a label says that it is something else. */
function isLabelledElse(fact: QuantityFact, { vocabulary }: Evidence): boolean {
  const { quantity, subject, statement } = fact;
  if (isPlaced(fact) || (quantity.dimension !== 'count' && quantity.dimension !== 'number'))
    return false;
  const not = vocabulary?.subjects.find(({ id }) => id === subject)?.not ?? -1;
  return statement.labels.some(({ kind, hits }) => kind !== 'column' && hits.has(not));
}

/** A figure in a column of parts below that of the whole, which stands elsewhere. */
function isPartOfWhole(
  [first, second]: readonly [QuantityFact, QuantityFact],
  all: readonly QuantityFact[],
): boolean {
  const [part, whole] =
    first.quantity.value < second.quantity.value ? [first, second] : [second, first];
  const column = all.filter((fact) => isInColumn(fact) && fact.section === part.section);
  return isInColumn(part) && !column.includes(whole) && column.length >= fewestParts;
}

/** "2 % of users in each arm (8M)": a share beside one of two figures makes it a part of the other. */
function isShareOf([first, second]: readonly [QuantityFact, QuantityFact]): boolean {
  const ratio = first.quantity.value / second.quantity.value;
  const part = Math.min(ratio, 1 / ratio);
  const { quantities } = (ratio < 1 ? first : second).statement;
  return quantities.some(
    ({ dimension, value }) => dimension === 'share' && Math.abs(value / part - 1) <= 0.1,
  );
}

/** The subject under which the rhythm of retraining is asked for. */
const rhythm = 'retraining-cadence';

/** One rhythm of renewal, told by itself: several in one statement are those of several things. */
function isOnlyRhythm(fact: CadenceFact, all: readonly CadenceFact[]): boolean {
  return (
    fact.retraining &&
    isPlain(fact.flags) &&
    !fact.negated &&
    all.every((other) => other === fact || other.statement !== fact.statement)
  );
}

function findConflict(subject: string, evidence: Evidence, ratio: number): Conflict['pair'] | null {
  const { facts, vocabulary } = evidence;
  if (!vocabulary) return null;
  if (subject === rhythm) {
    const rhythms = facts.cadences.filter((fact) => isOnlyRhythm(fact, facts.cadences));
    return findPair(rhythms, (first, second) => {
      const factor = first.period / second.period;
      return first.section !== second.section && Math.max(factor, 1 / factor) >= ratio;
    });
  }
  const figures = facts.quantities.filter(
    (fact) => fact.subject === subject && isNamed(fact) && !isLabelledElse(fact, evidence),
  );
  return findPair(
    figures,
    (first, second) =>
      factorBetween(first, second) >= ratio &&
      isComparable([first, second], vocabulary) &&
      !isShareOf([first, second]) &&
      !isPartOfWhole([first, second], figures),
  );
}

function toDetection(
  { subject, pair: [earlier, later] }: Conflict,
  { doc, vocabulary }: Evidence,
  sure: readonly string[],
): Detection {
  const there = quoteSource(doc, earlier.span);
  return {
    span: later.span,
    related: [{ span: earlier.span, message: `stated here as ${there}` }],
    data: {
      subject: vocabulary?.subjects.find(({ id }) => id === subject)?.name ?? subject,
      here: quoteSource(doc, later.span),
      there,
    },
    sure: sure.includes(subject),
  };
}

/** Finds figures of one thing that differ between two places of the document, once a subject. */
export const numberConflict: Detector = {
  name: 'number-conflict',
  options: {
    subjects: 'subjects',
    sure: 'subjects',
    ratio: 'number',
    exact: 'subjects',
    'exact-ratio': 'number',
    steps: 'group',
    grades: 'group',
    encodings: 'group',
    met: 'group',
    observed: 'group',
  },
  required: ['subjects'],
  data: ['subject', 'here', 'there'],
  find: (evidence, options) => {
    const exact = textsOption(options, 'exact');
    const usual = numberOption(options, 'ratio', 1.5);
    const found = textsOption(options, 'subjects').flatMap((subject) => {
      const ratio = exact.includes(subject) ? numberOption(options, 'exact-ratio', 1.1) : usual;
      const pair = findConflict(subject, evidence, ratio);
      return pair ? [toDetection({ subject, pair }, evidence, textsOption(options, 'sure'))] : [];
    });
    const group = (name: string): GroupId => groupOption(options, name);
    return [
      ...found,
      ...findSquaredConflicts(evidence, { steps: group('steps'), ratio: usual }),
      ...findGradeConflicts(evidence, group('grades')),
      ...findEncodingConflicts(evidence, group('encodings')),
      ...findMissedTargets(evidence, { met: group('met'), observed: group('observed') }),
    ];
  },
};
