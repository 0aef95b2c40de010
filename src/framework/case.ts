import type { StepId } from './framework.ts';
import type { Example, Rule } from './rule.ts';

/** What an answer to a case should speak of: a check `case/<case>/<point>`. */
export interface CasePoint<Group> extends Rule<Group> {
  /** The step where it belongs. */
  readonly step: StepId;
}

/** What a document is compared with when it answers a case; `Group` as in a clause. */
export interface CaseRubric<Group> {
  readonly id: string;
  readonly title: string;
  /** What titles and first sentences call the case. */
  readonly names: Group;
  /** Words that answers to this case use and answers to others hardly ever. */
  readonly cues: Group;
  /** Words in a title that say it is another case, in spite of `names`. */
  readonly not?: Group;
  readonly points: readonly CasePoint<Group>[];
}

/** The core parts of a drawing. */
export const drawingParts = [
  'client',
  'gateway',
  'features',
  'serving',
  'logging',
  'training',
  'monitoring',
] as const;
export type DrawingPart = (typeof drawingParts)[number];

/** Tables of a skeleton. */
export const stubKinds = ['sources', 'features', 'metrics', 'failures'] as const;
export type StubKind = (typeof stubKinds)[number];

/** What a case teaches and what its skeleton is written from; not needed to lint. */
export interface CaseGuide {
  readonly id: string;
  readonly title: string;
  /** The question as an interviewer puts it. */
  readonly question: string;
  readonly category: string;
  readonly metrics: { readonly offline: string; readonly online: string };
  readonly traps: readonly string[];
  readonly prompts: Readonly<Record<StepId, readonly string[]>>;
  /** First cells of the rows of a skeleton's tables. */
  readonly stubs: Readonly<Record<StubKind, readonly string[]>>;
  readonly drawing: Readonly<Record<DrawingPart, string>>;
  /** What the case is about, Markdown. */
  readonly documentation: string;
  readonly points: readonly PointLesson[];
}

/** What the file of a case says about one of its points. */
export interface PointLesson {
  /** Id of the check. */
  readonly id: string;
  /** Why it matters, Markdown. */
  readonly documentation: string;
  readonly examples: readonly Example[];
}
