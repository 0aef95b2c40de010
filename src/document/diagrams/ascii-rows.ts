import type { Layout } from './ascii-layout.ts';
import { isBlank, placeAbove, placeOf, type AsciiLink } from './ascii-place.ts';
import type { RowItem } from './ascii-row.ts';
import type { Labelled } from './graph.ts';

/** An arrow or line that has met its first end. */
interface Pending {
  readonly from: Labelled;
  readonly arrow: string;
  readonly label: string;
}

interface RowState {
  readonly layout: Layout;
  readonly links: AsciiLink[];
  /** The last place of the row so far, or what a branch or the row above hands in. */
  last: Labelled | null;
  pending: Pending | null;
}

function isLine(item: RowItem | undefined): boolean {
  return item?.kind === 'arrow' || item?.kind === 'shaft';
}

function connect(links: AsciiLink[], pending: Pending, to: Labelled): void {
  const { from, arrow, label } = pending;
  const backward = /^[<◀◄←⟵⇐]/.test(arrow);
  if (!backward || /[>▶►→▷]$/.test(arrow)) links.push({ from, to, label });
  if (backward) links.push({ from: to, to: from, label });
}

/** The text between two strokes: "-- features -->". */
function strokeLabel(items: readonly RowItem[], index: number): string | null {
  const [line, text, next] = items.slice(index, index + 3);
  return line?.kind === 'shaft' && text?.kind === 'text' && isLine(next) ? text.text : null;
}

/** Reads one item; gives how many items it took. */
function readItem(
  state: RowState,
  place: { readonly row: number; readonly index: number },
): number {
  const { layout } = state;
  const items = layout.rows[place.row] ?? [];
  const item = items[place.index];
  if (!item) return 1;
  if (isLine(item)) {
    const label = strokeLabel(items, place.index);
    const arrow = label === null ? item.text : (items[place.index + 2]?.text ?? '');
    if (state.last) state.pending = { from: state.last, arrow, label: label ?? '' };
    return label === null ? 1 : 3;
  }
  if (item.kind === 'bar') {
    const next = items[place.index + 1];
    const branches = isLine(next) && next?.left === item.right && !state.pending;
    if (branches) state.last = placeAbove(layout, place.row, item.left);
    return 1;
  }
  const here = placeOf(layout, place.row, item);
  if (here && state.pending) connect(state.links, state.pending, here);
  if (here) {
    state.last = here;
    state.pending = null;
  }
  return 1;
}

/** What the next row starts with: an arrow opens or closes a line to go on from the last place. */
function carryOver(state: RowState, row: number): void {
  const { layout } = state;
  const items = layout.rows[row] ?? [];
  const lineEnds = items.at(-1)?.kind === 'arrow';
  if (!lineEnds) state.pending = null;
  let next = row + 1;
  while (next < layout.rows.length && isBlank(layout, next)) next++;
  const lineOpens = layout.rows[next]?.[0]?.kind === 'arrow';
  if (!lineOpens && !state.pending) state.last = null;
}

/** The links along rows: "A -> B -> C", branches off a vertical line, lines that go on in the next row. */
export function linkRows(layout: Layout): readonly AsciiLink[] {
  const state: RowState = { layout, links: [], last: null, pending: null };
  for (const [row, items] of layout.rows.entries()) {
    if (items.length === 0) continue;
    for (let index = 0; index < items.length;) index += readItem(state, { row, index });
    carryOver(state, row);
  }
  return state.links;
}
