import { matchAt } from '../../text/match-at.ts';

/** A word, sign or text of a DOT source. */
export interface DotToken {
  readonly kind: 'id' | 'sign';
  /** Without quotes and escapes. */
  readonly text: string;
  readonly quoted: boolean;
  /** Where the text itself starts, behind an opening quote. */
  readonly start: number;
}

const ignored = /(?:\s+|\/\/[^\n]*|#[^\n]*)+/y;
const word = /[\p{L}_\p{M}][\p{L}\p{M}\p{N}_]*|-?(?:\.\d+|\d+(?:\.\d*)?)/uy;
const arrow = /->|--/y;

/** The offset of the quote that closes the one before `at`, or the end of the source. */
function closingQuote(source: string, at: number): number {
  let end = at;
  while (end < source.length && source[end] !== '"') end += source[end] === '\\' ? 2 : 1;
  return Math.min(end, source.length);
}

function closingAngle(source: string, at: number): number {
  let depth = 1;
  for (let end = at; end < source.length; end++) {
    if (source[end] === '<') depth++;
    if (source[end] === '>' && --depth === 0) return end;
  }
  return source.length;
}

function readQuoted(
  source: string,
  at: number,
): { readonly token: DotToken; readonly end: number } | null {
  const open = source[at];
  if (open !== '"' && open !== '<') return null;
  const start = at + 1;
  const end = open === '"' ? closingQuote(source, start) : closingAngle(source, start);
  const text = source.slice(start, end).replace(/\\(["\\])/g, '$1');
  return { token: { kind: 'id', text, quoted: true, start }, end: end + 1 };
}

function readSimple(source: string, at: number): DotToken {
  const arrows = matchAt(arrow, source, at)?.[0];
  if (arrows !== undefined) return { kind: 'sign', text: arrows, quoted: false, start: at };
  const id = matchAt(word, source, at)?.[0];
  if (id !== undefined) return { kind: 'id', text: id, quoted: false, start: at };
  return { kind: 'sign', text: source[at] ?? '', quoted: false, start: at };
}

/** Where blanks and comments from an offset on are over. */
function skipIgnored(source: string, from: number): number {
  let at = from;
  for (;;) {
    const blank = matchAt(ignored, source, at)?.[0].length ?? 0;
    at += blank;
    if (source.startsWith('/*', at)) {
      const close = source.indexOf('*/', at + 2);
      at = close < 0 ? source.length : close + 2;
    } else if (blank === 0) return at;
  }
}

/** Cuts a DOT source into tokens without comments; what no rule knows is a sign of its own. */
export function tokeniseDot(source: string): readonly DotToken[] {
  const tokens: DotToken[] = [];
  let at = skipIgnored(source, 0);
  while (at < source.length) {
    const quoted = readQuoted(source, at);
    const token = quoted?.token ?? readSimple(source, at);
    tokens.push(token);
    at = skipIgnored(source, quoted?.end ?? at + Math.max(1, token.text.length));
  }
  return tokens;
}
