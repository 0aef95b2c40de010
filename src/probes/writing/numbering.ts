import type { DesignDoc, Section } from '../../document/design-doc.ts';
import type { Detector } from '../detector.ts';
import { countedWord, headingNumber } from './heading-number.ts';
import { findRestarts } from './list-restarts.ts';
import { tellTogether, type Place } from './told-together.ts';

/** A wider gap is no slip: the numbers mean something else. */
const mostSkipped = 3;

interface Numbered {
  readonly section: Section;
  readonly number: string;
  /** All before the last part: "3" of "3.2". */
  readonly stem: string;
  readonly last: number;
}

function readNumber(section: Section): readonly Numbered[] {
  const number = section.origin === 'heading' ? headingNumber(section) : null;
  if (number === null) return [];
  const dot = number.lastIndexOf('.');
  return [
    {
      section,
      number,
      stem: number.slice(0, Math.max(0, dot)),
      last: Number(number.slice(dot + 1)),
    },
  ];
}

function place({ heading, span }: Section, message: string): Place {
  return { span: heading?.span ?? span, message };
}

/** True where a heading without a number stands between two that count alike: it begins a new count. */
function isDivided({ sections }: DesignDoc, before: Section, after: Section): boolean {
  return sections
    .slice(before.index + 1, after.index)
    .some(
      (one) =>
        one.parent === after.parent && one.rank === after.rank && headingNumber(one) === null,
    );
}

/** Numbers that stand twice, are left out or go back, among neighbours that count alike. */
function findSlips(doc: DesignDoc): readonly Place[] {
  const before = new Map<string, Numbered>();
  return doc.sections.flatMap(readNumber).flatMap((numbered) => {
    const { section, number, stem, last } = numbered;
    const { parent, rank } = section;
    const key = [parent?.index, rank, countedWord(section), stem].join(' ');
    const previous = before.get(key);
    before.set(key, numbered);
    if (!previous || previous.section.excluded) return [];
    const step = last - previous.last;
    if (step === 0) return [place(section, `the number ${number} stands twice`)];
    if (step === 1 || step > mostSkipped) return [];
    if (step < 0 && (section.excluded || isDivided(doc, previous.section, section))) return [];
    return [place(section, `${number} follows ${previous.number}`)];
  });
}

/** Headings more than one level below the one they stand under. */
function findJumps({ sections, title }: DesignDoc): readonly Place[] {
  return sections.flatMap((section) => {
    const { parent, rank, origin } = section;
    if (origin !== 'heading' || !parent || section.excluded) return [];
    const above = parent.rank > 0 ? parent.rank : title ? 1 : rank;
    const named = parent.origin === 'heading' || parent.origin === 'document';
    if (!named || rank <= above + 1) return [];
    return [
      place(section, `a heading of level ${String(rank)} stands below level ${String(above)}`),
    ];
  });
}

/** Finds headings and list items whose numbers or levels do not follow from the ones before. */
export const numbering: Detector = {
  name: 'numbering',
  options: {},
  required: [],
  data: ['slip'],
  find: ({ doc }) => {
    const jumps = findJumps(doc).slice(0, 1);
    const places = [...findSlips(doc), ...jumps, ...findRestarts(doc.source)].toSorted(
      (a, b) => a.span.start - b.span.start,
    );
    const slip = places[0]?.message ?? '';
    return tellTogether(places, {
      data: { slip: slip.charAt(0).toUpperCase() + slip.slice(1) },
      sure: true,
    });
  },
};
