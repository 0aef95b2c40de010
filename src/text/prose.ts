import type { Span } from './span.ts';

/** A stretch of cleaned text that stands in the source exactly as it is, or replaces one source range. */
export interface Segment {
  /** Where the stretch begins in the cleaned text. */
  readonly at: number;
  /** The source range it was read from. */
  readonly source: Span;
  /** True when source and cleaned text are the same characters, so that offsets can be added. */
  readonly exact: boolean;
}

/** Plain text that still knows where each character comes from (UTF-16 offsets). */
export interface Prose {
  readonly text: string;
  /** Ascending by `at`; the first begins at 0. */
  readonly segments: readonly Segment[];
}

/** The segment that holds the character at `index`. */
function segmentAt(prose: Prose, index: number): Segment | undefined {
  const { segments } = prose;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

/**
 * The source range of `prose.text.slice(start, end)`.
 * A range that begins or ends inside a replaced stretch (an entity, an escape) takes the whole of it.
 */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  const first = segmentAt(prose, start);
  const last = segmentAt(prose, Math.max(start, end - 1));
  if (!first || !last) return { start: 0, end: 0 };
  return {
    start: first.exact ? first.source.start + (start - first.at) : first.source.start,
    end: last.exact ? last.source.start + (end - last.at) : last.source.end,
  };
}

/** Part of a prose, with its own segments. */
export function sliceProse(prose: Prose, start: number, end: number): Prose {
  const segments: Segment[] = [];
  for (const [index, segment] of prose.segments.entries()) {
    const next = prose.segments[index + 1]?.at ?? prose.text.length;
    if (next <= start || segment.at >= end) continue;
    const cut = Math.max(0, start - segment.at);
    segments.push({
      at: Math.max(0, segment.at - start),
      source: segment.exact
        ? { start: segment.source.start + cut, end: segment.source.end }
        : segment.source,
      exact: segment.exact,
    });
  }
  return { text: prose.text.slice(start, end), segments };
}

/** Several proses as one, with `separator` between them. */
export function joinProse(parts: readonly Prose[], separator: string): Prose {
  const segments: Segment[] = [];
  let text = '';
  for (const part of parts) {
    const gapStart = segments.at(-1)?.source.end ?? 0;
    if (text !== '' && separator !== '') {
      segments.push({ at: text.length, source: { start: gapStart, end: gapStart }, exact: false });
      text += separator;
    }
    for (const segment of part.segments)
      segments.push({ ...segment, at: segment.at + text.length });
    text += part.text;
  }
  return { text, segments };
}

/** Text that is the source itself from `start` on. */
export function exactProse(text: string, start: number): Prose {
  return { text, segments: [{ at: 0, source: { start, end: start + text.length }, exact: true }] };
}

/** A prose without the white space at its ends. */
export function trimProse(prose: Prose): Prose {
  const start = prose.text.length - prose.text.trimStart().length;
  const end = prose.text.trimEnd().length;
  if (start === 0 && end === prose.text.length) return prose;
  return sliceProse(prose, Math.min(start, end), end);
}
