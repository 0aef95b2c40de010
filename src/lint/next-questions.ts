import type { StepId } from '../framework/framework.ts';
import type { CheckResult, Finding, NextQuestion, StepResult } from './report.ts';

/** As many as a person will act on. */
export const mostQuestions = 3;

const severityWeight = { error: 6, warning: 3, hint: 1 } as const;
/** A contradiction weighs as much as a hole in a step of middling weight. */
const contradictionWeight = 14;
/** What is half done is done soonest. */
const halfDone = 1.2;

/** What a document was found to hold, as far as questions rest on it. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly steps: readonly StepResult[];
  readonly checks: readonly CheckResult[];
}

function valueOf(finding: Finding, { steps, checks }: Found): number {
  const weight = steps.find(({ id }) => id === finding.step)?.weight ?? contradictionWeight;
  const verdict = checks.find(({ id }) => id === finding.check)?.verdict;
  return severityWeight[finding.severity] * weight * (verdict === 'partly' ? halfDone : 1);
}

function toQuestion({ check, step, question, span }: Finding): readonly NextQuestion[] {
  return question === undefined ? [] : [{ check, step, question, span }];
}

function rank(found: Found): readonly Finding[] {
  return found.findings
    .filter(({ question }) => question !== undefined)
    .map((finding) => ({ finding, value: valueOf(finding, found) }))
    .sort((a, b) => b.value - a.value)
    .map(({ finding }) => finding);
}

/** The questions that would gain most, at most one a step as long as other steps have any. */
export function chooseQuestions(found: Found, count: number): readonly NextQuestion[] {
  const ranked = rank(found);
  const first = ranked.filter(
    (finding, index) => ranked.findIndex((other) => other.step === finding.step) === index,
  );
  const rest = ranked.filter((finding) => !first.includes(finding));
  return [...first, ...rest].slice(0, count).flatMap(toQuestion);
}

/** The same questions in the order of an interview: step by step, what concerns no step at the end. */
export function orderAsInterview(
  questions: readonly NextQuestion[],
  steps: readonly StepResult[],
): readonly NextQuestion[] {
  const placeOf = (step: StepId | null): number =>
    step === null ? steps.length : steps.findIndex(({ id }) => id === step);
  return questions.toSorted(
    (a, b) => placeOf(a.step) - placeOf(b.step) || a.span.start - b.span.start,
  );
}
