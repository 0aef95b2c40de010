import type { Fault } from '../framework/fault.ts';
import type { Severity } from '../framework/rule.ts';
import type { FileReport } from '../lint/report.ts';
import { createLineIndex } from '../text/line-index.ts';
import { printable } from '../text/printable.ts';
import type { Reporter } from './reporter.ts';
import { isShown } from './shown.ts';
import { element } from './xml.ts';

const names: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  hint: 'info',
};

function formatFile({ path, source, findings }: FileReport, least: Severity): string {
  const lines = createLineIndex(source);
  const errors = findings
    .filter((finding) => isShown(finding, least))
    .map(({ check, severity, message, span }) => {
      const { line, column } = lines.position(span.start);
      const attributes = { line, column, severity: names[severity], message: printable(message) };
      return `\n${element('error', { ...attributes, source: `mlsd.${check}` })}`;
    });
  return `${element('file', { name: path }, errors.join('') + (errors.length > 0 ? '\n' : ''))}\n`;
}

function formatFault({ path, span, source, message }: Fault): string {
  const place = span && source !== undefined ? createLineIndex(source).position(span.start) : {};
  const attributes = { ...place, severity: 'error', message: printable(message) };
  const error = element('error', { ...attributes, source: 'mlsd.fault' });
  return `${element('file', { name: path ?? 'mlsd' }, error)}\n`;
}

/** The report as Checkstyle writes it: a file, and an error for each finding of at least `least`. */
export function createCheckstyleReporter(least: Severity): Reporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    file: (file) => formatFile(file, least),
    end: (faults) => `${faults.map(formatFault).join('')}</checkstyle>\n`,
  };
}
