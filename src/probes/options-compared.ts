import type { Label, Section, Statement, Table, TableRow } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';
import {
  counts,
  findAt,
  groupOption,
  numberOption,
  says,
  textOption,
  type Probe,
} from './probe.ts';

interface Comparison {
  readonly names: GroupId;
  readonly merits: GroupId;
  /** Heads of columns in which options are measured: "RMSE", "Training time". */
  readonly measures: GroupId;
  readonly step: string | null;
}

function inStep(statement: Statement, step: string | null): boolean {
  return step === null || statement.steps.some((own) => own === step);
}

/** A column headed by a sign alone holds advantages or drawbacks. */
const signOfMerit = /^\s*(?:[-+±–−👍👎✅❌]|\+\s*\/\s*[-–−])\s*$/u;

/** A figure stands in one of the columns that measure the options. */
function isMeasured(row: TableRow, measured: readonly number[]): boolean {
  return measured.some((at) => /\d/.test(row.cells[at]?.text ?? ''));
}

/** Rows of a table with a column of merits, or whose rows hold merits or measurements themselves. */
function comparedRows(table: Table, comparison: Comparison): Statement[] {
  const { names, merits, measures, step } = comparison;
  const meritColumn = table.columns.some(
    (column) => column.hits.has(merits) || signOfMerit.test(column.prose.text),
  );
  const nameColumn = table.columns.some((column) => column.hits.has(names));
  const measured = table.columns.flatMap((column, at) => (column.hits.has(measures) ? [at] : []));
  return table.rows
    .filter(
      (row) =>
        counts(row.statement) &&
        inStep(row.statement, step) &&
        (says(row.statement, names) || nameColumn) &&
        (meritColumn || meritsAt(row.statement, comparison) > 0 || isMeasured(row, measured)),
    )
    .map(({ statement }) => statement);
}

/** The entries of a group in a statement or, failing that, in the nearest label above it. */
function namesAt(statement: Statement, names: GroupId): readonly number[] {
  const own = (statement.hits.get(names) ?? []).map((hit) => hit.entry);
  if (own.length > 0) return own;
  const above: Label | undefined = [...statement.labels]
    .reverse()
    .slice(0, 2)
    .find((label) => label.hits.has(names) && label.kind !== 'column');
  return (above?.hits.get(names) ?? []).map((hit) => hit.entry);
}

/** Merits that are no part of a name ("Faster R-CNN"), counted by the place where they begin. */
function meritsAt(statement: Statement, { names, merits }: Comparison): number {
  const named = statement.hits.get(names) ?? [];
  const free = (statement.hits.get(merits) ?? []).filter(
    (hit) => !named.some((name) => name.start < hit.end && hit.start < name.end),
  );
  return new Set(free.map(({ start }) => start)).size;
}

/** A section's own statements, and those of the children whose headings name options. */
function arena(section: Section, { names }: Comparison): readonly Statement[] {
  const named = section.children.filter(({ heading }) => heading?.hits.has(names) === true);
  return [
    ...section.statements,
    ...named.flatMap((child) => [
      ...child.statements,
      ...child.children.flatMap(({ statements }) => statements),
    ]),
  ];
}

/** Most words of a sentence that only names the option of its list item. */
const mostNamingWords = 8;

/** "Linear scorecard. Easy to explain": the short first sentence of an item names the option. */
function namingSentence(statements: readonly Statement[], at: number): Statement | null {
  const [statement, before] = [statements[at], statements[at - 1]];
  if (statement?.form !== 'item' || before?.form !== 'item') return null;
  if (before.block !== statement.block || before.tokens.length > mostNamingWords) return null;
  return before.labels.length === statement.labels.length ? before : null;
}

function comparedStatements(
  statements: readonly Statement[],
  comparison: Comparison,
): Map<number, Statement> {
  const options = new Map<number, Statement>();
  for (const [at, statement] of statements.entries()) {
    if (!counts(statement) || statement.form === 'node' || statement.form === 'row') continue;
    if (!inStep(statement, comparison.step)) continue;
    const merits = meritsAt(statement, comparison);
    const own = namesAt(statement, comparison.names);
    const head = own.length > 0 ? null : namingSentence(statements, at);
    const named = head ? namesAt(head, comparison.names).slice(0, 1) : own;
    for (const entry of [...new Set(named)].slice(0, merits)) {
      if (!options.has(entry)) options.set(entry, statement);
    }
  }
  return options;
}

/**
 * Finds so many options that each have an advantage or a drawback, side by side: in one table, in
 * one section, or in sections of one chapter that are headed by the options.
 */
export const optionsCompared: Probe = {
  name: 'options-compared',
  options: {
    names: 'group',
    merits: 'group',
    measures: 'group',
    step: 'step',
    atLeast: 'number',
  },
  required: ['names', 'atLeast'],
  find: (doc, options) => {
    const comparison = {
      names: groupOption(options, 'names'),
      merits: groupOption(options, 'merits'),
      measures: groupOption(options, 'measures'),
      step: textOption(options, 'step'),
    };
    const least = numberOption(options, 'atLeast', 2);
    for (const table of doc.tables) {
      const rows = comparedRows(table, comparison);
      if (rows.length >= least) return rows.slice(0, 3).map(findAt);
    }
    for (const section of doc.sections) {
      const compared = comparedStatements(arena(section, comparison), comparison);
      if (compared.size >= least) return [...new Set(compared.values())].slice(0, 3).map(findAt);
    }
    return [];
  },
};
