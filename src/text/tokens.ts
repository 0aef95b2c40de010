import { foldLetters } from './letters.ts';
import type { Stem } from './stem.ts';

/** A word or number of a text. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** Lower-cased stem for words, the digits as written for numbers. */
  readonly stem: string;
  readonly number: boolean;
  /** UTF-16 offsets in the text that was split. */
  readonly start: number;
  readonly end: number;
}

const wordPattern = /&|❌|✗|✘|✖|🚫|\d[\d.,]*\d|\d|[A-Za-zµμ](?:[A-Za-zµμ\d]|['’](?=[A-Za-z]))*/g;
const address = /\bhttps?:\/\/[^\s<>]+/gi;

/** The text with its web addresses blanked: the words of a path say nothing about the system. */
function withoutAddresses(text: string): string {
  if (!text.includes('://')) return text;
  return text.replace(address, (written) => ' '.repeat(written.length));
}

/**
 * Splits a text into words and numbers. Hyphens, slashes and underscores separate words, so that
 * "real-time" and "real time", "user_id" and "user id" are the same; a unit glued to its number
 * ("200ms") becomes a token of its own, "&" is the word "and", and a cross ("❌") is a word too. Web addresses hold no words.
 */
export function tokenise(text: string, stem: Stem): Token[] {
  const tokens: Token[] = [];
  const folded = foldLetters(withoutAddresses(text));
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(folded); match; match = wordPattern.exec(folded)) {
    const start = match.index;
    const end = wordPattern.lastIndex;
    const written = text.slice(start, end);
    const first = written.charCodeAt(0);
    const number = first >= 48 && first <= 57;
    tokens.push({ text: written, stem: number ? written : stem(written), number, start, end });
  }
  return tokens;
}
