import type { SourceLine } from './source-lines.ts';

/** A box of a drawing; rows and columns are its borders'. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** More than anybody draws. */
const mostBoxes = 300;

const horizontal = new Set('-─═━=~┄┈╌┬┴┼╤╧╪╦╩▼▲vV^↓↑'.split(''));
const vertical = new Set('|│║┃¦:├┤╞╡╠╣┼'.split(''));
const topLeft = new Set('+┌╔╭┏╒╓'.split(''));
const topRight = new Set('+┐╗╮┓╕╖'.split(''));
const bottomLeft = new Set('+└╚╰┗╘╙'.split(''));

/** The column of the right upper corner of the border that starts at a column, or -1. */
function rightCorner(text: string, left: number): number {
  let at = left + 1;
  while (horizontal.has(text[at] ?? '')) at++;
  return at > left + 1 && topRight.has(text[at] ?? '') ? at : -1;
}

/** The row of the lower border, found along the left side; hand-drawn right sides are often askew. */
function bottomRow(lines: readonly SourceLine[], top: number, left: number): number {
  let row = top + 1;
  while (row < lines.length && vertical.has(lines[row]?.text[left] ?? '')) row++;
  const corner = lines[row]?.text[left] ?? '';
  return row > top + 1 && bottomLeft.has(corner) ? row : -1;
}

/** Finds the boxes of a drawing: "+---+", "┌───┐" and their kin, from top to bottom. */
export function findBoxes(lines: readonly SourceLine[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const [top, { text }] of lines.entries()) {
    for (let left = 0; left < text.length && boxes.length < mostBoxes; left++) {
      if (!topLeft.has(text[left] ?? '')) continue;
      const right = rightCorner(text, left);
      const bottom = right < 0 ? -1 : bottomRow(lines, top, left);
      if (bottom > 0) boxes.push({ top, bottom, left, right });
    }
  }
  return boxes;
}

/** Whether one box stands inside of another. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    outer !== inner &&
    outer.top <= inner.top &&
    inner.bottom <= outer.bottom &&
    outer.left <= inner.left &&
    inner.right <= outer.right
  );
}

/** The column of a box's right side in one row, where a drawing in proportion would have it, or near. */
export function rightSide(box: Box, line: SourceLine): number {
  for (const shift of [0, -1, 1, -2, 2, -3, 3]) {
    if (vertical.has(line.text[box.right + shift] ?? '')) return box.right + shift;
  }
  return box.right;
}
