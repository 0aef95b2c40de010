import type { Severity } from '../framework/rule.ts';
import { printable } from '../text/printable.ts';
import type { PlacedFile } from './places.ts';
import type { PlacedReporter } from './reporter.ts';
import { isShown } from './shown.ts';

function formatFile({ path, findings }: PlacedFile, least: Severity): string {
  return findings
    .filter((finding) => isShown(finding, least))
    .map(({ range, severity, message, check }) => {
      const { line, column } = range.start;
      return `${printable(`${path}:${line}:${column}: ${severity}: ${message} [${check}]`)}\n`;
    })
    .join('');
}

/**
 * One line a finding, as editors and scripts read it: `path:line:column: severity: message [check]`.
 * Findings below `least` are left out; without any the text is empty.
 */
export function createCompactReporter(least: Severity): PlacedReporter {
  return {
    begin: () => '',
    file: (file) => formatFile(file, least),
    end: () => '',
  };
}
