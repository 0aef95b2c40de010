import type { Fault } from '../framework/fault.ts';
import type { FileReport, Report } from '../lint/report.ts';

/**
 * Writes a report while it comes about, so that no more than one document is held at a time. What the
 * calls give, one behind the other, is the whole text. A reporter serves one report.
 */
export interface Reporter {
  /** What stands before the first file. */
  readonly begin: () => string;
  readonly file: (file: FileReport) => string;
  /** What stands behind the last file. */
  readonly end: (faults: readonly Fault[]) => string;
}

/** The whole text of a report that is there already. */
export function writeReport({ files, faults }: Report, reporter: Reporter): string {
  return [reporter.begin(), ...files.map(reporter.file), reporter.end(faults)].join('');
}
