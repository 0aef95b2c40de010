import type { Finding, SuppressedFinding } from '../lint/report.ts';

/** How many findings there are of each severity. */
export interface FindingCount {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/** What is told of a run as a whole. */
export interface Tally extends FindingCount {
  readonly files: number;
  /** Files that are no design, or none in English. */
  readonly unjudged: number;
  /** Findings that ignore comments hold back, and those that the baseline does. */
  readonly comments: number;
  readonly baseline: number;
}

export const emptyTally: Tally = {
  files: 0,
  unjudged: 0,
  errors: 0,
  warnings: 0,
  hints: 0,
  comments: 0,
  baseline: 0,
};

/** Counts findings by severity. */
export function countFindings(findings: readonly Pick<Finding, 'severity'>[]): FindingCount {
  const count = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) count[severity] += 1;
  return { errors: count.error, warnings: count.warning, hints: count.hint };
}

/** What of a file is counted. */
interface Counted {
  readonly findings: readonly Pick<Finding, 'severity'>[];
  readonly suppressed: readonly Pick<SuppressedFinding, 'by'>[];
  readonly steps: readonly unknown[];
}

/** The tally with one file more. */
export function addFile(tally: Tally, { findings, suppressed, steps }: Counted): Tally {
  const { errors, warnings, hints } = countFindings(findings);
  const byComments = suppressed.filter(({ by }) => by === 'comment').length;
  return {
    files: tally.files + 1,
    unjudged: tally.unjudged + (steps.length === 0 ? 1 : 0),
    errors: tally.errors + errors,
    warnings: tally.warnings + warnings,
    hints: tally.hints + hints,
    comments: tally.comments + byComments,
    baseline: tally.baseline + suppressed.length - byComments,
  };
}
