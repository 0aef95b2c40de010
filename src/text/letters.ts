/** Where letters beyond ASCII stand; dashes, arrows and mathematical signs lie outside. */
const maybeForeign =
  /[\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2071-\u2188\u2c00-\uffff]/;
/** The sign of micro is part of units, and stays. */
const foreignLetter = /(?![A-Za-zµμ])[\p{L}\p{M}]/gu;

/**
 * The text with a `q` or `Q` for every letter beyond ASCII, of the same length in UTF-16 units.
 * Patterns can then say "no letter" with `[A-Za-z]`: V8 compiles that many times faster
 * than `\p{L}`.
 */
export function foldLetters(text: string): string {
  if (!maybeForeign.test(text)) return text;
  return text.replace(foreignLetter, (letter) =>
    (letter === letter.toLowerCase() ? 'q' : 'Q').repeat(letter.length),
  );
}
