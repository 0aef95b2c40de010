import type { DesignDoc, Section } from '../../document/design-doc.ts';
import { numberOption } from '../probe.ts';
import { quoteText, type Detection, type Detector } from '../detector.ts';
import { homeOf, isEmpty } from './section-text.ts';
import { tellTogether } from './told-together.ts';

/** A heading of so many words is a sentence that happens to be set as one. */
const sentenceWords = 9;

const number = /^[^\p{L}\d]*(\d+(?:\.\d+)*)[.):]?\s/u;
const part = /^\W*(?:part|phase|unit|step|stage|chapter|section|module)\s+[\divx]+\b/i;

/**
 * True where the next heading, though of the same rank, stands below this one by its number: "6.1"
 * after "6", "Part 1" after a title.
 */
function headsNext(section: Section, next: Section | undefined): boolean {
  const [own, other] = [section, next].map((one) => one?.heading?.prose.text ?? '');
  if (own === undefined || other === undefined || next?.parent !== section.parent) return false;
  const before = number.exec(own)?.[1];
  if (before !== undefined) return number.exec(other)?.[1]?.startsWith(`${before}.`) ?? false;
  return part.test(other) && !part.test(own);
}

/** Empty sections, each as the outermost one that is empty. */
function findEmpty(doc: DesignDoc, most: number): readonly Section[] {
  const known = new Set<Section>();
  return doc.sections.filter((section) => {
    const { heading, origin, excluded, parent } = section;
    if (origin !== 'heading' || excluded || !heading || !isEmpty(doc, section)) return false;
    known.add(section);
    if (headsNext(section, doc.sections[section.index + 1])) return false;
    return !(parent && known.has(parent)) && heading.tokens.length < most;
  });
}

/** Empty sections one behind the other under one parent are one gap. */
function groupNeighbours(sections: readonly Section[]): readonly (readonly Section[])[] {
  const groups: Section[][] = [];
  for (const section of sections) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const joined = before?.parent === section.parent && before.span.end === section.span.start;
    if (group && joined) group.push(section);
    else groups.push([section]);
  }
  return groups;
}

function tell(doc: DesignDoc, sections: readonly Section[]): readonly Detection[] {
  const places = sections.flatMap(({ heading }) =>
    heading ? [{ span: heading.span, message: 'nothing stands under this heading either' }] : [],
  );
  const [first] = sections;
  const heading = quoteText(first?.heading?.prose.text ?? '', 48);
  const steps = sections.flatMap((section) => homeOf(doc, section));
  return tellTogether(places, { data: { heading }, sure: true, homeOf: steps });
}

/** Finds headings with nothing under them. */
export const emptySection: Detector = {
  name: 'empty-section',
  options: { sentenceWords: 'number' },
  required: [],
  data: ['heading'],
  find: ({ doc }, options) => {
    const most = numberOption(options, 'sentenceWords', sentenceWords);
    return groupNeighbours(findEmpty(doc, most)).flatMap((group) => tell(doc, group));
  },
};
