const blank = /^[\s_.…\-–—[\]()*]*$/;
const bracketed = /^(?:[^:\n]{0,60}:\s*)?(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\})[.\s]*$/;

/** True for a text that waits to be replaced: "Goal: [which number should change?]", "______". */
export function isBracketed(text: string): boolean {
  return bracketed.test(text);
}

/** True for a text that holds nothing but lines, dots and brackets. */
export function isBlank(text: string): boolean {
  return blank.test(text);
}
