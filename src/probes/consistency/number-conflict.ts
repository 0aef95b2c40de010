import type { QuantityFact } from '../../document/facts/facts.ts';
import { numberOption } from '../probe.ts';
import {
  inOrder,
  quoteSource,
  textsOption,
  type Detection,
  type Detector,
  type Evidence,
} from '../detector.ts';
import { factorBetween, isComparable } from './comparable.ts';

interface Conflict {
  readonly subject: string;
  readonly pair: readonly [earlier: QuantityFact, later: QuantityFact];
}

/** The first two figures of a subject that cannot both hold. */
function findConflict(
  subject: string,
  { facts, vocabulary }: Evidence,
  ratio: number,
): Conflict | null {
  if (!vocabulary) return null;
  const figures = facts.quantities.filter((fact) => fact.subject === subject);
  for (const [index, second] of figures.entries()) {
    for (const first of figures.slice(0, index)) {
      if (factorBetween(first, second) < ratio) continue;
      if (isComparable([first, second], vocabulary))
        return { subject, pair: inOrder(first, second) };
    }
  }
  return null;
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
  options: { subjects: 'subjects', sure: 'subjects', ratio: 'number' },
  required: ['subjects'],
  data: ['subject', 'here', 'there'],
  find: (evidence, options) => {
    const ratio = numberOption(options, 'ratio', 1.5);
    return textsOption(options, 'subjects')
      .map((subject) => findConflict(subject, evidence, ratio))
      .filter((conflict) => conflict !== null)
      .map((conflict) => toDetection(conflict, evidence, textsOption(options, 'sure')));
  },
};
