import { cellsOf, indexRows } from '../../document/facts/cells.ts';
import { isWithin } from '../../document/facts/clauses.ts';
import type { QuantityFact } from '../../document/facts/facts.ts';
import type { Label, Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Dimension } from '../../text/quantity.ts';
import type { Evidence } from '../detector.ts';

/** Figures told side by side: a column of a table, or items of one list. */
export interface PartList {
  readonly parts: readonly QuantityFact[];
  /** The figure that is said to be their sum. */
  readonly total: QuantityFact | null;
  /** What stands over them, innermost last. */
  readonly labels: readonly Label[];
  /** They stand one after the other in one sentence or line. */
  readonly inChain: boolean;
}

/** What is looked for. */
export interface PartsAsked {
  readonly dimensions: readonly Dimension[];
  /** Words of a row or line that holds the sum. */
  readonly total: GroupId;
}

/** Fewer figures are no list of parts. */
const fewest = 3;

interface Listed {
  readonly fact: QuantityFact;
  readonly key: string;
  readonly labels: readonly Label[];
}

/** The figures of a dimension, each with the list that it stands in; null where it stands in none. */
function placeFigures(
  { doc, facts }: Evidence,
  dimensions: PartsAsked['dimensions'],
): readonly Listed[] {
  const figures = facts.quantities.filter(({ quantity }) =>
    dimensions.includes(quantity.dimension),
  );
  if (figures.length < fewest) return [];
  const rows = indexRows(doc);
  return figures.flatMap((fact) => {
    const { statement, section } = fact;
    const placed = rows.get(statement);
    const labels = statement.labels.filter(({ kind }) => kind !== 'column');
    if (placed) {
      const cell = cellsOf(placed).find(({ range }) => isWithin(fact.quantity, range));
      if (!cell || cell.column === 0) return [];
      const over = cell.head ? [...labels, cell.head] : labels;
      return [{ fact, key: `row ${placed.table.span.start} ${cell.column}`, labels: over }];
    }
    const parent = labels.findLast(({ kind }) => kind === 'item' || kind === 'question');
    if (statement.form === 'node') return [];
    const key = `${statement.form} ${section.index} ${parent?.span.start ?? -1}`;
    return [{ fact, key, labels }];
  });
}

function isTotal({ statement }: QuantityFact, total: GroupId): boolean {
  return statement.hits.has(total);
}

/** The first figure of each statement; a second one in a cell or line explains it. */
function firstOfEach(facts: readonly QuantityFact[]): readonly QuantityFact[] {
  const seen = new Set<Statement>();
  return facts.filter(({ statement }) => !seen.has(statement) && seen.add(statement));
}

/** The lists of figures of some dimensions that a document holds, each with its total where one is told. */
export function readParts(evidence: Evidence, asked: PartsAsked): readonly PartList[] {
  const lists = new Map<string, Listed[]>();
  const listed = placeFigures(evidence, asked.dimensions);
  for (const each of listed) lists.set(each.key, [...(lists.get(each.key) ?? []), each]);
  return [...lists].flatMap(([key, members]): readonly PartList[] => {
    if (key.startsWith('sentence') || members.length < fewest) return [];
    const facts = firstOfEach(members.map(({ fact }) => fact));
    const totalAt = facts.findIndex((fact) => isTotal(fact, asked.total));
    const parts = totalAt < 0 ? facts : facts.slice(0, totalAt);
    const last = parts.at(-1);
    if (parts.length < fewest || !last) return [];
    const below = listed.find(
      ({ fact, key: other }) =>
        other !== key &&
        !key.startsWith('row') &&
        fact.section === last.section &&
        fact.span.start > last.span.start &&
        isTotal(fact, asked.total),
    );
    const total = facts[totalAt] ?? below?.fact ?? null;
    return [{ parts, total, labels: members[0]?.labels ?? [], inChain: false }];
  });
}

/** The sum of figures, as the range that those of ranges leave open. */
export function sumOf(parts: readonly QuantityFact[]): readonly [least: number, most: number] {
  const least = parts.reduce((sum, { quantity }) => sum + quantity.value, 0);
  return [least, parts.reduce((sum, { quantity }) => sum + quantity.upper, 0)];
}
