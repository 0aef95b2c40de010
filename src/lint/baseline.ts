import { isCasePoint } from './case.ts';
import { chooseQuestions, mostQuestions } from './next-questions.ts';
import type { FileReport, Finding } from './report.ts';

/**
 * A report without the findings that a baseline knows: they are put aside and not asked about.
 * Verdicts and score stay, since they say what is in the document.
 */
export function holdBackKnown(
  report: FileReport,
  isKnown: (finding: Finding) => boolean,
): FileReport {
  const known = report.findings.filter(isKnown);
  if (known.length === 0) return report;
  const held = new Set(known);
  const findings = report.findings.filter((finding) => !held.has(finding));
  const ofSteps = findings.filter(({ step, check }) => step !== null && !isCasePoint(check));
  const asked = report.document.kind === 'design' ? mostQuestions : 0;
  const put = known.map((finding) => ({ ...finding, by: 'baseline', reason: '' }) as const);
  return {
    ...report,
    findings,
    suppressed: [...report.suppressed, ...put],
    nextQuestions: chooseQuestions({ ...report, findings: ofSteps }, asked),
  };
}
