import { wellFormed } from '../text/well-formed.ts';

/** Characters that XML 1.0 cannot hold, not even escaped (section 2.2). */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Marks of XML, white space that attributes would lose, and what steers terminals or CI runners. */
const special =
  /[&<>"'\t\n\r\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|(?<=##)\[|^:(?=:)/g;

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as it stands in an attribute or between tags of XML 1.0. */
export function escapeXml(text: string): string {
  return wellFormed(text)
    .replace(illegal, '\uFFFD')
    .replace(special, (sign) => names[sign] ?? `&#${String(sign.charCodeAt(0))};`);
}

/** An element on one line or around its content. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(String(value))}"`,
  );
  const start = `<${name}${written.join('')}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}
