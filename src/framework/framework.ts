export const stepIds = [
  'requirements',
  'io',
  'data',
  'model',
  'evaluation',
  'serving',
  'monitoring',
] as const;
export type StepId = (typeof stepIds)[number];

/** One of the seven steps; `Group` is phrases as written and a number once compiled. */
export interface Step<Group> {
  readonly id: StepId;
  readonly title: string;
  readonly purpose: string;
  /** Share of the total score, in points of 100. */
  readonly weight: number;
  /** Minutes of a 45-minute interview, from and to. */
  readonly minutes: readonly [number, number];
  /** What a strong answer holds, one prompt a line: the skeleton's prompts. */
  readonly prompts: readonly string[];
  /** Headings that belong to the step whatever stands below them. */
  readonly headings: Group;
  /** Words that show what a statement is about, for sections whose heading says nothing. */
  readonly topics: Group;
}

/** Headings that more than one step uses (Metrics, Features, Architecture). */
export interface AmbiguousHeading<Group> {
  readonly phrases: Group;
  /** The step when nothing speaks for another; none when it is settled by content alone. */
  readonly default?: StepId;
  readonly elsewhere: readonly HeadingChoice<Group>[];
}

/** Where an ambiguous heading goes when its condition holds; every key that is given must hold. */
export interface HeadingChoice<Group> {
  readonly steps: readonly StepId[];
  /** The parent section belongs to this step. */
  readonly parent?: StepId;
  /** One of these phrases stands in the first 60 words below it or in a child heading. */
  readonly cues?: Group;
}

/** A family of tasks that decides which checks apply. */
export interface TaskFamily<Group> {
  readonly id: string;
  /** Says what the data is (images, text) and not what is done with it. */
  readonly modality?: boolean;
  readonly words: Group;
}

/** Words that decide how a statement is meant. */
export interface Cues<Group> {
  /** no, not, without: four words after it a hit does not count. */
  readonly negation: Group;
  /** not only, no more than: negations that deny nothing. */
  readonly notNegation: Group;
  readonly deferral: Group;
  readonly placeholder: Group;
  readonly teaching: Group;
  /** A known company and what it does: the statement is about a system of others. */
  readonly others: Group;
  readonly interviewer: Group;
  readonly candidate: Group;
  /** Heads of table columns that hold questions, and those that hold the answers. */
  readonly questionColumn: Group;
  readonly answerColumn: Group;
}

/** `rules/framework.yaml`. */
export interface Framework<Group> {
  readonly steps: readonly Step<Group>[];
  readonly ambiguous: readonly AmbiguousHeading<Group>[];
  /** Headings of text that is no design: glossary, references, interview tips. */
  readonly noStep: Group;
  /** Headings settled statement by statement and never missing: cold start, deep dive, Q&A. */
  readonly byContent: Group;
  /** Headings of sections whose content is only planned: future work, extensions. */
  readonly deferred: Group;
  /** Headings of diagrams. */
  readonly diagram: Group;
  readonly tasks: readonly TaskFamily<Group>[];
  readonly cues: Cues<Group>;
}
