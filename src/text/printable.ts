/** Characters that steer a terminal, change the direction of writing, or cannot be seen at all. */
const unprintable =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Unicode has a picture for each of the oldest control characters. */
const firstPicture = 0x2400;
const deletePicture = '\u2421';
const replacement = '\uFFFD';

function standIn(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\t') return ' ';
  if (code < 0x20) return String.fromCharCode(firstPicture + code);
  return code === 0x7f ? deletePicture : replacement;
}

/**
 * The text with one visible character in place of each that a stranger's document must not send to a
 * terminal (escape sequences, line ends, changes of writing direction). The length stays the same,
 * so that UTF-16 offsets stay valid.
 */
export function printable(text: string): string {
  return text.replace(unprintable, standIn);
}
