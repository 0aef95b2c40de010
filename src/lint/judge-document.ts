import type { DesignDoc } from '../document/design-doc.ts';
import type { CompiledPack, GroupId } from '../framework/pack.ts';
import type { FindingRule } from '../framework/rule.ts';
import type { IgnoreFate } from '../probes/detector.ts';
import { detectors, probes } from '../probes/registry.ts';
import {
  caseFindings,
  chooseCase,
  unknownCaseCheck,
  unknownCaseFindings,
  type ChosenCase,
} from './case.ts';
import { createDetection, type Detect, type Detected } from './detect.ts';
import {
  detectedFindings,
  findingsOf,
  isAsked,
  slotCheck,
  slotFindings,
  sortFindings,
  type Setting,
} from './findings.ts';
import { markFindings } from './fingerprint.ts';
import { leaveToOthers } from './one-hole.ts';
import { createJudge, type Judge, type Judgement } from './judge.ts';
import type { Finding, StepResult, SuppressedFinding } from './report.ts';
import { standingOf, type LintOptions } from './standing.ts';
import { rateSteps } from './steps.ts';
import { suppress, type Suppression } from './suppress.ts';

/** What documents are judged by. */
export interface Run {
  readonly pack: CompiledPack;
  readonly options: LintOptions;
}

/** What was found in a document, before its comments are asked what of it is told. */
interface FoundDocument {
  readonly setting: Setting;
  readonly judgements: readonly Judgement[];
  /** The case that it answers, with the judgements of its points. */
  readonly chosen: ChosenCase | null;
  readonly points: readonly Judgement[];
  readonly steps: readonly StepResult[];
  readonly detected: readonly Detected[];
  readonly findings: readonly Finding[];
}

/** A document with everything that was found out about it. */
export interface JudgedDocument extends FoundDocument {
  readonly suppressed: readonly SuppressedFinding[];
}

const probesByName = new Map(probes.map((probe) => [probe.name, probe]));
const detectorsByName = new Map(detectors.map((detector) => [detector.name, detector]));

/** A judge for a document, with every probe there is. */
export function openJudge(doc: DesignDoc, pack: CompiledPack): Judge {
  return createJudge(doc, pack.rules, probesByName);
}

/** What finds things that are wrong with a document, with every detector there is. */
export function openDetection(doc: DesignDoc, pack: CompiledPack, judge: Judge): Detect {
  return createDetection(doc, pack, { judge, detectors: detectorsByName });
}

/** True for rules about ignore comments, which come when all others are done. */
export function isLate({ finds }: FindingRule<GroupId>): boolean {
  return detectorsByName.get(finds.probe)?.isLate === true;
}

const isEarly = (rule: FindingRule<GroupId>): boolean => !isLate(rule);

function findAll(
  doc: DesignDoc,
  { pack, options }: Run,
  tools: { readonly judge: Judge; readonly detect: Detect },
): FoundDocument {
  const { severities } = options;
  const setting = { framework: pack.framework, ...standingOf(doc, options), severities };
  const judgements = pack.rules.map(tools.judge.judge);
  const steps = rateSteps(doc, judgements, setting);
  const rating = { steps, setting };
  const isDesign = doc.kind !== 'template';
  const early = isDesign ? pack.findingRules.filter(isEarly) : [];
  const detected = early.map((rule) => tools.detect(rule));
  const judged = isDesign ? findingsOf(doc, judgements, rating) : [];
  const chosen = chooseCase(doc, pack, options);
  const points = chosen && isDesign ? chosen.rubric.points.map(tools.judge.judge) : [];
  const ofCase = chosen ? caseFindings(doc, points, { ...rating, rubric: chosen.rubric }) : [];
  const gaps = leaveToOthers(
    [...judged, ...detectedFindings(detected, rating), ...ofCase],
    [...pack.rules, ...pack.findingRules, ...(chosen?.rubric.points ?? [])],
  );
  const all = sortFindings([...gaps, ...slotFindings(doc), ...unknownCaseFindings(doc, pack)]);
  const findings = markFindings(all, doc);
  return { setting, judgements, chosen, points, steps, detected, findings };
}

function holdBack(found: FoundDocument, doc: DesignDoc, { pack, options }: Run): Suppression {
  const { findings, setting, chosen } = found;
  if (doc.ignores.length === 0) return { findings, suppressed: [], fates: [] };
  const rules = [...pack.rules, ...pack.findingRules.filter(isEarly)];
  const points = chosen?.rubric.points ?? [];
  const asked = [...rules, ...points].filter((rule) => isAsked(rule, setting));
  const ofCases = pack.cases.flatMap((rubric) => rubric.points);
  return suppress(findings, doc.ignores, {
    checks: [...[...rules, ...ofCases].map(({ id }) => id), slotCheck, unknownCaseCheck],
    never: pack.findingRules.filter(isLate).map(({ id }) => id),
    asked: new Set([...asked.map(({ id }) => id), slotCheck, unknownCaseCheck]),
    today: options.today,
  });
}

/** Without comments there is nothing to ask about them. */
function detectLate(
  pack: CompiledPack,
  fates: readonly IgnoreFate[],
  detect: Detect,
): readonly Detected[] {
  const rules = pack.findingRules.filter(isLate);
  if (fates.length > 0) return rules.map((rule) => detect(rule, fates));
  return rules.map((rule) => ({ rule, verdict: 'na', detections: [] }));
}

/** Judges a document: its checks and steps, what is wrong with it, and what of that is told. */
export function judgeDocument(doc: DesignDoc, run: Run): JudgedDocument {
  const { pack } = run;
  const judge = openJudge(doc, pack);
  const detect = openDetection(doc, pack, judge);
  const found = findAll(doc, run, { judge, detect });
  const { steps, setting } = found;
  const held = holdBack(found, doc, run);
  const late = detectLate(pack, held.fates, detect);
  const complaints = markFindings(detectedFindings(late, { steps, setting }), doc);
  return {
    ...found,
    detected: [...found.detected, ...late],
    findings: sortFindings([...held.findings, ...complaints]),
    suppressed: held.suppressed,
  };
}
