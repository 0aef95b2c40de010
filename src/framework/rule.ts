import type { Clause, ProbeOptions } from './clause.ts';

export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What is expected of a candidate; each level includes the ones before it. */
export const levels = ['mid', 'senior', 'staff'] as const;
export type Level = (typeof levels)[number];

/** How far the writer has come: a draft may hold gaps that a final document may not. */
export const statuses = ['draft', 'review', 'final'] as const;
export type Status = (typeof statuses)[number];

/** When a check is asked at all. Every key that is given must hold, else the verdict is `na`. */
export interface Applicability<Group> {
  /** The task belongs to one of these families of `framework.yaml`. */
  readonly task?: readonly string[];
  /** The task belongs to none of these families. */
  readonly notTask?: readonly string[];
  /** One of these clauses finds something. */
  readonly when?: readonly Clause<Group>[];
  /** None of these clauses finds anything. */
  readonly unless?: readonly Clause<Group>[];
  /** Any one of these conditions holds. */
  readonly any?: readonly Applicability<Group>[];
}

/** What every check has, whatever it looks for; `Group` as in {@link Clause}. */
export interface RuleHead<Group> {
  /** Path under `rules/` without the ending: "requirements/latency-budget". */
  readonly id: string;
  readonly title: string;
  /** The question about the document that the check settles. */
  readonly asks: string;
  readonly severity: Severity;
  /** A severity for one level that differs from `severity`. */
  readonly severityAt?: Partial<Readonly<Record<Level, Severity>>>;
  readonly level: Level;
  readonly applies?: Applicability<Group>;
  /** Checks that tell the same gap better: nothing is told where one of them is told. */
  readonly toldUnless?: readonly string[];
  readonly message: string;
  readonly question: string;
}

/** A check of what the document says: its verdict rests on the evidence that clauses find. */
export interface Rule<Group> extends RuleHead<Group> {
  readonly met: readonly Clause<Group>[];
  readonly partly?: readonly Clause<Group>[];
  readonly waived?: readonly Clause<Group>[];
  /** Phrases that look alike: what they cover is no evidence. */
  readonly except?: Group;
  /** What to tell when it is only partly there. */
  readonly partlyMessage: string;
}

/**
 * A check of what is wrong with the document: each thing that its detector finds is told. Its
 * message and question may hold placeholders (`{value}`) that the detector fills.
 */
export interface FindingRule<Group> extends RuleHead<Group> {
  /** The severity of what the detector is not sure of; `severity` when left out. */
  readonly likelySeverity?: Severity;
  /** Another severity for documents of some status. */
  readonly severityIn?: Partial<Readonly<Record<Status, Severity | 'off'>>>;
  readonly finds: { readonly probe: string; readonly with: ProbeOptions<Group> };
}

/** What a rule file teaches: read by `explain`, not needed to lint. */
export interface Lesson {
  readonly id: string;
  /** The prose of the rule file, Markdown. */
  readonly documentation: string;
  readonly examples: readonly Example[];
}

/** What an example shows: the verdict it must get, or whether a finding rule tells anything of it. */
export type ExampleOutcome = 'met' | 'partly' | 'missing' | 'waived' | 'na' | 'fires' | 'silent';

/** A passage with what must come of it. */
export interface Example {
  readonly verdict: ExampleOutcome;
  readonly markdown: string;
  /** The passage stands there so many times over: an example of a long document. */
  readonly times?: number;
  /** 1-based line of the rule file where the passage begins. */
  readonly line: number;
}
