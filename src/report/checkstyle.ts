import type { Severity } from '../framework/rule.ts';
import { printable } from '../text/printable.ts';
import type { PlacedFault, PlacedFile } from './places.ts';
import type { PlacedReporter } from './reporter.ts';
import { isShown } from './shown.ts';
import { element } from './xml.ts';

const names: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  hint: 'info',
};

function formatFile({ path, findings }: PlacedFile, least: Severity): string {
  const errors = findings
    .filter((finding) => isShown(finding, least))
    .map(({ check, severity, message, range }) => {
      const { line, column } = range.start;
      const attributes = { line, column, severity: names[severity], message: printable(message) };
      return `\n${element('error', { ...attributes, source: `mlsd.${check}` })}`;
    });
  return `${element('file', { name: path }, errors.join('') + (errors.length > 0 ? '\n' : ''))}\n`;
}

function formatFault({ path, range, message }: PlacedFault): string {
  const place = range ? { line: range.start.line, column: range.start.column } : {};
  const attributes = { ...place, severity: 'error', message: printable(message) };
  const error = element('error', { ...attributes, source: 'mlsd.fault' });
  return `${element('file', { name: path ?? 'mlsd' }, error)}\n`;
}

/** The report as Checkstyle writes it: a file, and an error for each finding of at least `least`. */
export function createCheckstyleReporter(least: Severity): PlacedReporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    file: (file) => formatFile(file, least),
    end: (faults) => `${faults.map(formatFault).join('')}</checkstyle>\n`,
  };
}
