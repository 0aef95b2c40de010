import type { DesignDoc } from '../document/design-doc.ts';
import type { Detected } from './detect.ts';
import type { Judgement } from './judge.ts';
import { judgeDocument, type Run } from './judge-document.ts';
import { chooseQuestions, mostQuestions } from './next-questions.ts';
import type { CheckResult, FileReport } from './report.ts';
import { noScore, scoreDesign } from './score.ts';
import { standingOf, type Standing } from './standing.ts';
import { isCasePoint, readCase } from './case.ts';

function judgementResult({ rule, verdict, finds }: Judgement): CheckResult {
  const evidence = finds.filter(({ span }) => span.end > 0).map(({ span }) => ({ span }));
  return { id: rule.id, verdict, evidence };
}

function detectionResult({ rule, verdict, detections }: Detected): CheckResult {
  const evidence = detections.flatMap(({ span, related }) => [{ span }, ...related]);
  return { id: rule.id, verdict, evidence: evidence.map(({ span }) => ({ span })) };
}

function emptyReport(doc: DesignDoc, path: string, standing: Standing): FileReport {
  return {
    path,
    source: doc.source,
    document: {
      kind: doc.kind,
      title: doc.title?.prose.text ?? null,
      words: doc.words,
      ...standing,
    },
    case: null,
    score: noScore,
    steps: [],
    checks: [],
    findings: [],
    suppressed: [],
    nextQuestions: [],
  };
}

/** Judges a document that was read: verdicts for every check and step, and what is worth telling. */
export function lintDocument(doc: DesignDoc, path: string, run: Run): FileReport {
  const empty = emptyReport(doc, path, standingOf(doc, run.options));
  if (doc.kind === 'not-a-design' || doc.kind === 'unsupported-language') return empty;
  const judged = judgeDocument(doc, run);
  const { judgements, points, chosen, detected, steps, findings, suppressed } = judged;
  const checks = [
    ...[...judgements, ...points].map(judgementResult),
    ...detected.map(detectionResult),
  ];
  const ofSteps = findings.filter(({ step, check }) => step !== null && !isCasePoint(check));
  const asked = doc.kind === 'design' ? mostQuestions : 0;
  return {
    ...empty,
    case: chosen && readCase(chosen, points),
    score: scoreDesign(doc, judged),
    steps,
    checks,
    findings,
    suppressed,
    nextQuestions: chooseQuestions({ findings: ofSteps, steps, checks }, asked),
  };
}
