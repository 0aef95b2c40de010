import type { Severity } from '../framework/rule.ts';
import type { FileReport, Finding } from '../lint/report.ts';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import { countFindings } from './count.ts';
import { escapeHtml, escapeMarkdown } from './markdown-text.ts';
import { compareFindings, isShown } from './shown.ts';

/** More of one file at once is more than a comment should hold. */
const mostFindings = 40;

const signs: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', hint: '💡' };

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "2 errors, 1 warning" */
export function describeCounts(counts: ReturnType<typeof countFindings>, least: Severity): string {
  const parts = [
    ...(counts.errors > 0 ? [plural(counts.errors, 'error')] : []),
    ...(counts.warnings > 0 && least !== 'error' ? [plural(counts.warnings, 'warning')] : []),
    ...(counts.hints > 0 && least === 'hint' ? [plural(counts.hints, 'hint')] : []),
  ];
  return parts.length === 0 ? 'nothing to ask' : parts.join(', ');
}

function formatFinding(finding: Finding, lines: LineIndex): string {
  const { line } = lines.position(finding.span.start);
  const question = finding.question === undefined ? '' : ` *${escapeMarkdown(finding.question)}*`;
  const message = `${signs[finding.severity]} line ${line}: ${escapeMarkdown(finding.message)}`;
  return `- ${message}${question} (${escapeMarkdown(finding.check)})`;
}

function formatQuestions({ nextQuestions }: FileReport, lines: LineIndex): readonly string[] {
  if (nextQuestions.length === 0) return [];
  const asked = nextQuestions.map(({ question, span }, index) => {
    const { line } = lines.position(span.start);
    return `${index + 1}. ${escapeMarkdown(question)} (line ${line})`;
  });
  return ['', '**Worth answering next**', '', ...asked];
}

/** The findings and questions of one file behind a summary that opens; empty without any. */
export function formatDetails(file: FileReport, least: Severity): string {
  const { path, source, findings, nextQuestions } = file;
  const shown = findings.filter((one) => isShown(one, least)).toSorted(compareFindings);
  if (shown.length + nextQuestions.length === 0) return '';
  const lines = createLineIndex(source);
  const rest = shown.length - mostFindings;
  const counts = describeCounts(countFindings(shown), least);
  return [
    '<details>',
    `<summary><code>${escapeHtml(path)}</code>: ${counts}</summary>`,
    '',
    ...shown.slice(0, mostFindings).map((finding) => formatFinding(finding, lines)),
    ...(rest > 0 ? [`- … ${rest} more`] : []),
    ...formatQuestions(file, lines),
    '',
    '</details>',
    '',
    '',
  ].join('\n');
}
