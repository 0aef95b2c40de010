import type { CaseGuide, CaseRubric } from '../framework/case.ts';
import { printable } from '../text/printable.ts';
import type { Appearance } from './appearance.ts';
import { stringifyJson } from './json-text.ts';
import { reflow } from './lesson.ts';
import { wrap, wrapBehind } from './wrap.ts';

function formatPoints<Group>(
  { points }: CaseRubric<Group>,
  { paint, columns }: Appearance,
): readonly string[] {
  return points.flatMap(({ id, asks, severity }) => {
    const name = id.slice(id.lastIndexOf('/') + 1);
    const core = severity === 'hint' ? '' : paint.dim('  core');
    return [`  ${paint.bold(printable(name))}${core}`, ...wrapBehind('    ', asks, columns)];
  });
}

/** Teaches a case: the question, what it is about, what an answer should speak of, and what goes wrong. */
export function formatCase<Group>(
  guide: CaseGuide,
  rubric: CaseRubric<Group>,
  appearance: Appearance,
): string {
  const { paint, glyphs, columns } = appearance;
  const { id, title, question, category, metrics, traps, documentation } = guide;
  const point = rubric.points[0]?.id ?? `case/${id}`;
  return [
    `${paint.bold(printable(title))}  ${paint.dim(printable(`case/${id}`))}`,
    '',
    ...wrapBehind(`  ${glyphs.question} `, question, columns).map(paint.cyan),
    '',
    ...reflow(documentation, columns),
    '',
    paint.bold('The task'),
    ...wrapBehind('  ', category, columns),
    '',
    paint.bold('Metrics that fit'),
    ...wrapBehind('  offline  ', metrics.offline, columns),
    ...wrapBehind('  online   ', metrics.online, columns),
    '',
    paint.bold('What an answer should speak of'),
    ...formatPoints(rubric, appearance),
    '',
    paint.bold('What goes wrong'),
    ...traps.flatMap((trap) => wrapBehind('  - ', trap, columns)),
    '',
    ...wrap(`To begin: mlsd new ${id}. A point with examples: mlsd explain ${point}`, columns),
    '',
  ].join('\n');
}

/** The cases for people: id and title, and below them the question. */
export function formatCases(guides: readonly CaseGuide[], appearance: Appearance): string {
  const { paint, columns } = appearance;
  const blocks = guides.map(({ id, title, question }) =>
    [
      `${paint.bold(printable(id))}  ${paint.dim(printable(title))}`,
      ...wrapBehind('  ', question, columns),
      '',
    ].join('\n'),
  );
  return blocks.join('\n');
}

/** The cases for programs: a JSON array that ends with a line break. */
export function formatCasesJson<Group>(
  guides: readonly CaseGuide[],
  rubrics: readonly CaseRubric<Group>[],
): string {
  const list = guides.map(({ id, title, question, category, metrics, traps, prompts }) => {
    const points = rubrics.find((rubric) => rubric.id === id)?.points ?? [];
    return {
      id,
      title,
      question,
      category,
      metrics,
      traps,
      prompts,
      points: points.map((point) => ({
        id: point.id,
        title: point.title,
        asks: point.asks,
        step: point.step,
        severity: point.severity,
        level: point.level,
        question: point.question,
      })),
    };
  });
  return `${stringifyJson(list, 2)}\n`;
}
