import type { Severity } from '../framework/rule.ts';
import type { FileReport } from '../lint/report.ts';
import { createLineIndex } from '../text/line-index.ts';
import { printable } from '../text/printable.ts';
import type { Reporter } from './reporter.ts';
import { isShown } from './shown.ts';

function formatFile({ path, source, findings }: FileReport, least: Severity): string {
  const index = createLineIndex(source);
  return findings
    .filter((finding) => isShown(finding, least))
    .map(({ span, severity, message, check }) => {
      const { line, column } = index.position(span.start);
      return `${printable(`${path}:${line}:${column}: ${severity}: ${message} [${check}]`)}\n`;
    })
    .join('');
}

/**
 * One line a finding, as editors and scripts read it: `path:line:column: severity: message [check]`.
 * Findings below `least` are left out; without any the text is empty.
 */
export function createCompactReporter(least: Severity): Reporter {
  return {
    begin: () => '',
    file: (file) => formatFile(file, least),
    end: () => '',
  };
}
