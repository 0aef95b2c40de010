import type { DesignDoc, Statement, Table } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';
import {
  counts,
  findAt,
  groupOption,
  numberOption,
  says,
  standsUnder,
  type Find,
  type Probe,
} from './probe.ts';

interface Pair {
  readonly left: GroupId;
  readonly right: GroupId;
}

const arrow = /->|→|=>|⇒|—>/;
const condition = /\b(?:if|when|in case|on|once|should)\b/i;

/** Rows of a table whose heads name both sides. */
function rowsOf(table: Table, { left, right }: Pair): Statement[] {
  const leftColumn = table.columns.findIndex((column) => column.hits.has(left));
  const rightColumn = table.columns.findIndex(
    (column, index) => index !== leftColumn && column.hits.has(right),
  );
  if (leftColumn < 0 || rightColumn < 0) return [];
  return table.rows
    .filter(
      ({ cells }) => cells[leftColumn]?.text !== '' && (cells[rightColumn]?.text ?? '') !== '',
    )
    .map(({ statement }) => statement);
}

/** A statement that holds both sides, or joins them by an arrow or a condition under a left label. */
function isPair(statement: Statement, { left, right }: Pair): boolean {
  if (statement.form === 'node' || !counts(statement)) return false;
  const saysLeft = says(statement, left);
  const saysRight = says(statement, right);
  if (saysLeft && saysRight) return true;
  const { text } = statement.prose;
  const joined = arrow.test(text) || condition.test(text);
  if (
    joined &&
    (saysLeft || saysRight) &&
    (standsUnder(statement, left) || standsUnder(statement, right))
  )
    return true;
  const lead = /^[^:]{2,60}:\s+\S/.test(text);
  return (lead || statement.tokens.length >= 6) && saysRight && standsUnder(statement, left);
}

/** Statements each under a left label of their own: "Ranker down" above "serve the popular list". */
function findPairs(doc: DesignDoc, pair: Pair): Statement[] {
  const rows = doc.tables.flatMap((table) => rowsOf(table, pair));
  const rowSet = new Set(rows);
  const others = doc.statements.filter(
    (statement) => !rowSet.has(statement) && isPair(statement, pair),
  );
  return [...rows, ...others].filter(counts).sort((a, b) => a.index - b.index);
}

/** Finds so many pairs of a left and a right, such as failure and safeguard. */
export const pairs: Probe = {
  name: 'pairs',
  options: { left: 'group', right: 'group', atLeast: 'number' },
  required: ['left', 'right', 'atLeast'],
  find: (doc, options) => {
    const pair = { left: groupOption(options, 'left'), right: groupOption(options, 'right') };
    const found = findPairs(doc, pair);
    const blocks = new Set(found.map(({ block }) => block));
    if (
      blocks.size < numberOption(options, 'atLeast', 1) &&
      found.length < numberOption(options, 'atLeast', 1)
    )
      return [];
    return found.slice(0, 4).map((statement): Find => findAt(statement));
  },
};
