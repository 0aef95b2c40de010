import type { DesignDoc } from '../document/design-doc.ts';
import type { CompiledPack } from '../framework/pack.ts';
import { levels, statuses, type Level, type Severity, type Status } from '../framework/rule.ts';
import { detectors, probes } from '../probes/registry.ts';
import { caseFindings, chooseCase, isCasePoint, readCase, unknownCaseFindings } from './case.ts';
import { createDetection, type Detected } from './detect.ts';
import { detectedFindings, findingsOf, slotFindings, sortFindings } from './findings.ts';
import { markFindings } from './fingerprint.ts';
import { frontMatterValue } from './front-matter.ts';
import { leaveToOthers } from './one-hole.ts';
import { createJudge, type Judge, type Judgement } from './judge.ts';
import { chooseQuestions } from './next-questions.ts';
import type { CheckResult, FileReport } from './report.ts';
import { noScore, scoreDesign } from './score.ts';
import { rateSteps } from './steps.ts';

/** How strictly a document is judged. */
export interface LintOptions {
  readonly level: Level;
  readonly status: Status;
  /** What the call asks for, whatever the document says of itself. */
  readonly asked: { readonly level?: Level; readonly status?: Status; readonly case?: string };
  /** The case that documents answer which do not say so themselves. */
  readonly case?: string;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/** As many as a person will act on. */
const mostQuestions = 3;

const probesByName = new Map(probes.map((probe) => [probe.name, probe]));

const detectorsByName = new Map(detectors.map((detector) => [detector.name, detector]));

/** A judge for a document, with every probe there is. */
export function openJudge(doc: DesignDoc, pack: CompiledPack): Judge {
  return createJudge(doc, pack.rules, probesByName);
}

/** What is wrong with a document, by the rules that look for it; with `only`, by one of them. */
export function detectAll(
  doc: DesignDoc,
  pack: CompiledPack,
  tools: { readonly judge: Judge; readonly only?: string },
): readonly Detected[] {
  const { judge, only } = tools;
  const detect = createDetection(doc, pack, { judge, detectors: detectorsByName });
  const rules = pack.findingRules.filter(({ id }) => only === undefined || id === only);
  return rules.map(detect);
}

function judgementResult({ rule, verdict, finds }: Judgement): CheckResult {
  const evidence = finds.filter(({ span }) => span.end > 0).map(({ span }) => ({ span }));
  return { id: rule.id, verdict, evidence };
}

function detectionResult({ rule, verdict, detections }: Detected): CheckResult {
  const evidence = detections.flatMap(({ span, related }) => [{ span }, ...related]);
  return { id: rule.id, verdict, evidence: evidence.map(({ span }) => ({ span })) };
}

/** `level: senior` or `status: draft` of the document's own front matter. */
function ownChoice<Choice extends string>(
  doc: DesignDoc,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const written = frontMatterValue(doc, key);
  return choices.find((choice) => choice === written);
}

type Standing = Pick<LintOptions, 'level' | 'status'>;

/** What the call asks for beats what the document says, and that beats what is usual. */
function standingOf(doc: DesignDoc, { asked, level, status }: LintOptions): Standing {
  return {
    level: asked.level ?? ownChoice(doc, 'level', levels) ?? level,
    status: asked.status ?? ownChoice(doc, 'status', statuses) ?? status,
  };
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
    nextQuestions: [],
  };
}

/** Judges a document that was read: verdicts for every check and step, and what is worth telling. */
export function lintDocument(
  doc: DesignDoc,
  path: string,
  run: { readonly pack: CompiledPack; readonly options: LintOptions },
): FileReport {
  const { pack, options } = run;
  const standing = standingOf(doc, options);
  const empty = emptyReport(doc, path, standing);
  if (doc.kind === 'not-a-design' || doc.kind === 'unsupported-language') return empty;
  const judge = openJudge(doc, pack);
  const judgements = pack.rules.map(judge.judge);
  const { severities } = options;
  const setting = { framework: pack.framework, ...standing, severities };
  const steps = rateSteps(doc, judgements, setting);
  const open = slotFindings(doc);
  const isDesign = doc.kind === 'design';
  const detected = isDesign ? detectAll(doc, pack, { judge }) : [];
  const judged = isDesign ? findingsOf(doc, judgements, { steps, setting }) : [];
  const found = detectedFindings(detected, { steps, setting });
  const chosen = chooseCase(doc, pack, options);
  const points = chosen && isDesign ? chosen.rubric.points.map(judge.judge) : [];
  const ofCase = chosen ? caseFindings(doc, points, { rubric: chosen.rubric, steps, setting }) : [];
  const told = leaveToOthers(
    [...judged, ...found, ...ofCase],
    [...pack.rules, ...pack.findingRules, ...(chosen?.rubric.points ?? [])],
  );
  const all = sortFindings([...told, ...open, ...unknownCaseFindings(doc, pack)]);
  const findings = markFindings(all, doc);
  const ofSteps = findings.filter(({ step, check }) => step !== null && !isCasePoint(check));
  const results = [...judgements, ...points].map(judgementResult);
  const checks = [...results, ...detected.map(detectionResult)];
  return {
    ...empty,
    case: chosen && readCase(chosen, points),
    score: scoreDesign(doc, { judgements, steps, findings, setting }),
    steps,
    checks,
    findings,
    nextQuestions: isDesign
      ? chooseQuestions({ findings: ofSteps, steps, checks }, mostQuestions)
      : [],
  };
}
