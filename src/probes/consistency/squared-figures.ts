import type { QuantityFact } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { suffixFactor } from '../../text/magnitudes.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Detection, Evidence } from '../detector.ts';
import { quoteSource } from '../detector.ts';
import { tellValues } from './stated-value.ts';

/** "1K x 1K", "400 · 400", "300²": the connections of each connection. */
const squared =
  /(?<![\d.,])(\d+(?:,\d{3})*|\d+\.\d+)([KM]?)\s?(?:(?:[x×*·]|\.(?=\d+[KM]))\s?\1\2(?![\d.,]*\d|[KM])|²|\^2(?!\d))/;

/** Two steps through a graph whose width is another than the number of connections that is stated. */
export function findSquaredConflicts(
  { doc, facts }: Evidence,
  { steps, ratio }: { readonly steps: GroupId; readonly ratio: number },
): readonly Detection[] {
  const walking = doc.index.saying(steps);
  if (walking.length === 0) return [];
  const stated = facts.quantities.find(
    ({ subject, flags, negated }: QuantityFact) =>
      subject === 'connections-per-user' && isPlain(flags) && !negated,
  );
  if (!stated) return [];
  for (const { form, prose } of walking) {
    const match = form === 'node' ? null : squared.exec(prose.text);
    if (!match) continue;
    const [written, digits = '', suffix = ''] = match;
    const width = Number(digits.replaceAll(',', '')) * (suffixFactor(suffix) ?? 1);
    const { value, upper } = stated.quantity;
    if (width <= upper * ratio && width * ratio >= value) return [];
    const span = sourceSpan(prose, match.index, match.index + written.length);
    return [
      tellValues('number of connections of a user', [
        { text: quoteSource(doc, stated.span), span: stated.span },
        { text: written, span },
      ]),
    ];
  }
  return [];
}
