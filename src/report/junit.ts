import type { Severity } from '../framework/rule.ts';
import type { Position } from '../text/line-index.ts';
import { printable } from '../text/printable.ts';
import type { PlacedFault, PlacedFile, PlacedFinding } from './places.ts';
import type { PlacedReporter } from './reporter.ts';
import { isShown } from './shown.ts';
import { element, escapeXml } from './xml.ts';

/** What of the findings is written, and what of it is a failure. */
export interface JunitOptions {
  readonly least: Severity;
  /** Findings so severe fail, as they fail the run; others are told by tests that pass. */
  readonly failOn: Severity;
}

interface Told {
  readonly place: Position;
  readonly fails: boolean;
}

function describe(
  { message, question = '' }: PlacedFinding,
  path: string,
  place: Position,
): string {
  const where = `${path}:${place.line}:${place.column}`;
  return [where, message, question].map((line) => escapeXml(printable(line))).join('\n');
}

function formatFinding(finding: PlacedFinding, path: string, told: Told): string {
  const { place, fails } = told;
  const { check, severity, message } = finding;
  const text = describe(finding, path, place);
  const outcome = fails
    ? element('failure', { type: severity, message: printable(message) }, text)
    : element('system-out', {}, `${severity}: ${text}`);
  const name = `${check} (line ${place.line})`;
  return element('testcase', { name, classname: path, file: path, time: 0 }, outcome);
}

function formatFile({ path, findings }: PlacedFile, options: JunitOptions): string {
  const shown = findings.filter((finding) => isShown(finding, options.least));
  const fails = (finding: PlacedFinding): boolean => isShown(finding, options.failOn);
  const found = shown.map((finding) =>
    formatFinding(finding, path, {
      place: finding.range.start,
      fails: fails(finding),
    }),
  );
  const nothing = element('testcase', {
    name: 'no findings',
    classname: path,
    file: path,
    time: 0,
  });
  const cases = found.length === 0 ? [nothing] : found;
  const counts = { tests: cases.length, failures: shown.filter(fails).length, errors: 0 };
  const suite = { name: path, ...counts, skipped: 0, time: 0 };
  return `${element('testsuite', suite, `\n${cases.join('\n')}\n`)}\n`;
}

function formatFaults(faults: readonly PlacedFault[]): string {
  if (faults.length === 0) return '';
  const cases = faults.map(({ path = 'mlsd', message, help = '' }, index) => {
    const text = escapeXml(printable(help));
    const error = element('error', { type: 'fault', message: printable(message) }, text);
    return element('testcase', { name: `set-up ${index + 1}`, classname: path, time: 0 }, error);
  });
  const counts = { tests: faults.length, failures: 0, errors: faults.length };
  const suite = { name: 'mlsd', ...counts, skipped: 0, time: 0 };
  return `${element('testsuite', suite, `\n${cases.join('\n')}\n`)}\n`;
}

/** The report as test results in the manner of JUnit: a suite a file, a test a finding. */
export function createJunitReporter(options: JunitOptions): PlacedReporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
    file: (file) => formatFile(file, options),
    end: (faults) => `${formatFaults(faults)}</testsuites>\n`,
  };
}
