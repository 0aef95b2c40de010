import type { Severity } from '../framework/rule.ts';
import type { DescribeCheck } from './check-description.ts';
import { countFindings } from './count.ts';
import { escapeHtml, escapeMarkdown } from './markdown-text.ts';
import type { PlacedFile, PlacedFinding } from './places.ts';
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

/** The name of a check and its id; the name leads to the page that teaches it, where there is one. */
function nameCheck(check: string, describe: DescribeCheck): string {
  const id = escapeMarkdown(check);
  const description = describe(check);
  if (!description) return id;
  const title = escapeMarkdown(description.title);
  const { helpUri } = description;
  return `${helpUri === undefined ? title : `[${title}](<${helpUri}>)`}, ${id}`;
}

function formatFinding(finding: PlacedFinding, describe: DescribeCheck): string {
  const { line } = finding.range.start;
  const question = finding.question === undefined ? '' : ` *${escapeMarkdown(finding.question)}*`;
  const message = `${signs[finding.severity]} line ${line}: ${escapeMarkdown(finding.message)}`;
  return `- ${message}${question} (${nameCheck(finding.check, describe)})`;
}

function formatQuestions({ nextQuestions }: PlacedFile): readonly string[] {
  if (nextQuestions.length === 0) return [];
  const asked = nextQuestions.map(
    ({ question, range }, index) =>
      `${index + 1}. ${escapeMarkdown(question)} (line ${range.start.line})`,
  );
  return ['', '**Worth answering next**', '', ...asked];
}

/** What of a file is shown. */
interface DetailsOptions {
  readonly least: Severity;
  readonly describeCheck: DescribeCheck;
}

/** The findings and questions of one file behind a summary that opens; empty without any. */
export function formatDetails(file: PlacedFile, { least, describeCheck }: DetailsOptions): string {
  const { path, findings, nextQuestions } = file;
  const shown = findings.filter((one) => isShown(one, least)).toSorted(compareFindings);
  if (shown.length + nextQuestions.length === 0) return '';
  const rest = shown.length - mostFindings;
  const counts = describeCounts(countFindings(shown), least);
  return [
    '<details>',
    `<summary><code>${escapeHtml(path)}</code>: ${counts}</summary>`,
    '',
    ...shown.slice(0, mostFindings).map((finding) => formatFinding(finding, describeCheck)),
    ...(rest > 0 ? [`- … ${rest} more`] : []),
    ...formatQuestions(file),
    '',
    '</details>',
    '',
    '',
  ].join('\n');
}
