import type { QuantityFact } from '../../document/facts/facts.ts';
import { findEntry } from '../../document/facts/context.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { FactVocabulary } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';

/** How far words of a limit may stand from its figure, in characters. */
const besideFigure = 14;

/** "too slow for our SLA of 75 ms": a limit holds, whatever is weighed against it. */
function isLimit(
  { statement, quantity }: QuantityFact,
  vocabulary: FactVocabulary<GroupId>,
): boolean {
  const target = vocabulary.qualifiers.find(({ id }) => id === 'target');
  const near = {
    start: Math.max(0, quantity.start - besideFigure),
    end: quantity.end + besideFigure,
  };
  return (
    target !== undefined &&
    findEntry(target, statement, near).some(
      ({ start, end }) =>
        !statement.quantities.some(
          (other) =>
            other !== quantity &&
            other.start < Math.max(start, quantity.start) &&
            other.end > Math.min(end, quantity.end),
        ),
    )
  );
}

/** True when a figure is meant as one of this design. */
export function isAsserted(fact: QuantityFact, vocabulary: FactVocabulary<GroupId>): boolean {
  if (isPlain(fact.flags)) return true;
  return isPlain({ ...fact.flags, alternative: false }) && isLimit(fact, vocabulary);
}
