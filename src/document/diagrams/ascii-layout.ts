import { contains, findBoxes, rightSide, type Box } from './ascii-box.ts';
import { readRow, type Covered, type RowItem } from './ascii-row.ts';
import type { Labelled } from './graph.ts';
import { readLabel } from './label.ts';
import type { SourceLine } from './source-lines.ts';

/** A drawing cut into boxes and rows. */
export interface Layout {
  readonly lines: readonly SourceLine[];
  /** Boxes that hold no other box, by their name in the rows. */
  readonly boxes: ReadonlyMap<string, Labelled>;
  readonly rows: readonly (readonly RowItem[])[];
}

const drawnOnly = /^[\s|+\-=─━═│┃║]*$/;

/** The words in a box, row by row; rules across it are no words. */
function boxLabel(lines: readonly SourceLine[], box: Box): Labelled {
  const texts: string[] = [];
  let offset = -1;
  for (const line of lines.slice(box.top + 1, box.bottom)) {
    const inner = line.text.slice(box.left + 1, rightSide(box, line));
    if (drawnOnly.test(inner)) continue;
    const label = readLabel(inner, line.start + box.left + 1);
    if (offset < 0) offset = label.offset;
    texts.push(label.text);
  }
  return { text: texts.join(' ').trim(), offset };
}

function coveredStretches(
  lines: readonly SourceLine[],
  boxes: ReadonlyMap<string, Box>,
): Covered[][] {
  const rows: Covered[][] = lines.map(() => []);
  for (const [name, box] of boxes) {
    for (let row = box.top; row <= box.bottom; row++) {
      const line = lines[row];
      const edge = row === box.top || row === box.bottom;
      const right = line && !edge ? rightSide(box, line) : box.right;
      rows[row]?.push({ left: box.left, right, name });
    }
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}

/** Finds the boxes of a drawing and cuts each of its rows into what stands beside and between them. */
export function layOut(lines: readonly SourceLine[]): Layout {
  const found = findBoxes(lines);
  const leaves = found.filter((box) => !found.some((other) => contains(box, other)));
  const boxes = new Map(leaves.map((box, index) => [`box ${index + 1}`, box]));
  const covered = coveredStretches(lines, boxes);
  return {
    lines,
    boxes: new Map([...boxes].map(([name, box]) => [name, boxLabel(lines, box)])),
    rows: lines.map(({ text }, row) => readRow(text, covered[row] ?? [])),
  };
}
