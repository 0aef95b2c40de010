import type { QuantityFact } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import { findEquations } from '../../text/arithmetic/equations.ts';
import { sourceSpan } from '../../text/prose.ts';
import { quoteSource, type Detection, type Evidence } from '../detector.ts';

/** Seconds of a day, also rounded. */
const dividesByDay = /\/\s*(?:86[,.\s]?400|100[,.]?000|100K|10\^5)\s*$/i;
/** What stands between the result and the word for a peak when it is the result's own. */
const beside = /^[\s(]*(?:[A-Za-z/]+\s+){0,3}$/;
const tolerance = 1.2;

/** "12M / 86,400 = 139 QPS at peak": the mean of a day that is called a peak. */
export function findLabelledPeaks({ doc, facts }: Evidence): readonly Detection[] {
  const peaks = facts.quantities.filter(
    ({ qualifiers, quantity, flags, negated }) =>
      quantity.dimension === 'rate' && qualifiers.includes('peak') && isPlain(flags) && !negated,
  );
  return peaks.flatMap((peak: QuantityFact): readonly Detection[] => {
    const { statement, quantity } = peak;
    const { text } = statement.prose;
    if (!/86[,.\s]?400|100[,.]?000|100K|10\^5/.test(text)) return [];
    const word = /\b(?:at (?:the )?)?peak\b/i.exec(text.slice(quantity.end));
    if (!word || !beside.test(text.slice(quantity.end, quantity.end + word.index))) return [];
    const equation = findEquations(text).find(
      ({ right }) => right.start <= quantity.start && quantity.start < right.end,
    );
    if (!equation || equation.left.operators !== 1) return [];
    const { left, right } = equation;
    if (!dividesByDay.test(text.slice(left.start, left.end))) return [];
    const [computed, stated] = [left.readings[0]?.low ?? 0, right.readings[0]?.low ?? 0];
    const ratio = stated / computed;
    if (ratio > tolerance || ratio < 1 / tolerance) return [];
    const span = sourceSpan(statement.prose, left.start, left.end);
    return [
      {
        span: peak.span,
        related: [{ span, message: 'the mean of a day' }],
        data: {
          smaller: 'average of the day',
          low: `${quoteSource(doc, peak.span)} as well`,
          larger: 'peak',
          high: quoteSource(doc, peak.span),
        },
        sure: false,
      },
    ];
  });
}
