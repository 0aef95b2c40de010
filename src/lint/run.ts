import type { DesignDoc } from '../document/design-doc.ts';
import type { CompiledPack } from '../framework/pack.ts';
import { levels, type Level, type Severity } from '../framework/rule.ts';
import { detectors, probes } from '../probes/registry.ts';
import { createDetection, type Detected } from './detect.ts';
import { detectedFindings, findingsOf, slotFindings, sortFindings } from './findings.ts';
import { createJudge, type Judge, type Judgement } from './judge.ts';
import { chooseQuestions } from './next-questions.ts';
import type { CheckResult, FileReport } from './report.ts';
import { noScore, scoreDesign } from './score.ts';
import { rateSteps } from './steps.ts';

/** How strictly a document is judged. */
export interface LintOptions {
  readonly level: Level;
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

/** `level: senior` of the document's own front matter. */
function ownLevel(doc: DesignDoc): Level | undefined {
  const written = /^level:\s*["']?(\w+)/m.exec(doc.frontMatter?.text ?? '')?.[1];
  return levels.find((level) => level === written);
}

function emptyReport(doc: DesignDoc, path: string, level: Level): FileReport {
  return {
    path,
    source: doc.source,
    document: {
      kind: doc.kind,
      title: doc.title?.prose.text ?? null,
      words: doc.words,
      case: null,
      level,
    },
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
  const level = ownLevel(doc) ?? options.level;
  const empty = emptyReport(doc, path, level);
  if (doc.kind === 'not-a-design' || doc.kind === 'unsupported-language') return empty;
  const judge = openJudge(doc, pack);
  const judgements = pack.rules.map(judge.judge);
  const setting = { framework: pack.framework, level, severities: options.severities };
  const steps = rateSteps(doc, judgements, setting);
  const open = slotFindings(doc);
  const isDesign = doc.kind === 'design';
  const detected = isDesign ? detectAll(doc, pack, { judge }) : [];
  const judged = isDesign ? findingsOf(doc, judgements, { steps, setting }) : [];
  const found = detectedFindings(detected, setting);
  const findings = sortFindings([...judged, ...found, ...open]);
  const checks = [...judgements.map(judgementResult), ...detected.map(detectionResult)];
  return {
    ...empty,
    score: scoreDesign(doc, { judgements, steps, findings, setting }),
    steps,
    checks,
    findings,
    nextQuestions: isDesign ? chooseQuestions({ findings, steps, checks }, mostQuestions) : [],
  };
}
