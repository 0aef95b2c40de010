import type { Segment } from '../text/prose.ts';
import type { Span } from '../text/span.ts';

const entity = /^&(?:#x?[\da-f]{1,8}|[a-z][a-z\d]{1,31});/i;
const continuation = /^[ \t]*(?:>[ \t]?)*/;
const indentation = /^[ \t]*/;
const lineEnd = /[\n\r]/;
/** Characters that stand for themselves wherever they stand in both. */
const plain = /[^&\\\n\r|\uFFFD]+/y;

/** How many source characters at `at` stand for the first character of `rest`; 0 when none do. */
export type SourceLength = (source: string, at: number, rest: string) => number;

/** In code every character stands for itself, but in a table a bar is escaped there too. */
export const codeLength: SourceLength = (source, at, rest) => {
  if (source[at] === rest[0]) return 1;
  if (rest.startsWith('|') && source.startsWith('\\|', at)) return 2;
  return rest.startsWith('\uFFFD') && source[at] === '\0' ? 1 : 0;
};

/** In text there are escapes and entities. */
export const textLength: SourceLength = (source, at, rest) => {
  if (source[at] === '&') {
    const written = entity.exec(source.slice(at, at + 40))?.[0] ?? '';
    const unknown = written !== '&amp;' && rest.startsWith(written);
    if (written !== '' && !unknown) return written.length;
  }
  if (source[at] === '\\' && source[at + 1] === rest[0]) return 2;
  return codeLength(source, at, rest);
};

/** Most entities stand for one UTF-16 unit; those above the basic plane for two. */
function decodedLength(value: string, index: number, written: string): number {
  if (written.length === 1) return 1;
  const code = value.codePointAt(index) ?? 0;
  return code > 0xffff ? 2 : 1;
}

/** True right behind a line end; "\r\n" is one. */
function opensLine(source: string, at: number): boolean {
  return source[at - 1] === '\n' || (source[at - 1] === '\r' && source[at] !== '\n');
}

/** Length of the indentation and quotation signs that a line inside a paragraph begins with. */
export function continuationLength(source: string, at: number, end: number): number {
  return continuation.exec(source.slice(at, Math.min(end, at + 400)))?.[0].length ?? 0;
}

function matchLength(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** How much of a line's beginning in the source is no part of what `rest` goes on with. */
function skippedLength(rest: string, at: number, { source, length, end }: LineReading): number {
  const prefix = continuationLength(source, at, end);
  // Code keeps the indentation of its lines.
  const skipped = Math.max(0, prefix - matchLength(indentation, rest));
  if (!rest.startsWith('>') || length(source, at + skipped, rest) > 0) return skipped;
  // Behind an indentation as deep as that of code, the sign of a quotation is text.
  return Math.max(0, prefix - matchLength(continuation, rest));
}

interface LineReading extends Reading {
  readonly end: number;
}

interface Reading {
  readonly source: string;
  readonly length: SourceLength;
}

/** How many characters from here on are the same in the value and the source; those may be more. */
function sameLength(value: string, index: number, { source, at, end }: Place): number {
  plain.lastIndex = index;
  const run = plain.exec(value)?.[0] ?? '';
  return at + run.length <= end && source.startsWith(run, at) ? run.length : 0;
}

interface Place {
  readonly source: string;
  readonly at: number;
  readonly end: number;
}

/** Adds characters that stand in the source as they are. */
function addExact(segments: Segment[], at: number, source: Span): void {
  const last = segments.at(-1);
  if (last?.exact && last.source.end === source.start) {
    segments[segments.length - 1] = {
      at: last.at,
      source: { start: last.source.start, end: source.end },
      exact: true,
    };
  } else segments.push({ at, source, exact: true });
}

/** Finds where each character of a node's value stands, past escapes, entities and line prefixes. */
export function align(value: string, span: Span, { source, length: lengthAt }: Reading): Segment[] {
  const segments: Segment[] = [];
  let at = span.start;
  let index = 0;
  while (index < value.length) {
    const character = value[index] ?? '';
    if (index > 0 && opensLine(source, at)) {
      const rest = value.slice(index, index + 400);
      at += skippedLength(rest, at, { source, length: lengthAt, end: span.end });
    } else if (lineEnd.test(character)) while (source[at] === ' ' || source[at] === '\t') at++;
    const same = sameLength(value, index, { source, at, end: span.end });
    if (same > 0) {
      addExact(segments, index, { start: at, end: at + same });
      at += same;
      index += same;
      continue;
    }
    const length = lengthAt(source, at, value.slice(index, index + 40));
    if (length === 0 || at + length > span.end) break;
    const taken =
      source[at] === '&' ? decodedLength(value, index, source.slice(at, at + length)) : 1;
    const written = { start: at, end: at + length };
    if (length === 1 && taken === 1) addExact(segments, index, written);
    else segments.push({ at: index, source: written, exact: false });
    at += length;
    index += taken;
  }
  if (index < value.length)
    segments.push({ at: index, source: { start: at, end: span.end }, exact: false });
  return segments;
}
