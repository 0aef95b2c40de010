import type { Labelled } from './graph.ts';

const leading = /^(?:[\s"'`*_]|<\/?\w{1,10}(?:\s[^<>]{0,80})?\/?>|fa[a-z]?:fa-[\w-]{1,40})*/;
const tags = /<\/?\w{1,10}(?:\s[^<>]{0,80})?\/?>/g;
const icons = /\bfa[a-z]?:fa-[\w-]{1,40}/g;
const entities: readonly (readonly [RegExp, string])[] = [
  [/(?:#|&)quot;/g, '"'],
  [/(?:#|&)amp;/g, '&'],
  [/(?:#|&)lt;/g, '<'],
  [/(?:#|&)gt;/g, '>'],
  [/(?:#|&)nbsp;/g, ' '],
];

/**
 * The text that a reader sees of a label as written from `start` on: without quotes, tags, icons,
 * emphasis; a break counts as a space.
 */
export function readLabel(raw: string, start: number): Labelled {
  const lead = leading.exec(raw)?.[0].length ?? 0;
  let text = raw
    .slice(lead)
    .replace(tags, ' ')
    .replace(icons, ' ')
    .replace(/\\[nlr]/g, ' ');
  for (const [entity, character] of entities) text = text.replace(entity, character);
  text = text
    .replace(/\*\*|["`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { text, offset: start + lead };
}
