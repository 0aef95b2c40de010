import type { DesignDoc, Section } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { StepId } from '../../framework/framework.ts';
import { quoteText, type Detector } from '../detector.ts';
import { groupOption, numberOption } from '../probe.ts';
import { headingNumber } from './heading-number.ts';
import { wordsIn } from './whole-document.ts';

interface Home {
  readonly step: StepId;
  readonly section: Section;
}

interface Asked {
  readonly leastWords: number;
  /** Headings that may close an answer as well as open it. */
  readonly closing: GroupId;
}

/** Chapters of one step each: sections of the highest rank that any step has, with some text. */
function findChapters({ sections }: DesignDoc, asked: Asked): readonly Section[] {
  const placed = sections.filter(
    ({ origin, excluded, steps }) => origin === 'heading' && !excluded && steps.length > 0,
  );
  const top = Math.min(...placed.map(({ rank }) => rank));
  const chapters = placed.filter(({ rank }) => rank === top);
  // Where chapters are counted, one without a number is an overview or an appendix.
  const counted = chapters.filter((section) => headingNumber(section) !== null);
  return (counted.length > 1 ? counted : chapters).filter(
    (section) =>
      section.steps.length === 1 &&
      wordsIn(section) >= asked.leastWords &&
      section.heading?.hits.has(asked.closing) !== true,
  );
}

/** The first chapter of each step that has one, in the order of the document. */
function firstChapters(doc: DesignDoc, asked: Asked): readonly Home[] {
  const found = new Map<StepId, Section>();
  for (const section of findChapters(doc, asked)) {
    const [step] = section.steps;
    if (step && !found.has(step)) found.set(step, section);
  }
  return [...found].map(([step, section]) => ({ step, section }));
}

/** The chapter that stands where no school of answering puts it, with the one that it precedes. */
function findMisplaced(homes: readonly Home[]): readonly [early: Home, late: Home] | null {
  const place = (step: StepId): number => homes.findIndex((home) => home.step === step);
  const pair = (first: StepId, second: StepId): readonly [Home, Home] | null => {
    const [early, late] = [homes[place(first)], homes[place(second)]];
    return early && late && place(first) < place(second) ? [early, late] : null;
  };
  const watched = pair('monitoring', 'serving') && pair('monitoring', 'model');
  const fed = pair('evaluation', 'data') && pair('serving', 'data') && pair('model', 'data');
  return pair('model', 'requirements') ?? watched ?? fed;
}

/** Finds steps in an order that no school of answering has. */
export const stepOrder: Detector = {
  name: 'step-order',
  options: { words: 'number', closing: 'group' },
  required: [],
  data: ['early', 'late', 'order'],
  find: ({ doc }, options) => {
    const homes = firstChapters(doc, {
      leastWords: numberOption(options, 'words', 20),
      closing: groupOption(options, 'closing'),
    });
    const found = findMisplaced(homes);
    if (!found) return [];
    const name = ({ section, step }: Home): string =>
      quoteText(section.heading?.prose.text ?? step, 40);
    const [early, late] = found.map(name);
    const order = homes.map(name).join(' – ');
    const [{ section: first }, { section: second }] = found;
    return [
      {
        span: second.heading?.span ?? second.span,
        related: [{ span: first.heading?.span ?? first.span, message: 'stands before it' }],
        data: { early: early ?? '', late: late ?? '', order },
        sure: true,
      },
    ];
  },
};
