import type { DesignDoc, Statement, Table } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';
import {
  counts,
  findAt,
  groupOption,
  numberOption,
  says,
  standsUnder,
  textOption,
  type Find,
  type Probe,
} from './probe.ts';
import { partsOf } from './statement-parts.ts';

interface Pair {
  readonly left: GroupId;
  /** -1: whatever stands behind the joint will do. */
  readonly right: GroupId;
}

const anything = -1;
/** A sign that says "then": an arrow, a colon, a dash. */
const jointSign = /->|→|=>|⇒|—>|:\s|\s[–—-]\s|\s=\s/;
/** Behind a condition a comma or the doer of the response joins as well. */
const jointWord = /,\s|\bthen\b|\b(?:we|the system|it|users? (?:get|see))\s/i;
const condition = /\b(?:if|when|whenever|in case|on|upon|once|should|while|during|after)\s/i;
const open = /^\W*(?:tbd|todo|tba|unclear|open|later|none\b.*|n\/a|hmm\b.*|maybe\b.*|\?+)?\W*$/i;

/** Rows of a table whose heads name both sides, and hold something on both. */
function rowsOf(table: Table, { left, right }: Pair): Statement[] {
  const leftColumn = table.columns.findIndex((column) => column.hits.has(left));
  const rightColumn = table.columns.findIndex(
    (column, index) => index !== leftColumn && column.hits.has(right),
  );
  if (leftColumn < 0 || rightColumn < 0) return [];
  return table.rows
    .filter(
      ({ cells }) => cells[leftColumn]?.text !== '' && !open.test(cells[rightColumn]?.text ?? ''),
    )
    .map(({ statement }) => statement);
}

/** In how many parts of the statement a joint follows a left of its own, and a right behind it. */
function countJoined(statement: Statement, { left, right }: Pair): number {
  const { text } = statement.prose;
  if (right !== anything && !says(statement, right)) return 0;
  const hits = statement.hits.get(left) ?? [];
  return partsOf(text).filter(([start, end]) =>
    hits.some((hit) => {
      const from = statement.tokens[hit.start]?.start ?? 0;
      const to = statement.tokens[hit.end - 1]?.end ?? text.length;
      if (from < start || to > end) return false;
      const behind = text.slice(to, end);
      const signs = condition.test(text.slice(start, from)) ? [jointSign, jointWord] : [jointSign];
      const joints = signs.map((sign) => sign.exec(behind)).filter((found) => found !== null);
      const first = joints.sort((a, b) => a.index - b.index)[0];
      return first !== undefined && !open.test(behind.slice(first.index + first[0].length));
    }),
  ).length;
}

/** A statement that holds both sides, or answers a question that holds the left. */
function isPair(statement: Statement, pair: Pair): boolean {
  if (pair.right !== anything && says(statement, pair.right)) {
    if (says(statement, pair.left) || standsUnder(statement, pair.left)) return true;
  }
  const question = statement.labels.at(-1);
  return (
    statement.modality === 'answered' &&
    question?.kind === 'question' &&
    question.hits.has(pair.left) &&
    (pair.right === anything || says(statement, pair.right))
  );
}

/** How many pairs a statement holds; of a list within a sentence each part counts. */
function countPairs(statement: Statement, pair: Pair): number {
  if (statement.form === 'node' || statement.form === 'row' || !counts(statement)) return 0;
  return Math.max(countJoined(statement, pair), isPair(statement, pair) ? 1 : 0);
}

/** A response told below the name of what went wrong takes so many words. */
const leastWords = 12;

/** The first statements below lead-ins of one home ("**Schema change.** ..."), each told at some length. */
function toldBelowNames(doc: DesignDoc, belongs: (statement: Statement) => boolean): Statement[] {
  const told = new Map<number, Statement[]>();
  for (const statement of doc.statements) {
    const name = statement.labels.at(-1);
    if (name?.kind !== 'lead-in' || statement.form === 'node' || statement.form === 'row') continue;
    if (!counts(statement) || !belongs(statement)) continue;
    told.set(name.span.start, [...(told.get(name.span.start) ?? []), statement]);
  }
  return [...told.values()]
    .filter((own) => own.reduce((sum, { tokens }) => sum + tokens.length, 0) >= leastWords)
    .filter((own) => own.length > 1)
    .flatMap(([first]) => (first ? [first] : []));
}

/** Finds so many pairs of a left and a right, such as failure and safeguard. */
export const pairs: Probe = {
  name: 'pairs',
  options: { left: 'group', right: 'group', step: 'step', under: 'group', atLeast: 'number' },
  required: ['atLeast'],
  find: (doc, options) => {
    const pair = { left: groupOption(options, 'left'), right: groupOption(options, 'right') };
    const step = textOption(options, 'step');
    const under = groupOption(options, 'under');
    const belongs = (statement: Statement): boolean =>
      (step === null && under === anything) ||
      statement.steps.some((own) => own === step) ||
      standsUnder(statement, under);
    const rows = doc.tables.flatMap((table) => rowsOf(table, pair));
    const others =
      pair.left === anything ? toldBelowNames(doc, belongs) : doc.statements.filter(belongs);
    const held = new Map<Statement, number>(rows.map((row) => [row, 1]));
    for (const statement of others) {
      const count = pair.left === anything ? 1 : countPairs(statement, pair);
      if (count > 0) held.set(statement, count);
    }
    const found = [...held].filter(([statement]) => counts(statement) && belongs(statement));
    const total = found.reduce((sum, [, count]) => sum + count, 0);
    if (total < numberOption(options, 'atLeast', 1)) return [];
    return found
      .map(([statement]) => statement)
      .sort((a, b) => a.index - b.index)
      .slice(0, 4)
      .map((statement): Find => findAt(statement));
  },
};
