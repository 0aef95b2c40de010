import type { FileReport } from '../../src/lint/report.ts';
import { createLineIndex } from '../../src/text/line-index.ts';
import { detection, mean, weightedKappa, type Detection, type LevelPair } from './figures.ts';
import type { CheckLabel, DocumentLabels } from './labels.ts';

/** A document on which we and the reader differ. */
export interface Disagreement {
  readonly id: string;
  readonly label: CheckLabel;
  readonly verdict: string;
}

/** Agreement on one check over all documents. */
export interface CheckAgreement {
  readonly check: string;
  readonly documents: number;
  readonly kappa: number;
  readonly gap: Detection;
  /** At least three labels on either side of the gap: only then do the figures mean something. */
  readonly counted: boolean;
  readonly disagreements: readonly Disagreement[];
}

/** Agreement over a corpus. */
export interface Agreement {
  readonly checks: readonly CheckAgreement[];
  readonly macroKappa: number;
  readonly macroGapF1: number;
  readonly macroGapPrecision: number;
  readonly stepKappa: number;
  readonly homePrecision: number;
  readonly homeRecall: number;
}

const labelLevels = { no: 0, partly: 1, yes: 2, waived: 2 } as const;
const verdictLevels = { missing: 0, partly: 1, met: 2, waived: 2 } as const;
const stepLevels = { missing: 0, thin: 1, answered: 2 } as const;
const leastLabels = 3;

interface Pairing {
  readonly label: DocumentLabels;
  readonly report: FileReport;
}

function compareCheck(check: string, pairings: readonly Pairing[]): CheckAgreement {
  const pairs: LevelPair[] = [];
  const gaps: (readonly [boolean, boolean])[] = [];
  const disagreements: Disagreement[] = [];
  for (const { label, report } of pairings) {
    const given = label.checks.get(check);
    if (!given) continue;
    const verdict = report.checks.find(({ id }) => id === check)?.verdict ?? 'missing';
    const ours = verdict === 'na' ? 0 : verdictLevels[verdict];
    const truth = given.value === 'na' ? null : labelLevels[given.value];
    if (truth === null && verdict !== 'na') gaps.push([false, ours < 2]);
    if (truth !== null) {
      pairs.push([truth, ours]);
      gaps.push([truth < 2, ours < 2]);
    }
    const agreed = truth === null ? verdict === 'na' : truth === ours;
    if (!agreed) disagreements.push({ id: label.id, label: given, verdict });
  }
  const open = gaps.filter(([truth]) => truth).length;
  const counted = open >= leastLabels && pairs.length - open >= leastLabels;
  return {
    check,
    documents: pairs.length,
    kappa: weightedKappa(pairs),
    gap: detection(gaps),
    counted,
    disagreements,
  };
}

function stepPairs(pairings: readonly Pairing[]): LevelPair[] {
  return pairings.flatMap(({ label, report }) =>
    [...label.steps].map(([id, { value }]): LevelPair => {
      const verdict = report.steps.find((step) => step.id === id)?.verdict ?? 'missing';
      return [labelLevels[value], stepLevels[verdict]];
    }),
  );
}

function homePairs(pairings: readonly Pairing[]): (readonly [boolean, boolean])[] {
  return pairings.flatMap(({ label, report }) => {
    const lines = createLineIndex(report.source);
    return [...label.steps].flatMap(([id, { home }]) => {
      const sections = report.steps.find((step) => step.id === id)?.sections ?? [];
      const ours = new Set(sections.map(({ span }) => lines.position(span.start).line));
      const truth = new Set(home);
      return [...new Set([...ours, ...truth])].map(
        (line) => [truth.has(line), ours.has(line)] as const,
      );
    });
  });
}

/** Compares our reports with the labels of careful readers. */
export function compare(pairings: readonly Pairing[]): Agreement {
  const ids = [...(pairings[0]?.label.checks.keys() ?? [])];
  const checks = ids.map((check) => compareCheck(check, pairings));
  const counted = checks.filter((check) => check.counted);
  const homes = detection(homePairs(pairings));
  return {
    checks,
    macroKappa: mean(counted.map(({ kappa }) => kappa)),
    macroGapF1: mean(counted.map(({ gap }) => gap.f1)),
    macroGapPrecision: mean(counted.map(({ gap }) => gap.precision)),
    stepKappa: weightedKappa(stepPairs(pairings)),
    homePrecision: homes.precision,
    homeRecall: homes.recall,
  };
}
