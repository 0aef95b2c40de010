import { frameLines } from '../text/frame.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { Appearance } from './appearance.ts';
import type { Style } from './paint.ts';

/** A text with the index of its lines, so that many frames can be cut from it. */
export interface IndexedSource {
  readonly text: string;
  readonly lines: LineIndex;
}

/** How a frame looks. */
export interface FrameAppearance extends Appearance {
  /** The style of the carets; red when left out. */
  readonly mark?: Style;
}

const mostColumns = 100;

/** The lines around a place with their numbers, the place underlined; none for an empty text. */
export function formatFrame(
  source: IndexedSource,
  span: Span,
  { paint, glyphs, columns, mark = paint.red }: FrameAppearance,
): readonly string[] {
  if (source.text.trim() === '') return [];
  const gutter = String(source.lines.lineCount).length;
  const width = Math.min(mostColumns, columns - gutter - 10);
  const { text, lines } = source;
  const frame = frameLines(text, span, { context: 1, width, ellipsis: glyphs.cut, lines });
  return frame
    .filter(({ text, marked }) => marked || text.trim() !== '')
    .map(({ number, text, marked }) => {
      const rule = paint.dim(`${String(number ?? '').padStart(gutter)} ${glyphs.gutter}`);
      if (number === null) return `${rule} ${mark(text)}`;
      return `${rule} ${marked ? text : paint.dim(text)}`.trimEnd();
    });
}
