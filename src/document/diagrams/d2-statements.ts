import { matchAt } from '../../text/match-at.ts';

/** One statement of a D2 source: a key or a connection, its value, and whether it opens a container. */
export interface D2Statement {
  readonly kind: 'statement' | 'close';
  /** Before the colon. */
  readonly key: string;
  readonly keyStart: number;
  /** Behind the colon, without a block string. */
  readonly value: string;
  readonly valueStart: number;
  readonly opens: boolean;
}

const blanks = /(?:[\s;]+|#[^\n]*)+/y;
const blockOpening = /\s*(\|{1,9})[a-z`]{0,20}(?=\s)/y;
const quote = /["']/;

interface Stretch {
  readonly end: number;
  /** Offset of the first colon outside of quotes, -1 without one. */
  readonly colon: number;
}

/** Where a statement ends: at a line end, a semicolon or a brace outside of quotes. */
function findEnd(source: string, at: number): Stretch {
  let open = '';
  let colon = -1;
  for (let end = at; end < source.length; end++) {
    const character = source[end] ?? '';
    if (open !== '') {
      if (character === '\\') end++;
      else if (character === open || character === '\n') open = '';
      if (character === '\n') return { end, colon };
    } else if (quote.test(character) && (end === at || /[\s.:>-]/.test(source[end - 1] ?? ''))) {
      open = character;
    } else if (/[\n;{}]/.test(character)) return { end, colon };
    else if (character === '#' && source[end - 1] === ' ') return { end, colon };
    else if (character === ':' && colon < 0) colon = end;
  }
  return { end: source.length, colon };
}

/** Skips `|md ... |` behind a colon; gives the offset behind it, or -1 when none stands there. */
function blockEnd(source: string, at: number): number {
  const match = matchAt(blockOpening, source, at);
  if (!match) return -1;
  const close = source.indexOf(match[1] ?? '|', at + match[0].length);
  return close < 0 ? source.length : close + (match[1]?.length ?? 1);
}

/** Cuts a D2 source into its statements and the braces that close containers. */
export function splitD2(source: string): readonly D2Statement[] {
  const statements: D2Statement[] = [];
  let at = 0;
  while (at < source.length) {
    at += matchAt(blanks, source, at)?.[0].length ?? 0;
    if (at >= source.length) break;
    if (source[at] === '}') {
      statements.push({
        kind: 'close',
        key: '',
        keyStart: at,
        value: '',
        valueStart: at,
        opens: false,
      });
      at++;
      continue;
    }
    const { end, colon } = findEnd(source, at);
    const keyEnd = colon < 0 ? end : colon;
    const block = colon < 0 ? -1 : blockEnd(source, colon + 1);
    const valueStart = colon < 0 ? end : colon + 1;
    const value = block < 0 ? source.slice(valueStart, end) : '';
    const opens = block < 0 && source[end] === '{';
    const key = source.slice(at, keyEnd);
    statements.push({ kind: 'statement', key, keyStart: at, value, valueStart, opens });
    at = Math.max(at + 1, block < 0 ? end + (opens ? 1 : 0) : block);
  }
  return statements;
}
