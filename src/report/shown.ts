import { severities, type Severity } from '../framework/rule.ts';
import type { Finding } from '../lint/report.ts';

/** True for findings that are at least so severe. */
export function isShown({ severity }: Pick<Finding, 'severity'>, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

/** Worst first, then as they stand in the document. */
export function compareFindings(first: Finding, second: Finding): number {
  return (
    severities.indexOf(first.severity) - severities.indexOf(second.severity) ||
    first.span.start - second.span.start
  );
}
