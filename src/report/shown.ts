import { severities, type Severity } from '../framework/rule.ts';
import type { Finding } from '../lint/report.ts';
import type { PlacedFinding } from './places.ts';

/** True for findings that are at least so severe. */
export function isShown({ severity }: Pick<Finding, 'severity'>, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

function startOf(finding: Finding | PlacedFinding): number {
  return 'span' in finding ? finding.span.start : finding.range.start.offset;
}

/** Worst first, then as they stand in the document. */
export function compareFindings<One extends Finding | PlacedFinding>(
  first: One,
  second: One,
): number {
  return (
    severities.indexOf(first.severity) - severities.indexOf(second.severity) ||
    startOf(first) - startOf(second)
  );
}
