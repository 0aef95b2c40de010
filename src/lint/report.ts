import type { DocumentKind } from '../document/design-doc.ts';
import type { Verdict } from '../framework/clause.ts';
import type { Fault } from '../framework/fault.ts';
import type { StepId } from '../framework/framework.ts';
import type { Level, Severity, Status } from '../framework/rule.ts';
import type { Span } from '../text/span.ts';

/** A place that supports a verdict. */
export interface Evidence {
  readonly span: Span;
}

export interface CheckResult {
  readonly id: string;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

export interface StepResult {
  readonly id: StepId;
  readonly title: string;
  readonly verdict: 'answered' | 'thin' | 'missing';
  /** Share of the step's weight reached, 0 to 1. */
  readonly score: number;
  readonly weight: number;
  /** Words of the statements in its home. */
  readonly words: number;
  readonly sections: readonly SectionReference[];
}

export interface SectionReference {
  readonly span: Span;
  readonly title: string;
}

/** Something else the finding speaks of. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** A replacement of one range; an insertion has an empty range. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A verdict worth telling. */
export interface Finding {
  readonly check: string;
  /** The step it is shown under; none for findings about the whole document. */
  readonly step: StepId | null;
  readonly severity: Severity;
  readonly message: string;
  readonly question?: string;
  readonly span: Span;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
  /**
   * 16 hexadecimal digits that stay the same when lines move or headings are renamed, and differ
   * from those of every other finding of the same document.
   */
  readonly fingerprint: string;
}

/** The case that a document answers. */
export interface CaseReading {
  readonly id: string;
  readonly title: string;
  /** Who says so: the call, the document, the config, or what the document calls itself and speaks of. */
  readonly by: 'call' | 'front-matter' | 'config' | 'content';
  /** 1 when it is given, else the share of the signs that speak for it, 0.5 to 1. */
  readonly confidence: number;
  /** How many points of the case there are, and how many the document speaks of. */
  readonly points: number;
  readonly addressed: number;
}

/** A finding that is not told, with what holds it back. */
export interface SuppressedFinding extends Finding {
  readonly by: 'comment' | 'baseline';
  /** The reason that the comment gives; empty when there is none. */
  readonly reason: string;
}

/** What was found out about one document. */
export interface FileReport {
  readonly path: string;
  /** The text that all spans point into, without its byte order mark. */
  readonly source: string;
  readonly document: {
    readonly kind: DocumentKind;
    readonly title: string | null;
    readonly words: number;
    readonly level: Level;
    readonly status: Status;
  };
  readonly case: CaseReading | null;
  readonly score: Score;
  readonly steps: readonly StepResult[];
  readonly checks: readonly CheckResult[];
  readonly findings: readonly Finding[];
  /** Findings that comments or a baseline hold back. */
  readonly suppressed: readonly SuppressedFinding[];
  /** The questions most worth answering next, best first. */
  readonly nextQuestions: readonly NextQuestion[];
}

/** How well a design covers the steps and agrees with itself; no chance of being hired. */
export interface Score {
  /** 0 to 100; null where it would mean nothing. */
  readonly total: number | null;
  readonly band: Band | null;
  readonly steps: readonly StepPoints[];
  readonly deductions: readonly Deduction[];
  /** What keeps the band below the one that the total reaches. */
  readonly caps: readonly Cap[];
}

export interface StepPoints {
  readonly id: StepId;
  readonly points: number;
  readonly weight: number;
}

/** Points that findings of no step cost, by the folder of their rules. */
export interface Deduction {
  readonly reason: 'consistency' | 'writing' | 'diagram';
  readonly points: number;
}

export interface Cap {
  readonly reason: 'error' | 'weakest-step';
  readonly step?: StepId;
  /** The highest band that is left. */
  readonly band: Band;
}

/** The lowest first. */
export const bands = ['sketch', 'partial', 'mid', 'senior', 'staff'] as const;
export type Band = (typeof bands)[number];

export interface NextQuestion {
  readonly check: string;
  /** None for a question about the whole answer. */
  readonly step: StepId | null;
  readonly question: string;
  readonly span: Span;
}

/** The outcome of a run; every output format is a function of it. */
export interface Report {
  readonly tool: { readonly name: 'mlsd'; readonly version: string };
  readonly files: readonly FileReport[];
  readonly faults: readonly Fault[];
}
