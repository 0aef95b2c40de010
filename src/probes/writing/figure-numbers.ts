import type { DesignDoc } from '../../document/design-doc.ts';
import { tellMatches, type Search } from './line-search.ts';
import { textLines } from './text-lines.ts';

/** "Figure 3", "tab. 2", not "table 2 of the paper" or "table 3a". */
const numberedThing =
  /(?<![[\w])(figure|fig\.|table|tab\.)[ \u00a0]?(\d{1,2})(?![\w.]*\d|[a-z]|\s+(?:of|in|from)\s)/gi;
const inPicture = /(?:!\[[^\]]*|<(?:figcaption|caption|b|p|em|i|center)\b[^>]*>\s*)$/i;
const atStart = /^[\s>*_#|]*$/;
const captionEnd = /^[\s*_]*(?:[.:–—|-]|$)/;

/** How far a caption is looked at, before and behind its number. */
const nearby = 200;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const kindOf = (word: string): string => (/^f/i.test(word) ? 'figure' : 'table');

function isCaption(text: string, { 0: name, index }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - nearby), index);
  const after = text.slice(index + name.length, index + name.length + nearby);
  return inPicture.test(before) || (atStart.test(before) && captionEnd.test(after));
}

/** Figures and tables that have a number of their own, such as "figure 2". */
function captionsOf(source: string): ReadonlySet<string> {
  const found = [...textLines(source)].flatMap(({ text }) =>
    [...text.matchAll(numberedThing)].filter((match) => isCaption(text, match)),
  );
  return new Set(found.map(([, word = '', number = '']) => `${kindOf(word)} ${number}`));
}

/** Numbers of figures and tables that there are not, neither by their captions nor by counting. */
export function searchFigures(doc: DesignDoc): Search | null {
  if (!/\b(?:fig|tab)(?:ure|le|\.)[ \u00a0]?\d/i.test(doc.source)) return null;
  const captions = captionsOf(doc.source);
  const drawings = doc.diagrams.filter(({ diagram }) => diagram.notation !== 'image').length;
  const counts = new Map([
    ['figure', count(doc.source, /!\[|<(?:img|figure|svg)\b/gi) + drawings],
    ['table', doc.tables.length + count(doc.source, /<table\b/gi)],
  ]);
  return (line) =>
    tellMatches(line, numberedThing, ({ 1: word = '', 2: number = '' }) => {
      const thing = `${kindOf(word)} ${number}`;
      const there = captions.has(thing) || (counts.get(kindOf(word)) ?? 0) >= Number(number);
      return there ? null : `there is no ${thing}`;
    });
}
