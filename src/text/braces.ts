/** More alternatives than anybody writes by hand. */
const mostAlternatives = 256;

/** The first `{...}` that holds no other, with the offsets of its signs. */
const innermost = /\{([^{}]*,[^{}]*)\}/;

/**
 * All texts that a text with alternatives stands for: "a.{md,txt}" for "a.md" and "a.txt". Braces
 * without a comma mean themselves; so do all when there are too many alternatives.
 */
export function expandBraces(text: string): readonly string[] {
  let texts: readonly string[] = [text];
  while (texts.some((one) => innermost.test(one))) {
    texts = texts.flatMap((one) => {
      const match = innermost.exec(one);
      if (!match) return [one];
      const [before, after] = [one.slice(0, match.index), one.slice(match.index + match[0].length)];
      return (match[1] ?? '').split(',').map((choice) => `${before}${choice}${after}`);
    });
    if (texts.length > mostAlternatives) return [text];
  }
  return [...new Set(texts)];
}
