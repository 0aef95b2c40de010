import type { Finding, NextQuestion, StepResult } from './report.ts';

const mostQuestions = 3;
const severityWeight = { error: 6, warning: 3, hint: 1 } as const;

function valueOf(finding: Finding, steps: readonly StepResult[]): number {
  const step = steps.find(({ id }) => id === finding.step);
  return severityWeight[finding.severity] * (step?.weight ?? 0);
}

/** The questions that would gain most, at most one a step as long as other steps have any. */
export function chooseQuestions(
  findings: readonly Finding[],
  steps: readonly StepResult[],
): readonly NextQuestion[] {
  const ranked = findings
    .filter((finding) => finding.step !== null && finding.question !== undefined)
    .sort((a, b) => valueOf(b, steps) - valueOf(a, steps));
  const first = ranked.filter(
    (finding, index) => ranked.findIndex((other) => other.step === finding.step) === index,
  );
  const rest = ranked.filter((finding) => !first.includes(finding));
  return [...first, ...rest]
    .slice(0, mostQuestions)
    .flatMap(({ check, step, question, span }) =>
      step !== null && question !== undefined ? [{ check, step, question, span }] : [],
    );
}
