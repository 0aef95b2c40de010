import type { QuantityFact } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { quoteSource, type Detection, type Evidence } from '../detector.ts';
import { sumOf } from './parts.ts';
import { writeFigure } from './written.ts';

/** Percent from which on a sum is meant to be the whole, and up to which. */
const [leastWhole, mostWhole] = [70, 140];

/** True for a sum, in percent, that is all there is, or that is not meant to be. */
export function isWhole(sum: number): boolean {
  return sum < leastWhole || sum > mostWhole || Math.abs(sum - 100) <= 1;
}

/** A finding at the total, or at the last of the parts; it is sure when the whole goes without saying. */
export function tellParts(
  parts: readonly QuantityFact[],
  whole: QuantityFact | null,
  written: { readonly evidence: Evidence; readonly sum: string },
): readonly Detection[] {
  const { doc } = written.evidence;
  const later = whole ?? parts.at(-1);
  if (!later) return [];
  return [
    {
      span: later.span,
      related: parts
        .filter((part) => part !== later)
        .map(({ span }) => ({ span, message: 'a part of it' })),
      data: {
        parts: parts.map(({ span }) => quoteSource(doc, span)).join(' + '),
        sum: written.sum,
        whole: whole ? quoteSource(doc, whole.span) : '100 %',
      },
      sure: whole === null,
    },
  ];
}

/** Weights of one score in one statement: "clicks 60 %, saves 30 %, shares 30 %". */
export function findWeights(
  parts: readonly QuantityFact[],
  evidence: Evidence,
  weights: GroupId,
): readonly Detection[] {
  const [first] = parts;
  if (!first || parts.length < 3 || !first.statement.hits.has(weights)) return [];
  if (parts.some(({ flags, negated, bound }) => !isPlain(flags) || negated || bound !== 'exactly'))
    return [];
  const clauses = new Set(parts.map(({ clause }) => clause.start));
  const [least, most] = sumOf(parts).map((sum) => sum * 100);
  if (clauses.size !== parts.length || least === undefined || least !== most || isWhole(least))
    return [];
  const [found] = tellParts(parts, null, { evidence, sum: `${writeFigure(least)} %` });
  return found ? [{ ...found, sure: false }] : [];
}
