import type { Span } from '../../text/span.ts';
import type { DesignDoc, Label, Statement, Table, TableRow } from '../design-doc.ts';

/** A row with its table. */
export interface PlacedRow {
  readonly table: Table;
  readonly row: TableRow;
}

/** A cell of a row: where its text stands in the row's statement, and the head of its column. */
export interface Cell {
  readonly column: number;
  readonly text: string;
  /** In `statement.prose.text`; empty ranges for empty cells. */
  readonly range: Span;
  readonly head: Label | null;
}

/** The rows of all tables by their statements. */
export function indexRows({ tables }: DesignDoc): ReadonlyMap<Statement, PlacedRow> {
  return new Map(
    tables.flatMap((table) => table.rows.map((row) => [row.statement, { table, row }] as const)),
  );
}

/** The cells of a row; the text of its statement is its cells with " | " between those not empty. */
export function cellsOf({ table, row }: PlacedRow): readonly Cell[] {
  let at = 0;
  return row.cells.map(({ text }, column) => {
    const start = at;
    if (text !== '') at += text.length + ' | '.length;
    const range = { start, end: start + text.length };
    return { column, text, range, head: table.columns[column] ?? null };
  });
}
