import type { Example, Lesson, RuleHead } from '../framework/rule.ts';
import { printable } from '../text/printable.ts';
import type { Appearance } from './appearance.ts';
import { wrap, wrapBehind } from './wrap.ts';

const headings: Readonly<Record<Example['verdict'], string>> = {
  met: 'This counts',
  partly: 'This counts in part',
  missing: 'This does not count',
  waived: 'This says with a reason that it does not matter',
  na: 'Here it is not asked',
  fires: 'This is told',
  silent: 'This is not told',
};

/** Every line of a text behind a margin, safe to print. */
function inMargin(text: string, margin: string): readonly string[] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => `${margin}${printable(line)}`.trimEnd());
}

/** Lists, tables, headings and code keep their lines. */
const keepsLines = /^(?: {4}|\s*(?:[-*+>|#]|\d+[.)]|```))/m;

/** Paragraphs of Markdown, wrapped to the page. */
export function reflow(markdown: string, columns: number): readonly string[] {
  const blocks = markdown.trim().split(/\n\s*\n/);
  return blocks.flatMap((block, index) => {
    const lines = keepsLines.test(block)
      ? inMargin(block, '')
      : wrap(printable(block.replace(/\s+/g, ' ')), columns);
    return index === 0 ? lines : ['', ...lines];
  });
}

function formatExamples(examples: readonly Example[], { paint, glyphs }: Appearance) {
  const margin = `  ${paint.dim(glyphs.gutter)} `;
  return examples.flatMap(({ verdict, markdown, times }, index) => {
    const isFirst = examples[index - 1]?.verdict !== verdict;
    const title = isFirst ? [paint.bold(headings[verdict])] : [];
    const note = times ? [paint.dim(`  ${String(times)} times over`)] : [];
    return ['', ...title, ...inMargin(markdown, margin), ...note];
  });
}

/** A question as it reads before anything was found: `{value}` becomes "…". */
function withoutNames(question: string): string {
  return question.replace(/\{[^{}]*\}/g, '…');
}

/** Teaches a check: what it asks, why, and passages that count and that do not. */
export function formatLesson<Group>(
  rule: RuleHead<Group>,
  lesson: Lesson | undefined,
  appearance: Appearance,
): string {
  const { paint, glyphs, columns } = appearance;
  const facts = [rule.severity, `from level ${rule.level}`].join(` ${glyphs.separator} `);
  return [
    `${paint.bold(printable(rule.title))}  ${paint.dim(printable(rule.id))}`,
    paint.dim(facts),
    '',
    ...wrap(rule.asks, columns),
    '',
    ...reflow(lesson?.documentation ?? '', columns),
    ...formatExamples(lesson?.examples ?? [], appearance),
    '',
    paint.bold('The question to a candidate'),
    ...wrapBehind(`  ${glyphs.question} `, withoutNames(rule.question), columns).map(paint.cyan),
    '',
  ].join('\n');
}
