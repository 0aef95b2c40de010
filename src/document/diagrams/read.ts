import type { Diagram } from '../diagram.ts';
import { readAscii } from './ascii.ts';
import { readD2 } from './d2.ts';
import { readDot } from './dot.ts';
import { looksLikeDrawing } from './drawing.ts';
import { readMermaid } from './mermaid.ts';
import { notationOf, sniffNotation } from './notation.ts';
import { readPlantuml } from './plantuml.ts';

const plainLanguages = new Set(['', 'text', 'txt', 'plain', 'plaintext']);

const readers: Readonly<
  Record<Exclude<Diagram['notation'], 'image'>, (source: string) => Diagram>
> = {
  mermaid: readMermaid,
  dot: readDot,
  plantuml: readPlantuml,
  d2: readD2,
  ascii: readAscii,
};

/**
 * Reads what a fence draws. The language settles the notation; without one (null, or "text") the
 * source has to open with a known notation or look like a drawing. Gives null when it is no diagram.
 * Never throws: what cannot be understood is left out. Offsets are UTF-16 into `source`.
 */
export function readDiagram(source: string, language: string | null): Diagram | null {
  const named = notationOf(language ?? '');
  if (named) return readers[named](source);
  if (language !== null && !plainLanguages.has(language.toLowerCase())) return null;
  const notation = sniffNotation(source);
  if (notation) return readers[notation](source);
  return looksLikeDrawing(source) ? readAscii(source) : null;
}
