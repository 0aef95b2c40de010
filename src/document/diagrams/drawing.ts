import { sniffNotation } from './notation.ts';
import { splitLines } from './source-lines.ts';

/** Longer texts are logs or data; what stands in their first lines settles them. */
const longestLook = 20_000;

const tree = /^\s*(?:[│|]\s{1,8})*(?:├──?|└──?|\|--|\+--|`--|\\--)\s?[^\s─-]/;
const tableRule = /^\s*\|?\s*:?-{3,}:?\s*\|[\s|:-]*$/;
const connector = /^[\s|│┃║v↓▼⬇▽V^↑▲\\/]+$/;
const arrowHead = /[v↓▼⬇▽V^↑▲]/;
const arrow = /(?:^|\s)(?:[-=]+>|<[-=]+>?)(?=\s|$)|\s*(?:[─━═]*[→⇒⟶➜➔▶►]|<?[─━═-]{2,}>)\s*/;
const arrowFirst = /^\s*(?:[-=]+>|[→⇒⟶➜➔▶►])/;
const arrows = new RegExp(arrow.source, 'g');
const code =
  /[;{}]\s*$|^\s*(?:def|fn|func|function|const|let|var|return|import|from|class|if|elif|else|for|while|case|match|type|interface|public|private|SELECT|INSERT|WITH)\b|\)\s*=>|::|\w->\w|[=!:]=|\blambda\b|^\s*(?:\/\/|#|\$ |>>>|@\w)|^\W{0,2}\d{4}-\d\d-\d\d|^\W{0,2}\d\d:\d\d/;
const formula = /[=∑∏∫√≤≥∈∀∃]|\\[a-z]{2,}/;
const word = /\p{L}{2,}/u;
/** "~1,200 QPS": a result and no part of a drawing, unless it is numbered ("2. Rank"). */
const figure = /^[~≈<>$€£(]{0,2}\d(?!\d?[.)]\s)/;
/** Longer stretches between arrows are sentences. */
const longestPart = 60;

function isPart(text: string): boolean {
  return text.length <= longestPart && word.test(text) && !formula.test(text) && !figure.test(text);
}

/** "Client -> Gateway -> Ranker": how many arrows of a line join short texts; 0 for code and formulas. */
function countChain(text: string): number {
  if (code.test(text)) return 0;
  const parts = text.split(arrows).map((part) => part.trim());
  if (parts.length < 2) return 0;
  const inner = parts.filter(
    (part, index) => part !== '' || (index > 0 && index < parts.length - 1),
  );
  const told = inner.every(isPart);
  return told ? parts.length - 1 : 0;
}

function count(source: string, pattern: RegExp): number {
  return source.match(pattern)?.length ?? 0;
}

/** Boxes of "+--+" or of box-drawing characters, but not a table's frame. */
function hasBoxes(source: string, lines: readonly string[]): boolean {
  const linked =
    /[▼▲↓↑→▶►]|[-─═]>|<[-─═]/.test(source) ||
    lines.some((line) => /^[\s|│]*[vV^](?:\s|$)/.test(line));
  const corners = count(source, /[┌┐╔╗╭╮┏┓]/g) >= 2 && count(source, /[└┘╚╝╰╯┗┛]/g) >= 2;
  if (corners) return linked || !/[┼╬╪╫]/.test(source);
  const borders = lines.filter((line) => /\+[-=]{2,}\+/.test(line)).map((line) => line.trim());
  const sides = lines.filter((line) => /\|.*\|/.test(line)).length;
  if (borders.length < 2 || sides === 0) return false;
  const framed =
    borders.length >= 3 && new Set(borders.map((line) => line.replace(/=/g, '-'))).size === 1;
  return linked || !(framed && count(borders[0] ?? '', /\+/g) >= 3);
}

/** Texts above each other with "|", "v", "↓" between them. */
function hasColumns(lines: readonly string[]): boolean {
  const joints = lines.filter((line, index) => {
    const between = index > 0 && index < lines.length - 1;
    return between && connector.test(line);
  });
  if (joints.length === 0 || joints.length > lines.length * 0.8) return false;
  if (lines.filter((line) => word.test(line) && code.test(line)).length * 2 > lines.length)
    return false;
  return joints.some((line) => arrowHead.test(line)) || joints.length >= 2;
}

function hasChains(lines: readonly string[]): boolean {
  // Arrows as bullets: "-> first, -> second".
  if (arrowFirst.test(lines[0] ?? '')) return false;
  const chains = lines.map(countChain);
  const total = chains.reduce((sum, links) => sum + links, 0);
  const drawn = lines.filter(
    (line, index) => (chains[index] ?? 0) > 0 || connector.test(line),
  ).length;
  const bracketed = lines.some((line) =>
    /^\s*[[(][^\])]{1,60}[\])]\s*<?[-=─]{1,9}(?:[^[\]()]{1,40}[-=─]{1,9})?>\s*[[(]/.test(line),
  );
  return (total >= 2 || (bracketed && total >= 1)) && drawn * 2 >= lines.length;
}

/**
 * Whether a fence without a language holds a drawing (boxes, arrows between words or lines, or a
 * known notation) and not prose, code, a log, a table, a formula or a tree of files.
 */
export function looksLikeDrawing(source: string): boolean {
  if (sniffNotation(source) !== null) return true;
  const looked = source.slice(0, longestLook);
  const lines = splitLines(looked)
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '');
  if (lines.length === 0 || lines.some((line) => tableRule.test(line))) return false;
  if (lines.filter((line) => tree.test(line)).length * 2 >= lines.length) return false;
  return hasBoxes(looked, lines) || hasColumns(lines) || hasChains(lines);
}
