import { stepIds, type StepId } from '../framework/framework.ts';
import type { DesignDoc } from './design-doc.ts';
import type { SectionDraft } from './draft.ts';

function insideHome(section: SectionDraft, step: StepId): boolean {
  for (let at = section.parent; at; at = at.parent) if (at.steps.includes(step)) return true;
  return false;
}

/** The topmost sections that belong to a step; a deeper one counts only when no higher one does. */
function homesOf(sections: readonly SectionDraft[], step: StepId): SectionDraft[] {
  const own = sections.filter(
    (section) => section.rank > 0 && section.steps.includes(step) && !insideHome(section, step),
  );
  const main = own.filter((section) => section.steps[0] === step);
  const candidates = main.length > 0 ? main : own;
  const highest = Math.min(...candidates.map((section) => section.rank));
  return candidates.filter(
    (section) => section.rank === highest || (section.parent?.steps.length ?? 0) === 0,
  );
}

/** For each step the sections that are its home, in the order of the document. */
export function findHomes(sections: readonly SectionDraft[]): DesignDoc['homes'] {
  const homes = new Map<StepId, readonly SectionDraft[]>();
  for (const step of stepIds) homes.set(step, homesOf(sections, step));
  const of = (step: StepId): readonly SectionDraft[] => homes.get(step) ?? [];
  return {
    requirements: of('requirements'),
    io: of('io'),
    data: of('data'),
    model: of('model'),
    evaluation: of('evaluation'),
    serving: of('serving'),
    monitoring: of('monitoring'),
  };
}
