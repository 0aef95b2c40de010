import type { FileReport, StepResult } from '../lint/report.ts';
import { displayWidth } from '../text/display-width.ts';
import type { Appearance } from './appearance.ts';
import type { Style } from './paint.ts';

const barLength = 10;

interface Tally {
  readonly met: number;
  readonly asked: number;
}

/** How many checks of a step hold, of those that the document was asked. */
function tallyChecks(step: StepResult, checks: FileReport['checks']): Tally {
  const asked = checks.filter(
    ({ id, verdict }) => id.startsWith(`${step.id}/`) && verdict !== 'na',
  );
  const met = asked.filter(({ verdict }) => verdict === 'met' || verdict === 'waived');
  return { met: met.length, asked: asked.length };
}

/** A bar is empty or full only when the score is. */
function countCells(score: number): number {
  if (score <= 0) return 0;
  if (score >= 1) return barLength;
  return Math.min(barLength - 1, Math.max(1, Math.round(score * barLength)));
}

function formatStep(step: StepResult, tally: Tally, appearance: Appearance): string {
  const { paint, glyphs } = appearance;
  const styles: Readonly<Record<StepResult['verdict'], Style>> = {
    answered: paint.green,
    thin: paint.yellow,
    missing: paint.red,
  };
  const style = styles[step.verdict];
  const cells = countCells(step.score);
  const bar = glyphs.filled.repeat(cells);
  const rest = glyphs.unfilled.repeat(barLength - cells);
  const verdict = style(step.verdict.padEnd('answered'.length));
  return `${style(bar)}${paint.dim(rest)}  ${verdict}  ${tally.met} of ${tally.asked}`;
}

/** The steps with a bar, a verdict and the checks met of those asked; none when nothing was judged. */
export function formatCoverage(file: FileReport, appearance: Appearance): readonly string[] {
  if (file.steps.length === 0) return [];
  const widest = Math.max(...file.steps.map(({ title }) => displayWidth(title)));
  const rows = file.steps.map((step, index) => {
    const title = step.title + ' '.repeat(widest - displayWidth(step.title));
    return `  ${index + 1} ${title}  ${formatStep(step, tallyChecks(step, file.checks), appearance)}`;
  });
  return ['', appearance.paint.bold('Coverage, and how many checks hold'), ...rows];
}
