import { isWithin, rangeOf } from '../../document/facts/clauses.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Detection, Evidence } from '../detector.ts';
import { isMeant } from './meant.ts';

/** A metric with its figure on the data that the model has learnt from, where no other data is spoken of. */
export function findScoresOnSeenData(
  { doc, facts, vocabulary }: Evidence,
  { seen, unseen }: { readonly seen: GroupId; readonly unseen: GroupId },
): readonly Detection[] {
  const told = new Set(doc.index.saying(seen));
  if (told.size === 0 || doc.index.occurs(unseen)) return [];
  const metric = facts.claims.find((claim) => {
    const { statement, clause } = claim;
    if (claim.topic !== 'metric' || !told.has(statement) || !isMeant(claim)) return false;
    const isIn = (group: GroupId): boolean =>
      (statement.hits.get(group) ?? []).some((hit) => isWithin(rangeOf(statement, hit), clause));
    return isIn(seen) && statement.quantities.some((quantity) => isWithin(quantity, clause));
  });
  if (!metric) return [];
  const nameOf = vocabulary?.metrics.find(({ id }) => id === metric.id)?.name ?? metric.id;
  return [
    {
      span: metric.span,
      related: [],
      data: {
        task: 'to predict what is new',
        name: `${nameOf} on data that the model has seen`,
      },
      sure: false,
    },
  ];
}
