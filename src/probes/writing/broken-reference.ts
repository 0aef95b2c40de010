import type { DesignDoc } from '../../document/design-doc.ts';
import type { Span } from '../../text/span.ts';
import { quoteText, type Detector } from '../detector.ts';
import { headingNumber } from './heading-number.ts';
import { searchFigures } from './figure-numbers.ts';
import { tellMatches, type Search } from './line-search.ts';
import { textLines, withoutCode } from './text-lines.ts';
import { tellTogether, type Place } from './told-together.ts';

const link = /\]\([ \t]*(?:#([^)\s]*)[ \t]*)?\)/g;
const anchor = /\b(?:id|name)\s*=\s*["']([^"']+)["']|\{#([\w-]+)\}/g;
/** "See section 7", not "section 7 of the paper". */
const sectionNumber =
  /\b(?:see|in|from|per|of)\s+(?:section|sec\.|§)\s*(\d{1,2}(?:\.\d{1,2})*)(?!\d|\.\d|\s+(?:of|in)\s)/gi;
const pointer = /\bthe\s+(table|diagram|drawing)\s+(below|above)\b/gi;
/** A document that counts its sections has so many numbers. */
const fewNumbers = 2;

/** A heading as its anchor has it, less the hyphens, so that small differences do not matter. */
function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a link within the document may lead to. */
function targetsOf({ sections, title, source }: DesignDoc): ReadonlySet<string> {
  const labels = [title, ...sections.map(({ heading }) => heading)];
  const anchors = [...source.matchAll(anchor)].map(([, id, braced]) => id ?? braced ?? '');
  return new Set([...labels.map((label) => label?.prose.text ?? ''), ...anchors, 'top'].map(slug));
}

/** Links into the document that lead nowhere, and links without a target. */
function searchLinks(doc: DesignDoc): Search | null {
  if (!/\]\((?:[ \t]|#|\))/.test(doc.source)) return null;
  const targets = targetsOf(doc);
  return (line) =>
    tellMatches(line, link, ([, id]) => {
      if (id === undefined) return 'a link has no target';
      const name = slug(decode(id));
      // A second heading of one name gets a number behind it.
      const known = name === '' || targets.has(name) || targets.has(name.replace(/\d+$/, ''));
      return known ? null : `no heading has the anchor "#${quoteText(id, 40)}"`;
    });
}

/** Numbers of sections that there are not, where sections are counted at all. */
function searchNumbers(doc: DesignDoc): Search | null {
  const numbers = new Set(doc.sections.map(headingNumber).filter((number) => number !== null));
  if (numbers.size < fewNumbers || !/\bsec(?:tion|\.)|§/i.test(doc.source)) return null;
  return (line) =>
    tellMatches(line, sectionNumber, ([, number = '']) =>
      numbers.has(number) ? null : `there is no section ${number}`,
    );
}

/** From where to where things of a kind stand; tables in HTML or of a looser form may be anywhere. */
function reachOf(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? Number.POSITIVE_INFINITY, end: spans.at(-1)?.end ?? 0 };
}

/** "The table below" with no table behind it. */
function searchPointers(doc: DesignDoc): Search | null {
  if (!/ (?:below|above)\b/i.test(doc.source)) return null;
  const everywhere = { start: 0, end: Number.POSITIVE_INFINITY };
  const looseTable = /<table|^[ \t]*\|/im.test(doc.source);
  const tables = looseTable ? everywhere : reachOf(doc.tables.map(({ span }) => span));
  const drawings = reachOf(doc.diagrams.map(({ span }) => span));
  return (line) =>
    tellMatches(line, pointer, ({ index, 1: what = '', 2: where = '' }) => {
      const { start, end } = what.toLowerCase() === 'table' ? tables : drawings;
      const at = line.start + index;
      const found = where.toLowerCase() === 'below' ? end > at : start < at;
      return found ? null : `no ${what.toLowerCase()} stands ${where.toLowerCase()}`;
    });
}

/** Drawings in Mermaid that begin without the word for their kind, which are shown as an error. */
function findUnnamed({ diagrams }: DesignDoc): readonly Place[] {
  const unnamed = diagrams.filter(
    ({ diagram }) => diagram.notation === 'mermaid' && diagram.type === '',
  );
  return unnamed.map(({ span }) => ({
    span,
    message: 'a Mermaid drawing does not say of what kind it is',
  }));
}

const comment = /<!--[\s\S]*?(?:-->|$)/g;

/** Finds references to what the document does not hold. */
export const brokenReference: Detector = {
  name: 'broken-reference',
  options: {},
  required: [],
  data: ['what'],
  find: ({ doc }) => {
    const searches = [searchLinks, searchNumbers, searchFigures, searchPointers].flatMap(
      (one) => one(doc) ?? [],
    );
    const source = doc.source.replace(comment, (text) => text.replace(/[^\n]/g, ' '));
    const lines = searches.length === 0 ? [] : [...textLines(source)];
    const pointing = lines.flatMap((line) => {
      const plain = { ...line, text: withoutCode(line.text) };
      return searches.flatMap((search) => search(plain));
    });
    const places = [...pointing, ...findUnnamed(doc)].toSorted(
      (a, b) => a.span.start - b.span.start,
    );
    const what = places[0]?.message ?? '';
    return tellTogether(places, {
      data: { what: what.charAt(0).toUpperCase() + what.slice(1) },
      sure: true,
    });
  },
};
