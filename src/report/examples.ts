import type { CompiledPack } from '../framework/pack.ts';
import type { Example, Lesson } from '../framework/rule.ts';
import { createLinter } from '../lint/linter.ts';
import type { VerdictExplanation } from '../lint/explain-verdict.ts';
import { printable } from '../text/printable.ts';

/** What the linter makes of an example of a rule file. */
export interface ExampleRun {
  readonly id: string;
  readonly example: Example;
  readonly explanation: VerdictExplanation;
}

/** The day on which examples are read, so that one may show a comment that has expired. */
const today = '2030-01-01';

/** Judges every example of the lessons by its own rule. */
export function runExamples(
  pack: CompiledPack,
  lessons: readonly Pick<Lesson, 'id' | 'examples'>[],
): readonly ExampleRun[] {
  const linter = createLinter(pack, { today });
  return lessons.flatMap(({ id, examples }) =>
    examples.flatMap((example) => {
      const source = example.markdown.repeat(example.times ?? 1);
      const explanation = linter.explainVerdict(source, id);
      return explanation ? [{ id, example, explanation }] : [];
    }),
  );
}

/** True when the example got the verdict that it stands under. */
export function isAsExpected({ example, explanation }: ExampleRun): boolean {
  if (example.verdict === 'fires') return explanation.verdict === 'missing';
  if (example.verdict === 'silent') return explanation.verdict !== 'missing';
  return explanation.verdict === example.verdict;
}

function onOneLine(text: string): string {
  const line = printable(text.replace(/\s+/g, ' ').trim());
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

/**
 * What was found, and what was refused and why, for an example that got another verdict.
 * @param file what the file of the rule is called
 */
export function describeRun(
  { id, example, explanation }: ExampleRun,
  file = `rules/${id}.md`,
): string {
  const quote = (span: { readonly start: number; readonly end: number }): string =>
    onOneLine(example.markdown.slice(span.start, span.end));
  const lines = [
    `${printable(file)}:${example.line}  is ${explanation.verdict}, must be ${example.verdict}`,
    `  example   ${onOneLine(example.markdown)}`,
  ];
  for (const { span, weak } of explanation.evidence) {
    lines.push(`  ${weak ? 'weak     ' : 'found    '} ${quote(span)}`);
  }
  for (const { span, reason } of explanation.refused) {
    lines.push(`  refused   ${quote(span)} (${reason})`);
  }
  return lines.join('\n');
}
