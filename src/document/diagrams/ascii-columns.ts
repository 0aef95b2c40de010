import type { Layout } from './ascii-layout.ts';
import { barAt, isBlank, placeAbove, placeAt, type AsciiLink } from './ascii-place.ts';
import type { RowItem } from './ascii-row.ts';

/** How far from a vertical line the words stand that belong to it. */
const labelReach = 4;

interface Run {
  readonly bottom: number;
  readonly column: number;
  readonly signs: string;
  readonly label: string;
  /** The last bar leads to the right, so that what stands below is not its end. */
  readonly turns: boolean;
}

function neighbour(items: readonly RowItem[], bar: RowItem): RowItem | undefined {
  return items[items.indexOf(bar) + 1];
}

/** Follows a vertical line downwards from its first bar. */
function followDown(layout: Layout, top: number, first: RowItem): Run {
  let row = top;
  let column = first.left;
  let signs = '';
  let label = '';
  let turns = false;
  for (let bar: RowItem | undefined = first; bar; bar = barAt(layout, row, column)) {
    const next = neighbour(layout.rows[row] ?? [], bar);
    const near = next !== undefined && next.left - bar.right <= labelReach;
    if (label === '' && near && next.kind === 'text') label = next.text.trim();
    turns = near && next.left === bar.right && (next.kind === 'arrow' || next.kind === 'shaft');
    signs += bar.text;
    column = bar.left;
    row++;
  }
  return { bottom: row - 1, column, signs, label, turns };
}

function linkRun(layout: Layout, top: number, first: RowItem): readonly AsciiLink[] {
  const run = followDown(layout, top, first);
  if (run.turns) return [];
  const below = run.bottom + 1;
  const upper = placeAbove(layout, top + 1, first.left);
  const lower = placeAt(layout, isBlank(layout, below) ? below + 1 : below, run.column);
  if (!upper || !lower) return [];
  const up = /[\^▲△⬆↑]/.test(run.signs);
  const down = !up || /[vV▼▽⬇↓]/.test(run.signs);
  return [
    ...(down ? [{ from: upper, to: lower, label: run.label }] : []),
    ...(up ? [{ from: lower, to: upper, label: run.label }] : []),
  ];
}

/** The links between rows: vertical lines of "|", "v", "│", "▼", "↓" and their kin. */
export function linkColumns(layout: Layout): readonly AsciiLink[] {
  return layout.rows.flatMap((items, row) =>
    items.flatMap((item) => {
      const starts = item.kind === 'bar' && !barAt(layout, row - 1, item.left);
      return starts ? linkRun(layout, row, item) : [];
    }),
  );
}
