import { printable } from '../text/printable.ts';
import { wellFormed } from '../text/well-formed.ts';

/** What Markdown could take for a mark. */
const marks = /[\\`*_{}[\]<>()#+!|~$&^=:@]/g;

/**
 * What becomes a link even where its marks are escaped: `@name` calls somebody, `#12` leads to an
 * issue, and web addresses stand for themselves.
 */
const mentions = /[@#](?=[\w/])|\b(?:https?|ftp):(?=\/\/)|\bwww(?=\.)/gi;
const zeroWidthSpace = '\u200B';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text of one line that Markdown shows as it is: no mark, link or mention in it works. */
export function escapeMarkdown(text: string): string {
  const line = printable(wellFormed(text).replace(/\s+/g, ' ')).trim();
  return line.replace(mentions, `$&${zeroWidthSpace}`).replace(marks, '\\$&');
}

/** A text of one line between tags of HTML within Markdown. */
export function escapeHtml(text: string): string {
  const line = printable(wellFormed(text).replace(/\s+/g, ' '));
  return line
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    .replace(mentions, `$&${zeroWidthSpace}`);
}
