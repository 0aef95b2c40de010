import type { Step } from '../framework/framework.ts';
import { bands, type Band, type Cap, type FileReport, type Score } from '../lint/report.ts';
import { bandOf, costs, leastTotal, mostBonus, outlineTotal } from '../lint/score.ts';
import type { Appearance } from './appearance.ts';
import { wrap, wrapBehind } from './wrap.ts';

const roundedTo = 5;

/** What a band says to a candidate. */
const readings: Readonly<Record<Band, string>> = {
  sketch:
    'whole steps are missing. Two sentences in each empty step help more than polish on any other.',
  partial: 'the usual words are there, few decisions. Expect "why?" after every line.',
  mid: 'the path from goal to served prediction is complete and choices are stated. Depth will be probed on data and evaluation.',
  senior:
    'decisions follow from requirements; failure, release and drift are handled; numbers agree with each other.',
  staff: 'limits, costs, feedback effects and ownership are argued unprompted.',
};

/** Small differences mean nothing, so the total is told in steps of five, within its band. */
export function roundTotal(total: number): number {
  const nearest = Math.round(total / roundedTo) * roundedTo;
  if (bandOf(nearest) === bandOf(total)) return nearest;
  return nearest > total ? nearest - roundedTo : nearest + roundedTo;
}

function describeCap({ reason, step }: Cap, file: FileReport): string {
  if (reason === 'error') return 'an error holds the band down';
  const title = file.steps.find(({ id }) => id === step)?.title.toLowerCase() ?? '';
  return `the weakest step holds the band down: ${title}`;
}

function describeTotal({ total, band, caps }: Score, file: FileReport): string {
  if (total === null || band === null) return 'No score: more is taught here than decided.';
  const [cap] = [...caps].sort((a, b) => bands.indexOf(a.band) - bands.indexOf(b.band));
  const held = cap ? `; ${describeCap(cap, file)}` : '';
  return `About ${roundTotal(total)} of 100, ${band}${held} (mlsd explain score)`;
}

/** The total in one sentence, with what holds the band down; none for what is no design. */
export function formatScore(file: FileReport, { paint, columns }: Appearance): readonly string[] {
  if (file.document.kind !== 'design') return [];
  return ['', ...wrap(describeTotal(file.score, file), columns).map(paint.dim)];
}

function describeSteps<Group>(steps: readonly Step<Group>[]): readonly string[] {
  const widest = Math.max(...steps.map(({ title }) => title.length));
  return steps.map(({ title, weight }) => `  ${title.padEnd(widest)}  ${weight}`);
}

function describeCosts(columns: number): readonly string[] {
  return Object.entries(costs).flatMap(([reason, { warning, hint, most }]) =>
    wrapBehind(
      `  ${reason.padEnd(11)}  `,
      `${warning} a warning, ${hint} a hint, at most ${most}`,
      columns,
    ),
  );
}

function describeBands(columns: number): readonly string[] {
  return bands.flatMap((band) =>
    wrapBehind(
      `  from ${String(leastTotal[band]).padStart(2)}  ${band.padEnd(7)}  `,
      readings[band],
      columns,
    ),
  );
}

/** Teaches how the score comes about. */
export function formatScoreLesson<Group>(
  steps: readonly Step<Group>[],
  { paint, columns }: Appearance,
): string {
  const paragraphs = (text: string): readonly string[] => ['', ...wrap(text, columns)];
  return [
    paint.bold('Score'),
    ...paragraphs(
      'The score says how much of a design is there and agrees with itself. It cannot see whether an argument is good, and it is no chance of being hired. It is told in steps of five, because smaller differences mean nothing.',
    ),
    '',
    paint.bold('Points of the steps'),
    ...describeSteps(steps),
    ...paragraphs(
      `Within a step a check that warns weighs three times one that hints. Met or waived counts whole, partly counts half, missing counts nothing, and what does not apply is left out. Checks above the chosen level add up to ${mostBonus} points to a step, never beyond its weight. A missing step has no points.`,
    ),
    '',
    paint.bold('What is taken off'),
    ...describeCosts(columns),
    '',
    paint.bold('Bands'),
    ...describeBands(columns),
    ...paragraphs(
      `With an error the band is at most partial. It is at most one above the band that the weakest step alone would get. A document of keywords without sentences gets at most ${outlineTotal} points. Templates, documents that are no design, and documents that mostly teach get no score.`,
    ),
    '',
  ].join('\n');
}
