import type { DesignDoc } from '../document/design-doc.ts';
import type { CasePoint, CaseRubric } from '../framework/case.ts';
import { helpWith } from '../framework/did-you-mean.ts';
import type { CompiledPack, GroupId } from '../framework/pack.ts';
import type { Severity } from '../framework/rule.ts';
import type { Setting } from './findings.ts';
import type { UnmarkedFinding } from './fingerprint.ts';
import { frontMatterValue } from './front-matter.ts';
import type { Judgement } from './judge.ts';
import { placeOfStep } from './places.ts';
import { recogniseCase } from './recognise-case.ts';
import type { CaseReading, StepResult } from './report.ts';
import { isExpected } from './steps.ts';

/** The case that a document answers, and who says so. */
export interface ChosenCase extends Pick<CaseReading, 'by' | 'confidence'> {
  readonly rubric: CaseRubric<GroupId>;
}

/** What a call and a config say about the case. */
export interface CaseOptions {
  readonly case?: string;
  readonly asked: { readonly case?: string };
}

/**
 * The call beats the document's front matter, that beats the config; when all are silent, the case
 * is recognised from title and content.
 */
export function chooseCase(
  doc: DesignDoc,
  { cases }: CompiledPack,
  options: CaseOptions,
): ChosenCase | null {
  const given = [
    ['call', options.asked.case],
    ['front-matter', frontMatterValue(doc, 'case')],
    ['config', options.case],
  ] as const;
  for (const [by, id] of given) {
    const rubric = cases.find((one) => one.id === id);
    if (rubric) return { rubric, by, confidence: 1 };
  }
  const guess = recogniseCase(doc, cases);
  return guess && { ...guess, by: 'content' };
}

/** What a report says of the case and its points. */
export function readCase(
  { rubric, by, confidence }: ChosenCase,
  judgements: readonly Judgement[],
): CaseReading {
  const addressed = judgements.filter(({ verdict }) => verdict === 'met' || verdict === 'waived');
  const asked = judgements.filter(({ verdict }) => verdict !== 'na');
  return {
    id: rubric.id,
    title: rubric.title,
    by,
    confidence,
    points: asked.length,
    addressed: addressed.length,
  };
}

/** True for the check of a point of some case. */
export function isCasePoint(check: string): boolean {
  return check.startsWith('case/');
}

/** The check that tells a `case:` that nobody knows. */
export const unknownCaseCheck = 'case/unknown';

/** A front matter that names a case which the pack does not hold. */
export function unknownCaseFindings(
  doc: DesignDoc,
  { cases }: CompiledPack,
): readonly UnmarkedFinding[] {
  const id = frontMatterValue(doc, 'case');
  const known = cases.map((rubric) => rubric.id);
  if (!doc.frontMatter || id === undefined || known.includes(id)) return [];
  const start = doc.source.indexOf(id, doc.frontMatter.span.start);
  return [
    {
      check: unknownCaseCheck,
      step: null,
      severity: 'warning',
      message: `There is no case \`${id}\`. ${helpWith(id, known)}`.trim(),
      question: 'Which of the cases that `mlsd cases` lists does this answer?',
      span: { start, end: start + id.length },
    },
  ];
}

function toFinding(
  { rule, verdict, finds }: Judgement,
  point: CasePoint<GroupId>,
  place: { readonly doc: DesignDoc; readonly severity: Severity },
): UnmarkedFinding {
  const { doc, severity } = place;
  const evidence = finds.find(({ span }) => span.end > 0);
  const partly = verdict === 'partly';
  return {
    check: rule.id,
    step: point.step,
    severity,
    message: partly ? rule.partlyMessage : rule.message,
    question: rule.question,
    span: partly && evidence ? evidence.span : placeOfStep(doc, point.step),
  };
}

/** The points of the case that an answer leaves open; a step that is missing tells them itself. */
export function caseFindings(
  doc: DesignDoc,
  judgements: readonly Judgement[],
  verdicts: {
    readonly rubric: CaseRubric<GroupId>;
    readonly steps: readonly StepResult[];
    readonly setting: Setting;
  },
): readonly UnmarkedFinding[] {
  const { rubric, steps, setting } = verdicts;
  return judgements.flatMap((judgement) => {
    const { rule, verdict } = judgement;
    const point = rubric.points.find(({ id }) => id === rule.id);
    if (!point || (verdict !== 'missing' && verdict !== 'partly')) return [];
    if (!isExpected(rule, setting.level)) return [];
    if (steps.some(({ id, verdict: step }) => id === point.step && step === 'missing')) return [];
    const severity = setting.severities[rule.id] ?? (verdict === 'partly' ? 'hint' : rule.severity);
    return severity === 'off' ? [] : [toFinding(judgement, point, { doc, severity })];
  });
}
