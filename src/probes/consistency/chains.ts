import type { QuantityFact } from '../../document/facts/facts.ts';
import type { Statement } from '../../document/design-doc.ts';
import type { Evidence } from '../detector.ts';
import type { PartList } from './parts.ts';

/** Fewer times are no list of steps. */
const fewest = 3;
/** Longer steps are none of a request, in milliseconds. */
const longestStep = 30_000;
/** How far a sum may be rounded. */
const rounding = 0.1;
/** What stands between the times of two steps: their names, and nothing that compares or repeats. */
const link = /^[^.!?\d]{0,12}\p{L}[^.!?\d]{0,48}$/u;
const noLink = /[+=<>≤≥×]|\b(?:or|vs|versus|instead|to|than|from|against|else|respectively)\b/i;

function isChain(steps: readonly QuantityFact[], text: string): boolean {
  return steps.every(({ quantity, qualifiers, bound }, index) => {
    const next = steps[index + 1];
    const between = next ? text.slice(quantity.end, next.quantity.start) : ' x ';
    const single = quantity.value === quantity.upper && quantity.upper <= longestStep;
    const firm = bound === 'exactly' || bound === 'about';
    return (
      single &&
      firm &&
      !qualifiers.includes('per-item') &&
      link.test(between) &&
      !noLink.test(between)
    );
  });
}

const totalWords = /\b(?:total|together|altogether|sum|overall|in all)\b|->|→|⇒|=/i;

/** Where the sum of the times before it stands: told by a word, or by what it comes to; -1 when nowhere. */
function totalAt(figures: readonly QuantityFact[], text: string): number {
  let sum = 0;
  return figures.findIndex(({ quantity }, index) => {
    const before = text.slice(figures[index - 1]?.quantity.end ?? 0, quantity.start);
    const isLast = index === figures.length - 1;
    const isSum = isLast && Math.abs(quantity.value / sum - 1) <= rounding;
    sum += quantity.value;
    return index >= 2 && (isSum || totalWords.test(before));
  });
}

/** The clauses of one statement that each give a time: "gateway 20 ms, features 60 ms, model 90 ms". */
export function readChains({ facts }: Evidence): readonly PartList[] {
  const durations = facts.quantities.filter(({ quantity }) => quantity.dimension === 'duration');
  const told = new Map<Statement, QuantityFact[]>();
  for (const fact of durations) {
    if (fact.statement.form === 'row' || fact.statement.form === 'node') continue;
    const list = told.get(fact.statement);
    if (list) list.push(fact);
    else told.set(fact.statement, [fact]);
  }
  return [...told].flatMap(([{ prose, labels }, figures]): readonly PartList[] => {
    const at = totalAt(figures, prose.text);
    const parts = at < 0 ? figures : figures.slice(0, at);
    if (parts.length < fewest || !isChain(parts, prose.text)) return [];
    return [{ parts, total: figures[at] ?? null, labels, inChain: true }];
  });
}
