/** Control characters, bidirectional overrides, other line ends, halves of surrogate pairs. */
const unsafe =
  // eslint-disable-next-line no-control-regex -- these are what must not reach a terminal
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

function replacement(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 9) return '  ';
  if (code < 32) return String.fromCharCode(0x2400 + code);
  return code === 127 ? '␡' : '�';
}

/**
 * Text that is safe to print on one line: tabs become two spaces, other control characters and
 * what turns the direction of writing become visible signs.
 */
export function neutralise(text: string): string {
  return text.replace(unsafe, replacement);
}

const narrowText = /^[ -~]*$/;
const noWidth = /^[\p{M}\u200b-\u200d\ufe00-\ufe0f]$/u;
/** East Asian Wide and Fullwidth blocks (Unicode Standard Annex 11) and signs drawn as emoji. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$|^\p{Emoji_Presentation}$/u;

/** How many columns a terminal needs for a text without control characters. */
export function displayWidth(text: string): number {
  if (narrowText.test(text)) return text.length;
  let width = 0;
  let joined = false;
  for (const character of text) {
    if (!joined && !noWidth.test(character)) width += wide.test(character) ? 2 : 1;
    joined = character === '\u200d';
  }
  return width;
}
