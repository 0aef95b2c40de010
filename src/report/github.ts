import { severities, type Severity } from '../framework/rule.ts';
import { printable } from '../text/printable.ts';
import type { RepositoryOptions } from './gitlab.ts';
import type { PlacedFault, PlacedFinding } from './places.ts';
import type { PlacedReporter } from './reporter.ts';
import { isShown } from './shown.ts';

/** GitHub shows so many annotations of each kind for one step of a job. */
const mostOfKind = 10;

const kinds: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  hint: 'notice',
};

const codes: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
};

/** The lines of a message as the runner reads them behind `::`. */
function escapeData(lines: readonly string[]): string {
  const safe = lines.map(printable).join('\n');
  return safe.replace(/[%\r\n]/g, (sign) => codes[sign] ?? sign);
}

/**
 * A value as the runner reads it before `::`, where a comma parts properties. A semicolon parted
 * those of the older commands in brackets; here the runner would not turn `%3B` back into one.
 */
function escapeProperty(value: string): string {
  return value.replace(/[%\r\n:,]/g, (sign) => codes[sign] ?? sign);
}

/** One workflow command; properties without a value are left out. */
function command(
  kind: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  lines: readonly string[],
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${kind} ${written.join(',')}::${escapeData(lines)}\n`;
}

/** Columns are told only within one line: GitHub refuses them elsewhere. */
function annotate(finding: PlacedFinding, file: string): string {
  const { check, severity, message, question, range } = finding;
  const { start } = range;
  const { line: endLine } = range.end;
  const place = { file, line: start.line, col: endLine === start.line ? start.column : undefined };
  const text = question === undefined ? [message] : [message, question];
  return command(kinds[severity], { ...place, endLine, title: `mlsd ${check}` }, text);
}

function annotateFault({ path, range, message, help }: PlacedFault, locate: Locate): string {
  const properties = { file: path && locate(path), line: range?.start.line, title: 'mlsd' };
  return command('error', properties, help === undefined ? [message] : [message, help]);
}

type Locate = RepositoryOptions['locate'];

function describeRest(rest: Readonly<Record<Severity, number>>): string {
  const parts = severities
    .filter((severity) => rest[severity] > 0)
    .map((severity) => `${rest[severity]} ${severity}${rest[severity] === 1 ? '' : 's'}`);
  if (parts.length === 0) return '';
  return `mlsd: ${parts.join(', ')} more without an annotation; GitHub shows ${mostOfKind} of each kind.\n`;
}

/**
 * The report as workflow commands of GitHub Actions, which become annotations: worst first, no more
 * of each kind than are shown; the rest is counted in one line.
 */
export function createGithubReporter({ least, locate }: RepositoryOptions): PlacedReporter {
  const kept: Record<Severity, string[]> = { error: [], warning: [], hint: [] };
  const rest = { error: 0, warning: 0, hint: 0 };
  return {
    begin: () => '',
    file: ({ path, findings }) => {
      for (const finding of findings.filter((one) => isShown(one, least))) {
        const { severity } = finding;
        if (kept[severity].length >= mostOfKind) rest[severity] += 1;
        else kept[severity].push(annotate(finding, locate(path)));
      }
      return '';
    },
    end: (faults) => {
      const errors = [...faults.map((fault) => annotateFault(fault, locate)), ...kept.error];
      const left = { ...rest, error: rest.error + Math.max(0, errors.length - mostOfKind) };
      const told = [...errors.slice(0, mostOfKind), ...kept.warning, ...kept.hint];
      return told.join('') + describeRest(left);
    },
  };
}

/** A text in which the runner of GitHub Actions finds no commands, whatever documents hold. */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
