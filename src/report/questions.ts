import type { FileReport, NextQuestion } from '../lint/report.ts';
import { createLineIndex } from '../text/line-index.ts';
import { printable } from '../text/printable.ts';
import type { Appearance } from './appearance.ts';
import { stringifyJson } from './json-text.ts';
import { quote } from './quote.ts';
import { wrapBehind } from './wrap.ts';

/** The questions of an interviewer, by step, each with the line that it refers to. */
export function formatQuestions(
  file: FileReport,
  questions: readonly NextQuestion[],
  { paint, columns }: Appearance,
): string {
  const lines = createLineIndex(file.source);
  const width = String(questions.length).length;
  const titleOf = (question: NextQuestion | undefined): string =>
    file.steps.find(({ id }) => id === question?.step)?.title ?? 'The whole answer';
  const written = questions.flatMap((question, index) => {
    const title = titleOf(question);
    const opens = index === 0 || title !== titleOf(questions[index - 1]);
    const number = `  ${String(index + 1).padStart(width)}. `;
    const { line } = lines.position(question.span.start);
    const place = `line ${line}: ${printable(quote(file.source, question.span))}`;
    return [
      ...(opens ? ['', paint.bold(title)] : []),
      ...wrapBehind(number, printable(question.question), columns),
      ...wrapBehind(' '.repeat(number.length), place, columns).map(paint.dim),
    ];
  });
  return [paint.bold(printable(file.path)), ...written, ''].join('\n');
}

/** The same for other programs: JSON that ends with a line break. */
export function formatQuestionsJson(
  { path, source }: FileReport,
  questions: readonly NextQuestion[],
): string {
  const lines = createLineIndex(source);
  const asked = questions.map(({ check, step, question, span }) => ({
    question,
    step,
    check,
    line: lines.position(span.start).line,
    quote: quote(source, span),
  }));
  return `${stringifyJson({ path, questions: asked }, 2)}\n`;
}
