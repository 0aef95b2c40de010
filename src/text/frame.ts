import { displayWidth } from './display-width.ts';
import { createLineIndex } from './line-index.ts';
import type { LineIndex } from './line-index.ts';
import { printable } from './printable.ts';
import type { Span } from './span.ts';

/** How much of the source a frame shows. */
export interface FrameOptions {
  /** Lines before and after the place; two when left out. */
  readonly context?: number;
  /** Columns of source in a line; 100 when left out. Longer lines are cut. */
  readonly width?: number;
  /** The sign for what is cut off, one column wide; `…` when left out. */
  readonly ellipsis?: string;
  /** Lines of the same source, when they are at hand. */
  readonly lines?: LineIndex;
}

/** One line of a frame, safe to print; without a number it is the row of carets. */
export interface FrameLine {
  readonly number: number | null;
  readonly text: string;
  /** The place begins in this line, or is underlined by it. */
  readonly marked: boolean;
}

function isInsidePair(text: string, index: number): boolean {
  return /^[\udc00-\udfff]$/.test(text.charAt(index)) && index > 0;
}

/** The part of a long line that is shown: as much as fits, `focus` in its first third. */
function chooseWindow(line: string, focus: number, width: number): Span {
  if (line.length <= width) return { start: 0, end: line.length };
  const latest = Math.max(0, line.length - width);
  const start = Math.min(Math.max(0, focus - Math.floor(width / 3)), latest);
  const end = Math.min(line.length, start + width);
  return {
    start: isInsidePair(line, start) ? start - 1 : start,
    end: isInsidePair(line, end) ? end - 1 : end,
  };
}

function showWindow(line: string, { start, end }: Span, ellipsis: string): string {
  const before = start > 0 ? ellipsis : '';
  const after = end < line.length ? ellipsis : '';
  return before + printable(line.slice(start, end)) + after;
}

/** Carets below the place; at least one, also for an empty place or one behind the line's end. */
function underline(line: string, place: Span, window: Span): string {
  const start = Math.min(Math.max(place.start, window.start), window.end);
  const end = Math.min(Math.max(place.end, start), window.end);
  const lead = displayWidth(printable(line.slice(window.start, start)));
  const length = displayWidth(printable(line.slice(start, end)));
  return ' '.repeat(lead + (window.start > 0 ? 1 : 0)) + '^'.repeat(Math.max(1, length));
}

/** Fewer characters at the end of a line show nobody what is meant. */
const leastShown = 12;

/** The first line of a place, or its second where it hardly begins in the first. */
function lineToMark({ start, end }: Span, lines: LineIndex): number {
  const { line } = lines.position(start);
  const lineEnd = lines.lineSpan(line).end;
  const goesOn = end > lineEnd && line < lines.lineCount;
  return goesOn && lineEnd - start < leastShown ? line + 1 : line;
}

/** The lines around the first telling line of `span` (UTF-16 offsets), with carets below it. */
export function frameLines(
  source: string,
  span: Span,
  options: FrameOptions = {},
): readonly FrameLine[] {
  const { context = 2, width = 100, ellipsis = '…', lines = createLineIndex(source) } = options;
  const marked = lineToMark(span, lines);
  const first = Math.max(1, marked - context);
  const last = Math.min(lines.lineCount, marked + context);
  const shown: FrameLine[] = [];
  for (let number = first; number <= last; number++) {
    const { start, end } = lines.lineSpan(number);
    const line = source.slice(start, end);
    const place = { start: span.start - start, end: span.end - start };
    const window = chooseWindow(line, number === marked ? Math.max(0, place.start) : 0, width);
    shown.push({ number, text: showWindow(line, window, ellipsis), marked: number === marked });
    if (number !== marked) continue;
    shown.push({ number: null, text: underline(line, place, window), marked: true });
  }
  return shown;
}

/**
 * A piece of the source with line numbers and carets below `span` (UTF-16 offsets), without a line
 * break at its end. Control characters are made visible, so that it is safe to print.
 */
export function frame(source: string, span: Span, options: FrameOptions = {}): string {
  const lines = frameLines(source, span, options);
  const gutter = Math.max(...lines.map(({ number }) => String(number ?? '').length));
  return lines
    .map(({ number, text, marked }) => {
      const sign = marked && number !== null ? '>' : ' ';
      return `${sign} ${String(number ?? '').padStart(gutter)} | ${text}`.trimEnd();
    })
    .join('\n');
}
