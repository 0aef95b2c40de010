import type { Framework, StepId } from '../framework/framework.ts';
import type { GroupId } from '../framework/pack.ts';
import type { Hits } from '../text/hit.ts';
import type { SectionDraft, StatementDraft } from './draft.ts';

/** How much a text speaks of each step. */
export type TopicScores = ReadonlyMap<StepId, number>;

/** What a section must say of its topic, and how far ahead of the next. */
const leastScore = 4;
const leastLead = 1.5;
/** What it must say to be a home beside others whose headings name the step. */
const clearScore = 9;

/** Adds up the topic words of a text, each phrase by its length in words. */
function addTopics(scores: Map<StepId, number>, found: Hits, framework: Framework<GroupId>): void {
  for (const step of framework.steps) {
    const hits = found.get(step.topics);
    if (!hits) continue;
    const longest = hits.reduce((sum, hit) => sum + Math.min(2, hit.end - hit.start), 0);
    scores.set(step.id, (scores.get(step.id) ?? 0) + longest);
  }
}

function collect(section: SectionDraft, into: StatementDraft[]): StatementDraft[] {
  for (const statement of section.statements) into.push(statement);
  for (const child of section.children) collect(child, into);
  return into;
}

/** Topic scores of a section with all below it. */
export function topicScores(section: SectionDraft, framework: Framework<GroupId>): TopicScores {
  const scores = new Map<StepId, number>();
  for (const { hits } of collect(section, [])) addTopics(scores, hits, framework);
  return scores;
}

/** The step that scores speak for clearly; null when none does. */
export function leadingStep(scores: TopicScores, least = leastScore): StepId | null {
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < least) return null;
  return second && first[1] < second[1] * leastLead ? null : first[0];
}

/** True when the scores speak for one step so much that no heading need say it. */
export function leadsClearly(scores: TopicScores): boolean {
  return leadingStep(scores, clearScore) !== null;
}

/** The step that one text speaks of most; null when none does. */
export function topicOf(hits: Hits, framework: Framework<GroupId>): StepId | null {
  const scores = new Map<StepId, number>();
  addTopics(scores, hits, framework);
  return leadingStep(scores, 1);
}
