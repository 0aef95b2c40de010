import type { Finding } from '../lint/report.ts';

/** How many findings there are of each severity. */
export interface FindingCount {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/** Counts findings by severity. */
export function countFindings(findings: readonly Finding[]): FindingCount {
  const count = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) count[severity] += 1;
  return { errors: count.error, warnings: count.warning, hints: count.hint };
}
