/** A backslash with what it escapes; of these only halves of surrogate pairs are of interest. */
const escapes = /\\(?:ud[89a-f][0-9a-f]{2}|.)/g;

/** What a terminal may obey, what cannot be seen, and how commands of a CI runner begin. */
const steering =
  /[\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|(?<=##)\[/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * JSON that every reader takes, and that may be shown: halves of surrogate pairs become the
 * replacement character, and what could steer a terminal or a CI runner is escaped.
 *
 * @param indent spaces that each depth is moved to the right; 0 for a single line
 */
export function stringifyJson(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  const whole = json.includes('\\ud')
    ? json.replace(escapes, (escape) => (escape.startsWith('\\ud') ? '\uFFFD' : escape))
    : json;
  return whole.replace(steering, escapeCharacter);
}
