/** Characters that take no column of their own: combining marks, joiners, variation selectors. */
const zeroWidth = /^(?:\p{Mn}|\p{Me}|\p{Emoji_Modifier}|\p{Variation_Selector}|\p{Join_Control})$/u;

/** East Asian wide and full-width characters, and emoji that are drawn as pictures (Unicode TR 11). */
const twoColumns =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}])$/u;

// eslint-disable-next-line no-control-regex -- the plain case is everything up to DEL
const plain = /^[\u0000-\u007F]*$/;

function widthOfCharacter(character: string): number {
  if (zeroWidth.test(character)) return 0;
  return twoColumns.test(character) ? 2 : 1;
}

/** Columns of a fixed-width terminal that the text takes, to the best of what can be known. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}
