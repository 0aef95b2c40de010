import { severities, type Severity } from '../framework/rule.ts';
import type { Report } from '../lint/report.ts';
import { createLineIndex } from '../text/line-index.ts';
import { printable } from '../text/printable.ts';

/**
 * One line a finding, as editors and scripts read it: `path:line:column: severity: message [check]`.
 * Findings below `least` are left out; without any the text is empty.
 */
export function formatCompact({ files }: Report, least: Severity): string {
  const most = severities.indexOf(least);
  const lines = files.flatMap(({ path, source, findings }) => {
    const index = createLineIndex(source);
    return findings
      .filter(({ severity }) => severities.indexOf(severity) <= most)
      .map(({ span, severity, message, check }) => {
        const { line, column } = index.position(span.start);
        return printable(`${path}:${line}:${column}: ${severity}: ${message} [${check}]`);
      });
  });
  return lines.map((line) => `${line}\n`).join('');
}
