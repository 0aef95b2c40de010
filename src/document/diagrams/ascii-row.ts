import { matchAt } from '../../text/match-at.ts';

/** Something that stands in a row of a drawing, from column `left` to `right` (exclusive). */
export interface RowItem {
  readonly kind: 'text' | 'arrow' | 'shaft' | 'bar' | 'box';
  readonly left: number;
  readonly right: number;
  /** Of a text the text, of a box its number, of an arrow or bar what is drawn. */
  readonly text: string;
}

/** A stretch of a row that a box takes up. */
export interface Covered {
  readonly left: number;
  readonly right: number;
  readonly name: string;
}

const space = /\s+/y;
const arrow = /[<◀◄←]?[-=─━═╌┄·]*[-=─━═╌┄](?:[>▶►→]|▷)|[→⟶➜➔➡⇒⟹▶►]|[<◀◄][-=─━═╌┄]+|[←⟵⇐]/y;
const shaft = /[-=─━═╌┄]{2,}|[─━═]/y;
const bar =
  /[|│┃║¦┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯┏┓┗┛▼▽⬇↓▲△⬆↑]|\+(?=[-=|\s]|$)|[vV^](?=\s|$)|[\\/](?=\s|$)/y;
const letter =
  '(?:[^\\s|│┃║¦─━═╌┄┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯┏┓┗┛▼▽⬇↓▲△⬆↑→⟶➜➔➡⇒⟹▶►◀◄←⟵⇐<=+-]|-(?![-=>─])|=(?![=>])|<(?![-=])|\\+(?![-=]))';
const words = new RegExp(`${letter}+(?: (?![vV^\\\\/](?:\\s|$))${letter}+){0,40}`, 'y');

function itemAt(text: string, at: number): RowItem | null {
  const kinds = [
    ['arrow', arrow],
    ['shaft', shaft],
    ['bar', bar],
    ['text', words],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const match = matchAt(pattern, text, at)?.[0];
    if (match) return { kind, left: at, right: at + match.length, text: match };
  }
  return null;
}

/** Cuts a row into texts, arrows and bars; what boxes cover is one item each. */
export function readRow(text: string, covered: readonly Covered[]): readonly RowItem[] {
  const items: RowItem[] = [];
  let next = 0;
  let at = 0;
  while (at < text.length) {
    const box = covered[next];
    if (box && at >= box.left) {
      items.push({ kind: 'box', left: box.left, right: box.right + 1, text: box.name });
      at = Math.max(at, box.right + 1);
      next++;
      continue;
    }
    const blank = matchAt(space, text, at)?.[0].length ?? 0;
    const limit = box?.left ?? text.length;
    const item = blank > 0 ? null : itemAt(text.slice(0, limit), at);
    if (item) items.push(item);
    at = Math.min(limit, Math.max(at + 1, at + blank, item?.right ?? 0));
  }
  return items;
}
