import { stepIds, type StepId } from '../framework/framework.ts';
import type { DesignDoc, Label, Section } from './design-doc.ts';
import type { Draft, SectionDraft } from './draft.ts';

/** So many words right under the title scope the problem when no section does. */
const leastOpeningWords = 25;
const fewHeadings = 2;

function insideHome(section: SectionDraft, step: StepId): boolean {
  for (let at = section.parent; at; at = at.parent) {
    if (at.steps[0] === step && at.placedBy !== 'statements') return true;
  }
  return false;
}

/** False for a heading with nothing below it but questions and blanks to fill. */
function tells(section: Section): boolean {
  const says = section.statements.some(
    ({ modality }) => modality !== 'asked' && modality !== 'placeholder',
  );
  return says || section.children.some(tells);
}

/** Bold lines and list items are homes only in a document that has hardly any headings. */
function couldBeHomes(sections: readonly SectionDraft[]): readonly SectionDraft[] {
  const placed = sections.filter(
    ({ rank, steps, placedBy }) => rank > 0 && steps.length > 0 && placedBy !== 'statements',
  );
  const headed = placed.filter(({ origin }) => origin === 'heading');
  return headed.length >= fewHeadings ? headed : placed;
}

/**
 * The topmost sections that belong mainly to a step. Where headings name the step, sections that
 * speak of it are homes only if they do so clearly; deeper sections count when their heading names
 * the step or their topics are clear.
 */
function homesOf(sections: readonly SectionDraft[], step: StepId): Section[] {
  const placed = couldBeHomes(sections).filter(
    (section) => section.steps[0] === step && !insideHome(section, step),
  );
  const top = Math.min(...placed.map(({ rank }) => rank));
  const own = placed.filter((section) => section.rank === top || tells(section));
  const named = own.filter(({ placedBy }) => placedBy === 'heading');
  const candidates = named.length > 0 ? own.filter(({ placedBy }) => placedBy !== 'content') : own;
  const highest = Math.min(...candidates.map((section) => section.rank));
  return candidates.filter(
    ({ placedBy, rank, parent }) =>
      placedBy === 'heading' ||
      placedBy === 'topics' ||
      rank === highest ||
      (parent?.steps.length ?? 0) === 0,
  );
}

/** The title with what stands right under it, when that is enough to scope the problem. */
function openingHome(draft: Draft, title: Label | null): Section[] {
  const document = draft.sections[0];
  if (!document || !title) return [];
  const words = document.statements.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return words < leastOpeningWords ? [] : [{ ...document, heading: title, children: [] }];
}

/** For each step the sections that are its home, in the order of the document. */
export function findHomes(draft: Draft, title: Label | null): DesignDoc['homes'] {
  const homes = new Map<StepId, readonly Section[]>(
    stepIds.map((step) => [step, homesOf(draft.sections, step)]),
  );
  const of = (step: StepId): readonly Section[] => homes.get(step) ?? [];
  const requirements = of('requirements');
  return {
    requirements: requirements.length > 0 ? requirements : openingHome(draft, title),
    io: of('io'),
    data: of('data'),
    model: of('model'),
    evaluation: of('evaluation'),
    serving: of('serving'),
    monitoring: of('monitoring'),
  };
}
