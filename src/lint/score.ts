import type { DesignDoc } from '../document/design-doc.ts';
import type { Framework } from '../framework/framework.ts';
import type { GroupId } from '../framework/pack.ts';
import type { Level } from '../framework/rule.ts';
import type { Judgement } from './judge.ts';
import { bands } from './report.ts';
import type { Band, Deduction, Finding, Score, StepPoints, StepResult } from './report.ts';
import { shareOf, stepOf } from './steps.ts';

/** What checks above the chosen level may add to a step, in points. */
export const mostBonus = 2;

/** What findings that belong to no step cost, by the folder of their rule, in points. */
export const costs: Readonly<
  Record<Deduction['reason'], { warning: number; hint: number; most: number }>
> = {
  consistency: { warning: 2, hint: 0.5, most: 12 },
  writing: { warning: 1, hint: 0.25, most: 6 },
  diagram: { warning: 3, hint: 1.5, most: 3 },
};

/** The total at which each band begins. */
export const leastTotal: Readonly<Record<Band, number>> = {
  sketch: 0,
  partial: 40,
  mid: 60,
  senior: 75,
  staff: 88,
};

/** Keywords without a sentence satisfy many checks and say little. */
const outlineCheck = 'writing/outline-only';
export const outlineTotal = 60;
/** With a larger share of its words taught, a document is a tutorial. */
const mostTaught = 0.5;

interface Judged {
  readonly judgements: readonly Judgement[];
  readonly steps: readonly StepResult[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly setting: { readonly framework: Framework<GroupId>; readonly level: Level };
}

/** The score of what is not scored. */
export const noScore: Score = { total: null, band: null, steps: [], deductions: [], caps: [] };

function pointsOf(step: StepResult, { judgements, setting }: Judged): StepPoints {
  const { framework, level } = setting;
  const own = judgements.filter(({ rule }) => stepOf(rule.id, framework) === step.id);
  const missing = step.verdict === 'missing';
  const bonus = missing ? 0 : mostBonus * shareOf(own, { level, above: true });
  const points = Math.min(step.weight, step.score * step.weight + bonus);
  return { id: step.id, points: round(points), weight: step.weight };
}

const round = (points: number): number => Math.round(points * 100) / 100;

function isReason(folder: string): folder is Deduction['reason'] {
  return folder in costs;
}

/** What the findings of no step cost; a drawing that is there counts as half a drawing. */
function deductionsOf({ findings, judgements }: Judged): readonly Deduction[] {
  const sums = new Map<Deduction['reason'], number>();
  for (const { check, severity } of findings) {
    const reason = check.slice(0, check.indexOf('/'));
    if (!isReason(reason)) continue;
    const partly = judgements.some(
      ({ rule, verdict }) => rule.id === check && verdict === 'partly',
    );
    const cost = severity === 'hint' || partly ? costs[reason].hint : costs[reason].warning;
    sums.set(reason, (sums.get(reason) ?? 0) + cost);
  }
  return [...sums].map(([reason, sum]) => ({ reason, points: Math.min(sum, costs[reason].most) }));
}

/** The band that a total of 0 to 100 points reaches. */
export function bandOf(total: number): Band {
  return bands.findLast((band) => total >= leastTotal[band]) ?? 'sketch';
}

const rankOf = (band: Band): number => bands.indexOf(band);

function lower(band: Band, highest: Band): Band {
  return rankOf(highest) < rankOf(band) ? highest : band;
}

/** An error leaves no more than `partial`; a strong step does not make up for a step two bands below. */
function capsOf(points: readonly StepPoints[], findings: readonly Finding[]): Score['caps'] {
  const caps: Score['caps'][number][] = [];
  if (findings.some(({ severity }) => severity === 'error'))
    caps.push({ reason: 'error', band: 'partial' });
  const weakest = points.toSorted((a, b) => a.points / a.weight - b.points / b.weight)[0];
  if (weakest) {
    const next = bands[rankOf(bandOf((100 * weakest.points) / weakest.weight)) + 1];
    if (next) caps.push({ reason: 'weakest-step', step: weakest.id, band: next });
  }
  return caps;
}

/** Share of the words that stand in sections about something else than the design. */
function taughtShare({ statements }: DesignDoc): number {
  let taught = 0;
  let words = 0;
  for (const { tokens, modality, section } of statements) {
    words += tokens.length;
    if (section.excluded || modality === 'taught') taught += tokens.length;
  }
  return words === 0 ? 0 : taught / words;
}

/**
 * Adds up how well a design covers the steps and agrees with itself: 100 points by the weights of the
 * steps, less what contradictions, writing and a lacking diagram cost. Withheld from what is no
 * design, and from a design that teaches more than it decides. Findings that comments hold back cost
 * nothing, but an outline stays one.
 */
export function scoreDesign(doc: DesignDoc, judged: Judged): Score {
  if (doc.kind !== 'design' || taughtShare(doc) > mostTaught) return noScore;
  const steps = judged.steps.map((step) => pointsOf(step, judged));
  const deductions = deductionsOf(judged);
  const reached = steps.reduce((sum, { points }) => sum + points, 0);
  const deducted = deductions.reduce((sum, { points }) => sum + points, 0);
  const found = [...judged.findings, ...judged.suppressed];
  const outline = found.some(({ check }) => check === outlineCheck);
  const most = outline ? outlineTotal : 100;
  const total = round(Math.min(most, Math.max(0, reached - deducted)));
  const caps = capsOf(steps, judged.findings);
  const band = caps.reduce((lowest, cap) => lower(lowest, cap.band), bandOf(total));
  const held = caps.filter((cap) => rankOf(cap.band) < rankOf(bandOf(total)));
  return { total, band, steps, deductions, caps: held };
}
