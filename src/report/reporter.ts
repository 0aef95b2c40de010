import type { Fault } from '../framework/fault.ts';
import type { FileReport, Report } from '../lint/report.ts';
import { placeFault, type PlacedFault, type PlacedFile } from './places.ts';

/**
 * Writes a report while it comes about, so that no more than one document is held at a time. What the
 * calls give, one behind the other, is the whole text. A reporter serves one report.
 */
export interface Reporter<File = FileReport, Wrong = Fault> {
  /** What stands before the first file. */
  readonly begin: () => string;
  readonly file: (file: File) => string;
  /** What stands behind the last file. */
  readonly end: (faults: readonly Wrong[]) => string;
}

/** A reporter that needs no text, so that it can write what was read from a JSON report too. */
export type PlacedReporter<File = PlacedFile> = Reporter<File, PlacedFault>;

/** Lets a reporter that needs no text write what was just linted; `place` takes the text away. */
export function withPlaces<File>(
  { begin, file, end }: PlacedReporter<File>,
  place: (report: FileReport) => File,
): Reporter {
  return {
    begin,
    file: (report) => file(place(report)),
    end: (faults) => end(faults.map(placeFault)),
  };
}

/** The whole text of a report that is there already. */
export function writeReport({ files, faults }: Report, reporter: Reporter): string {
  return [reporter.begin(), ...files.map(reporter.file), reporter.end(faults)].join('');
}
