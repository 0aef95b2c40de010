import type { DesignDoc } from '../document/design-doc.ts';
import type { Framework } from '../framework/framework.ts';
import type { GroupId } from '../framework/pack.ts';
import type { FindingRule, Level, RuleHead, Severity, Status } from '../framework/rule.ts';
import type { Detection } from '../probes/detector.ts';
import type { Detected } from './detect.ts';
import type { Judgement } from './judge.ts';
import { tellStatementsOnce } from './one-hole.ts';
import { placeOfDocument, placeOfStep } from './places.ts';
import type { UnmarkedFinding } from './fingerprint.ts';
import type { StepResult } from './report.ts';
import { isExpected, isStepCheck, stepOf } from './steps.ts';

/** What is told, and how strictly. */
export interface Setting {
  readonly framework: Framework<GroupId>;
  readonly level: Level;
  readonly status: Status;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

function severityOf(rule: RuleHead<GroupId>, setting: Setting): Severity | 'off' {
  return setting.severities[rule.id] ?? rule.severityAt?.[setting.level] ?? rule.severity;
}

/** Whether a check can be told at all of a document of this level and status. */
export function isAsked(
  rule: RuleHead<GroupId> & Pick<FindingRule<GroupId>, 'severityIn'>,
  setting: Setting,
): boolean {
  const severity = setting.severities[rule.id] ?? rule.severityIn?.[setting.status];
  return isExpected(rule, setting.level) && severity !== 'off';
}

/** One hole, one finding: a missing step tells itself and nothing of what it would hold. */
function isTold(judgement: Judgement, steps: readonly StepResult[], setting: Setting): boolean {
  const { rule, verdict } = judgement;
  if (verdict !== 'missing' && verdict !== 'partly') return false;
  if (!isExpected(rule, setting.level)) return false;
  const step = steps.find(({ id }) => id === stepOf(rule.id, setting.framework));
  return isStepCheck(rule) === (step?.verdict === 'missing');
}

function toFinding(judgement: Judgement, doc: DesignDoc, setting: Setting): UnmarkedFinding | null {
  const { rule, verdict, finds } = judgement;
  const severity = severityOf(rule, setting);
  if (severity === 'off') return null;
  const step = stepOf(rule.id, setting.framework);
  const evidence = finds.find(({ statement }) => statement !== null) ?? finds[0];
  const absent = step ? placeOfStep(doc, step) : placeOfDocument(doc);
  const partly = verdict === 'partly' && !isStepCheck(rule);
  const real = evidence && evidence.span.end > 0;
  const span = partly && real ? evidence.span : null;
  return {
    check: rule.id,
    step,
    severity,
    message: partly ? rule.partlyMessage : rule.message,
    question: rule.question,
    span: span ?? absent,
    absent: span === null,
  };
}

const order: readonly Severity[] = ['error', 'warning', 'hint'];

/** Findings in the order of the document; at one place worst first, then by id. */
export function sortFindings<Told extends UnmarkedFinding>(
  findings: readonly Told[],
): readonly Told[] {
  return [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start ||
      order.indexOf(a.severity) - order.indexOf(b.severity) ||
      (a.check < b.check ? -1 : a.check > b.check ? 1 : 0),
  );
}

/** The findings of a design. */
export function findingsOf(
  doc: DesignDoc,
  judgements: readonly Judgement[],
  verdicts: { readonly steps: readonly StepResult[]; readonly setting: Setting },
): readonly UnmarkedFinding[] {
  const { steps, setting } = verdicts;
  const findings = judgements
    .filter((judgement) => isTold(judgement, steps, setting))
    .map((judgement) => toFinding(judgement, doc, setting))
    .filter((finding) => finding !== null);
  return tellStatementsOnce(sortFindings(findings));
}

/** The text of a rule with what was found in the place of `{names}`. */
function fill(text: string, data: Detection['data']): string {
  return text.replace(/\{([^{}]*)\}/g, (written, name: string) => data[name] ?? written);
}

/** What a config says counts first, then the status of the document, then how sure the detector is. */
function severityOfDetection(
  rule: FindingRule<GroupId>,
  sure: boolean,
  setting: Setting,
): Severity | 'off' {
  const chosen = setting.severities[rule.id] ?? rule.severityIn?.[setting.status];
  if (chosen !== undefined) return chosen;
  return (sure ? undefined : rule.likelySeverity) ?? severityOf(rule, setting);
}

/** One hole, one finding: what a missing step tells itself is not told again. */
function isToldByStep({ homeOf = [] }: Detection, steps: readonly StepResult[]): boolean {
  return steps.some(({ id, verdict }) => verdict === 'missing' && homeOf.includes(id));
}

/** The findings of rules that look for what is wrong; they belong to no step. */
export function detectedFindings(
  detected: readonly Detected[],
  verdicts: { readonly steps: readonly StepResult[]; readonly setting: Setting },
): readonly UnmarkedFinding[] {
  const { steps, setting } = verdicts;
  const expected = detected.filter(({ rule }) => isExpected(rule, setting.level));
  return expected.flatMap(({ rule, detections }) =>
    detections.flatMap((detection) => {
      if (isToldByStep(detection, steps)) return [];
      const { span, related, data, sure } = detection;
      const severity = severityOfDetection(rule, sure, setting);
      if (severity === 'off') return [];
      const message = fill(rule.message, data);
      const question = fill(rule.question, data);
      return [{ check: rule.id, step: null, severity, message, question, span, related }];
    }),
  );
}

/** A slot of a skeleton that is not filled. */
export const slotCheck = 'template/not-filled';

/** One finding for each slot of a template. */
export function slotFindings(doc: DesignDoc): readonly UnmarkedFinding[] {
  return doc.slots.map((slot) => ({
    check: slotCheck,
    step: slot.section.steps[0] ?? null,
    severity: 'warning',
    message: `Not filled: ${slot.text.replace(/\s+/g, ' ').slice(0, 120)}`,
    span: slot.span,
  }));
}
