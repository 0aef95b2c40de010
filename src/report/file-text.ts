import type { Severity } from '../framework/rule.ts';
import type { FileReport } from '../lint/report.ts';
import { printable } from '../text/printable.ts';
import { createLineIndex } from '../text/line-index.ts';
import type { Appearance } from './appearance.ts';
import { formatCoverage } from './coverage.ts';
import { formatFindings } from './findings.ts';
import { formatScore } from './score.ts';
import { isShown } from './shown.ts';
import type { IndexedSource } from './source-frame.ts';
import { wrapBehind } from './wrap.ts';

/** How the text report looks and how much of it is shown. */
export interface TextOptions extends Appearance {
  /** Findings below this severity are counted, not shown. */
  readonly least: Severity;
  /** One line a file in the place of its findings. */
  readonly overview?: boolean;
  /** Every finding, not the worst two or three of each step. */
  readonly details?: boolean;
}

/** "case Visual search, 5 of 12 points" */
function nameCase({ title, by, points, addressed }: NonNullable<FileReport['case']>): string {
  const name = `case ${title}${by === 'content' ? '?' : ''}`;
  return points === 0 ? name : `${name}, ${addressed} of ${points} points`;
}

function formatHeader(
  { path, document, case: reading }: FileReport,
  options: TextOptions,
): string[] {
  const { paint, glyphs } = options;
  const title = document.title === null ? '' : `  ${printable(document.title)}`;
  const facts = [
    `level ${document.level}`,
    ...(document.status === 'review' ? [] : [document.status]),
    ...(reading ? [nameCase(reading)] : []),
    `${document.words} words`,
  ];
  return [paint.bold(printable(path)) + title, paint.dim(facts.join(` ${glyphs.separator} `))];
}

/** A file that is not judged gets one friendly line. */
function formatUnjudged({ path, document }: FileReport, { paint, columns }: TextOptions): string[] {
  const reason =
    document.kind === 'not-a-design'
      ? 'This does not read like an ML system design, so no step was judged.'
      : 'This is not written in English, the only language that can be judged so far.';
  const name = printable(path);
  const [first = '', ...rest] = wrapBehind(`${name}  `, reason, columns);
  return [paint.bold(name) + first.slice(name.length), ...rest, ''];
}

/** A skeleton gets one line for each slot that nobody has filled. */
function formatTemplate(file: FileReport, source: IndexedSource, options: TextOptions): string[] {
  const { paint, columns } = options;
  const slots = file.findings.filter((finding) => isShown(finding, options.least));
  const width = String(source.lines.lineCount).length;
  const lines = slots.flatMap(({ span, message, question }) => {
    const line = String(source.lines.position(span.start).line).padStart(width);
    const text = question === undefined ? message : `${message} ${question}`;
    return wrapBehind(`  line ${line}  `, printable(text), columns);
  });
  return [
    ...formatHeader(file, options),
    paint.bold('A skeleton that still waits for its answers'),
    ...lines,
    '',
  ];
}

function formatQuestions(
  { nextQuestions }: FileReport,
  source: IndexedSource,
  options: TextOptions,
) {
  if (nextQuestions.length === 0) return [];
  const lines = nextQuestions.flatMap(({ question, span }, index) => {
    const { line } = source.lines.position(span.start);
    const text = `${printable(question)} (line ${line})`;
    return wrapBehind(`  ${index + 1}. `, text, options.columns);
  });
  return ['', options.paint.bold('Worth answering next'), ...lines];
}

/** What people read about one file: findings by step, worst first, coverage, questions, score. */
export function formatFile(file: FileReport, options: TextOptions): readonly string[] {
  const { kind } = file.document;
  if (kind === 'not-a-design' || kind === 'unsupported-language') {
    return formatUnjudged(file, options);
  }
  const source = { text: file.source, lines: createLineIndex(file.source) };
  if (kind === 'template') return formatTemplate(file, source, options);
  const shown = file.findings.filter((finding) => isShown(finding, options.least));
  const details = options.details === true;
  return [
    ...formatHeader(file, options),
    ...formatFindings(file, shown, { source, appearance: options, details }),
    ...formatCoverage(file, options),
    ...formatQuestions(file, source, options),
    ...formatScore(file, options),
    '',
  ];
}
