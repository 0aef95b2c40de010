import type { AmbiguousHeading, HeadingChoice, StepId } from '../framework/framework.ts';
import type { GroupId } from '../framework/pack.ts';
import type { Hits } from '../text/hit.ts';
import type { SectionDraft } from './draft.ts';

/** How far into a section its cue words are looked for. */
const cueWords = 60;

/** Statements of a section and its children, as far as the first so many words. */
function* opening(section: SectionDraft): Generator<{ readonly hits: Hits }> {
  let words = 0;
  const pending: SectionDraft[] = [section];
  for (let at = pending.shift(); at && words < cueWords; at = pending.shift()) {
    if (at !== section && at.heading) yield at.heading;
    for (const statement of at.statements) {
      yield statement;
      words += statement.tokens.length;
      if (words >= cueWords) break;
    }
    pending.unshift(...at.children);
  }
  for (const child of section.children) if (child.heading) yield child.heading;
}

/** How many different cues of a group stand there. */
function countCues(section: SectionDraft, group: GroupId): number {
  const cues = new Set<number>();
  for (const { hits } of opening(section)) {
    for (const { entry } of hits.get(group) ?? []) cues.add(entry);
  }
  return cues.size;
}

function holds(choice: HeadingChoice<GroupId>, section: SectionDraft): number {
  const parentSteps = section.parent?.steps ?? [];
  if (choice.parent !== undefined && parentSteps[0] !== choice.parent) return 0;
  if (choice.cues === undefined) return choice.parent === undefined ? 0 : 1;
  return countCues(section, choice.cues);
}

/** How many cues speak for a choice: more when it leaves the usual step than when it adds to it. */
function leastCues(choice: HeadingChoice<GroupId>, heading: AmbiguousHeading<GroupId>): number {
  if (choice.parent !== undefined) return 1;
  const usual = heading.default;
  return usual === undefined || choice.steps.includes(usual) ? 2 : 3;
}

/** Choices that something speaks for, the likeliest first. */
interface Held {
  readonly choice: HeadingChoice<GroupId>;
  readonly count: number;
}

/** A choice of several steps goes before those of some of them: it holds when both are spoken of. */
function holdsMore(choice: HeadingChoice<GroupId>, other: HeadingChoice<GroupId>): boolean {
  const { steps } = choice;
  return steps.length > other.steps.length && other.steps.every((step) => steps.includes(step));
}

/** The choice that the surroundings speak for clearly. */
function clearest(
  heading: AmbiguousHeading<GroupId>,
  held: readonly Held[],
): HeadingChoice<GroupId> | null {
  const sure = held.filter(({ choice, count }) => count >= leastCues(choice, heading));
  const best = sure.find(({ choice }) => !sure.some((other) => holdsMore(other.choice, choice)));
  return best?.choice ?? null;
}

/**
 * The steps of a section whose heading more than one step uses: by a parent that names its step, by
 * cue words in the first sixty words and the child headings, by any parent, by the default.
 */
export function settle(
  heading: AmbiguousHeading<GroupId>,
  section: SectionDraft,
): readonly StepId[] {
  const held = heading.elsewhere
    .map((choice) => ({ choice, count: holds(choice, section) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const best = clearest(heading, held);
  const { parent } = section;
  const above = parent && parent.rank > 0 && parent.steps.length === 1 ? parent.steps : null;
  if (above && parent?.placedBy === 'heading' && best?.parent === undefined) return above;
  if (best) return best.steps;
  if (above) return above;
  return heading.default === undefined ? (held[0]?.choice.steps ?? []) : [heading.default];
}
