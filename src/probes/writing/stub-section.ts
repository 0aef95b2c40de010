import type { DesignDoc, Section, Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { StepId } from '../../framework/framework.ts';
import { asks } from '../../document/paragraph.ts';
import { groupOption, numberOption, says } from '../probe.ts';
import { quoteText, type Detection, type Detector } from '../detector.ts';
import { homeOf, isEmpty, ownText } from './section-text.ts';
import { tellTogether } from './told-together.ts';

/** Tables, code, formulas, drawings and pictures say what words do not. */
const otherContent = /```|~~~|^[ \t]*\||\$[^$\n]+\$|!\[|<(?:img|figure|table|pre|svg)\b/m;
const sentenceWords = 4;
/** Where more homes are stubs, the first ones stand for all. */
const mostHomes = 3;
const word = /[\p{L}\p{N}][\p{L}\p{N}'’%-]*/gu;
const address = /\]\([^)\s]*\)|https?:\S+/g;

interface Asked {
  readonly words: number;
  readonly homeWords: number;
  readonly deferral: GroupId;
}

interface Stub {
  readonly section: Section;
  readonly count: number;
  /** The step that has no other home. */
  readonly only: StepId | null;
}

/** Says of itself that it is put off or still to be written, which is told elsewhere. */
function isPutOff({ statements }: Section, deferral: GroupId): boolean {
  return statements.every(
    (statement) => statement.modality === 'placeholder' || says(statement, deferral),
  );
}

/** A sentence of some words may be all there is to say. */
function isSentence({ form, tokens }: Statement): boolean {
  return form === 'sentence' && tokens.length >= sentenceWords;
}

/** A section that its parent's text introduces, beside others, is an item with a heading. */
function isPartOfList({ parent }: Section): boolean {
  if (!parent?.heading) return false;
  return parent.children.length > 2 && parent.statements.length > 0;
}

function onlyHome({ homes }: DesignDoc, section: Section): StepId | null {
  return (
    section.steps.find((step) => homes[step].length === 1 && homes[step][0] === section) ?? null
  );
}

/** A section with so few words that nothing can be decided in it; null for others. */
function stubOf(doc: DesignDoc, section: Section, asked: Asked): Stub | null {
  const { heading, origin, excluded, statements, children } = section;
  if (origin !== 'heading' || !heading || excluded || statements.length === 0) return null;
  if (children.some((child) => !isEmpty(doc, child)) || isPutOff(section, asked.deferral))
    return null;
  const only = onlyHome(doc, section);
  if (!only && (asks(heading.prose.text) || isPartOfList(section) || statements.some(isSentence)))
    return null;
  const tokens = statements.reduce((sum, one) => sum + one.tokens.length, 0);
  if (tokens >= (only ? asked.homeWords : asked.words)) return null;
  const text = ownText(doc, section);
  if (otherContent.test(text) || doc.diagrams.some((one) => one.section === section)) return null;
  const count = text.replace(address, '').match(word)?.length ?? 0;
  if (count >= (only ? asked.homeWords : asked.words)) return null;
  return statements.some(({ quantities }) => quantities.length > 0)
    ? null
    : { section, count, only };
}

function tell(doc: DesignDoc, stubs: readonly Stub[], sure: boolean): readonly Detection[] {
  const places = stubs.flatMap(({ section: { heading } }) =>
    heading ? [{ span: heading.span, message: 'hardly more here' }] : [],
  );
  const [first] = stubs;
  if (!first) return [];
  const heading = quoteText(first.section.heading?.prose.text ?? '', 48);
  const words = first.count === 1 ? 'one word' : `${String(first.count)} words`;
  const steps = sure ? homeOf(doc, first.section) : [];
  return tellTogether(places, { data: { heading, words }, sure, homeOf: steps });
}

/** Finds sections of a few words; sure where it is all that a step has. */
export const stubSection: Detector = {
  name: 'stub-section',
  options: { words: 'number', homeWords: 'number', deferral: 'group' },
  required: [],
  data: ['heading', 'words'],
  find: ({ doc }, options) => {
    const asked = {
      words: numberOption(options, 'words', 12),
      homeWords: numberOption(options, 'homeWords', 20),
      deferral: groupOption(options, 'deferral'),
    };
    const stubs = doc.sections.flatMap((section) => stubOf(doc, section, asked) ?? []);
    const homes = stubs.filter(({ only }) => only !== null).slice(0, mostHomes);
    const others = stubs.filter(({ only }) => only === null);
    return [...homes.flatMap((stub) => tell(doc, [stub], true)), ...tell(doc, others, false)];
  },
};
