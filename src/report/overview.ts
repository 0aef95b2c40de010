import type { FileReport, Finding, StepResult } from '../lint/report.ts';
import { printable } from '../text/printable.ts';
import type { Appearance } from './appearance.ts';
import { countFindings, type FindingCount } from './count.ts';
import { roundTotal } from './score.ts';
import { wrap } from './wrap.ts';

/** What an overview tells of a file; small, so that those of many files can be held. */
export interface FileSummary extends Pick<FileReport, 'path' | 'steps'>, FindingCount {
  readonly kind: FileReport['document']['kind'];
  readonly total: number | null;
  readonly band: FileReport['score']['band'];
}

const unjudged: Readonly<Record<FileSummary['kind'], string>> = {
  design: 'no score',
  template: 'skeleton',
  'not-a-design': 'no design',
  'unsupported-language': 'not English',
};

const bandWidth = Math.max(...Object.values(unjudged).map(({ length }) => length));
const cellWidth = 5;

/** A step as a share in percent; a missing one has a dash, so that it is no mere low figure. */
function formatStep(step: StepResult, { paint }: Appearance): string {
  const styles = { answered: paint.green, thin: paint.yellow, missing: paint.red } as const;
  const cell = step.verdict === 'missing' ? '-' : String(Math.round(step.score * 100));
  return styles[step.verdict](cell.padStart(cellWidth));
}

/** What of a file is summarised. */
interface Summarised extends Pick<FileReport, 'path'> {
  readonly document: Pick<FileReport['document'], 'kind'>;
  readonly score: Pick<FileReport['score'], 'total' | 'band'>;
  readonly steps: readonly Omit<StepResult, 'sections'>[];
  readonly findings: readonly Pick<Finding, 'severity'>[];
}

/** What an overview tells of a file, without its text. */
export function summariseFile(file: Summarised): FileSummary {
  const { path, document, score, steps, findings } = file;
  return {
    path,
    kind: document.kind,
    total: score.total,
    band: score.band,
    steps: steps.map((step) => ({ ...step, sections: [] })),
    ...countFindings(findings),
  };
}

function formatRow(file: FileSummary, steps: number, appearance: Appearance): string {
  const { total, band, errors, warnings } = file;
  const score = total === null ? '' : String(roundTotal(total));
  const cells = file.steps.map((step) => formatStep(step, appearance)).join('');
  return [
    score.padStart(cellWidth),
    `  ${(band ?? unjudged[file.kind]).padEnd(bandWidth)}`,
    file.steps.length > 0 ? cells : ' '.repeat(steps * cellWidth),
    String(errors).padStart(8),
    String(warnings).padStart(10),
    `  ${printable(file.path)}`,
  ].join('');
}

function compareFiles(first: FileSummary, second: FileSummary): number {
  const [one, other] = [first.total ?? -1, second.total ?? -1];
  return other - one || (first.path < second.path ? -1 : 1);
}

/**
 * One line a file, the highest score first: the score in steps of five, the band, each step's share in
 * percent, errors and warnings. Below it the names of the steps.
 */
export function formatOverview(
  files: readonly FileSummary[],
  appearance: Appearance,
): readonly string[] {
  const { paint, columns } = appearance;
  const steps = files.find((file) => file.steps.length > 0)?.steps ?? [];
  const numbers = steps.map((_, index) => String(index + 1).padStart(cellWidth)).join('');
  const head = `Score  ${'Band'.padEnd(bandWidth)}${numbers}  Errors  Warnings  File`;
  const rows = files
    .toSorted(compareFiles)
    .map((file) => formatRow(file, steps.length, appearance));
  const names = steps.map(({ title }, index) => `${index + 1} ${title}`).join(', ');
  const legend = steps.length === 0 ? [] : wrap(`Steps, in percent: ${names}.`, columns);
  return [paint.bold(head), ...rows, '', ...legend.map(paint.dim)];
}
