import type { Layout } from './ascii-layout.ts';
import type { RowItem } from './ascii-row.ts';
import type { Labelled } from './graph.ts';
import { readLabel } from './label.ts';

/** An arrow or line from one text or box to another. */
export interface AsciiLink {
  readonly from: Labelled;
  readonly to: Labelled;
  readonly label: string;
}

/** Numbers, bullets and brackets around a text: "1. [Client]". */
const leadIn = /^(?:\d{1,2}[.)]\s+|[*•·]\s+)?[[({<]?\s*/;
const leadOut = /\s*[\])}>]?:?\s*$/;
const bracketed = /^(?:\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|<[^>]*>):?$/;
const wordy = /\p{L}/u;
/** How far a text may stand beside the line that leads to it. */
const tolerance = 2;

function readText(item: RowItem, lineStart: number): Labelled | null {
  const numbered = /^(?:\d{1,2}[.)]\s+|[*•·]\s+)?/.exec(item.text)?.[0].length ?? 0;
  const enclosed = bracketed.test(item.text.slice(numbered));
  const lead = enclosed ? (leadIn.exec(item.text)?.[0].length ?? 0) : numbered;
  const inner = item.text.slice(lead);
  const raw = enclosed ? inner.replace(leadOut, '') : inner.replace(/:\s*$/, '');
  const label = readLabel(raw, lineStart + item.left + lead);
  return wordy.test(label.text) ? label : null;
}

/** What an item of a row names: a box its words, a text itself; null for lines and signs. */
export function placeOf(layout: Layout, row: number, item: RowItem | undefined): Labelled | null {
  if (!item) return null;
  if (item.kind === 'text') return readText(item, layout.lines[row]?.start ?? 0);
  const label = item.kind === 'box' ? layout.boxes.get(item.text) : undefined;
  return label && label.text !== '' ? label : null;
}

function distance(item: RowItem, column: number): number {
  if (column < item.left) return item.left - column;
  return column < item.right ? 0 : column - item.right + 1;
}

/** The place of a row that a vertical line in a column leads to: the one it meets, or the only one. */
export function placeAt(layout: Layout, row: number, column: number): Labelled | null {
  const items = (layout.rows[row] ?? []).filter(({ kind }) => kind === 'text' || kind === 'box');
  let nearest: RowItem | undefined;
  for (const item of items) {
    if (!nearest || distance(item, column) < distance(nearest, column)) nearest = item;
  }
  if (!nearest || (items.length > 1 && distance(nearest, column) > tolerance)) return null;
  return placeOf(layout, row, nearest);
}

/** The bar of a row in a column, or one beside it. */
export function barAt(layout: Layout, row: number, column: number): RowItem | undefined {
  const bars = (layout.rows[row] ?? []).filter(({ kind }) => kind === 'bar');
  return (
    bars.find(({ left }) => left === column) ??
    bars.find(({ left }) => Math.abs(left - column) === 1)
  );
}

/** Whether a row is blank, so that a line may skip it. */
export function isBlank(layout: Layout, row: number): boolean {
  return (layout.rows[row] ?? []).length === 0;
}

/** The place that the vertical line above a row and column comes from. */
export function placeAbove(layout: Layout, row: number, column: number): Labelled | null {
  let at = row - 1;
  let track = column;
  let top: RowItem | undefined;
  for (let bar = barAt(layout, at, track); bar; bar = barAt(layout, at, track)) {
    top = bar;
    track = bar.left;
    at--;
  }
  const turned = top && placeBeside(layout, at + 1, top);
  if (turned) return turned;
  if (top && /[┌┐╔╗╭╮┏┓+]/.test(top.text)) return null;
  return placeAt(layout, isBlank(layout, at) ? at - 1 : at, track);
}

/** The place at the other end of a horizontal line that turns down at a bar: "Client ──┐". */
export function placeBeside(layout: Layout, row: number, bar: RowItem): Labelled | null {
  const items = layout.rows[row] ?? [];
  const index = items.indexOf(bar);
  const line = items[index - 1];
  if (line?.kind !== 'shaft' || line.right !== bar.left) return null;
  return placeOf(layout, row, items[index - 2]);
}
