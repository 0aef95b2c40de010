import type { Table, TableRow } from '../../document/design-doc.ts';
import { cellsOf, type Cell } from '../../document/facts/cells.ts';
import { isWithin } from '../../document/facts/clauses.ts';
import type { Quantity } from '../../text/quantity.ts';
import { sourceSpan } from '../../text/prose.ts';
import { quoteText, type Detection, type Evidence } from '../detector.ts';

/** Heads over what a stage takes and over what it gives. */
const takes = /^(?:\S+ )?(?:in|inputs?|takes?|receives?)(?: \S+)?$/i;
const gives = /^(?:\S+ )?(?:out|outputs?|gives?|keeps?|kept|left)(?: \S+)?$/i;

interface Stage {
  readonly row: TableRow;
  readonly name: string;
  readonly taken: Quantity | null;
  readonly given: Quantity | null;
}

/** The only number of things in a cell. */
function countIn({ statement: { quantities } }: TableRow, cell: Cell | undefined): Quantity | null {
  if (!cell) return null;
  const [only, more] = quantities.filter((quantity) => isWithin(quantity, cell.range));
  const isCount = only?.dimension === 'count' || only?.dimension === 'number';
  return only && !more && isCount ? only : null;
}

function stagesOf(table: Table): readonly Stage[] {
  const at = (head: RegExp): number =>
    table.columns.findIndex(({ prose }) => head.test(prose.text.trim()));
  const [taking, giving] = [at(takes), at(gives)];
  if (taking < 0 || giving < 0 || taking === giving) return [];
  return table.rows.map((row) => {
    const cells = cellsOf({ table, row });
    const name = quoteText(cells[0]?.text ?? '');
    return { row, name, taken: countIn(row, cells[taking]), given: countIn(row, cells[giving]) };
  });
}

/** Finds rows of a table with what stages take and give, in which one takes more than the row above gives. */
export function findInTables({ doc }: Pick<Evidence, 'doc'>): readonly Detection[] {
  return doc.tables.flatMap((table) => {
    const stages = stagesOf(table);
    return stages.slice(1).flatMap((stage, index): readonly Detection[] => {
      const before = stages[index];
      const [given, taken] = [before?.given, stage.taken];
      if (!before || !given || !taken || taken.value <= given.upper) return [];
      const [here, there] = [stage.row.statement.prose, before.row.statement.prose];
      return [
        {
          span: sourceSpan(here, taken.start, taken.end),
          related: [{ span: sourceSpan(there, given.start, given.end), message: before.name }],
          data: {
            before: before.name,
            most: there.text.slice(given.start, given.end),
            after: stage.name,
            more: here.text.slice(taken.start, taken.end),
          },
          sure: true,
        },
      ];
    });
  });
}
