import type { Evidence, FileReport, Report } from '../lint/report.ts';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import { addFile, emptyTally, type Tally } from './count.ts';
import { stringifyJson } from './json-text.ts';
import { placeFindings, placeSpan, type PlacedFile } from './places.ts';
import { quote } from './quote.ts';
import { withPlaces, writeReport, type PlacedReporter } from './reporter.ts';

/** Version of the contract `schemas/report.schema.json`. */
const schemaVersion = 1;

/** A file of a JSON report; more stands in it, which is handed on as it is. */
export interface FileJson extends PlacedFile {
  readonly checks: readonly unknown[];
}

function evidenceJson({ span }: Evidence, source: string, lines: LineIndex) {
  return { range: placeSpan(span, lines), quote: quote(source, span) };
}

/** A file of the report as other programs read it. */
export function fileJson(file: FileReport) {
  const { source } = file;
  const lines = createLineIndex(source);
  return {
    path: file.path,
    document: { ...file.document, case: file.case?.id ?? null },
    ...(file.case && { case: file.case }),
    score: file.score,
    steps: file.steps.map((step) => ({
      ...step,
      sections: step.sections.map(({ span, title }) => ({
        line: lines.position(span.start).line,
        title,
      })),
    })),
    checks: file.checks.map(({ id, verdict, evidence }) => ({
      id,
      verdict,
      evidence: evidence.map((one) => evidenceJson(one, source, lines)),
    })),
    ...placeFindings(file, lines),
  };
}

/** What a report says of the program that wrote it. */
export function toolJson(tool: Report['tool']) {
  return { ...tool, schema: schemaVersion };
}

/** The counts of a run as other programs read them. */
export function summaryJson({ files, errors, warnings, hints, comments, baseline }: Tally) {
  return { files, errors, warnings, hints, suppressed: { comments, baseline } };
}

/**
 * The report for other programs, as `schemas/report.schema.json` describes it: JSON on one line that
 * ends with a line break. Offsets and columns count UTF-16 code units after the byte order mark.
 */
export function createJsonReporter(tool: Report['tool']): PlacedReporter<FileJson> {
  let tally = emptyTally;
  return {
    begin: () => `{"tool":${stringifyJson(toolJson(tool))},"files":[`,
    file: (file) => {
      const comma = tally.files === 0 ? '' : ',';
      tally = addFile(tally, file);
      return comma + stringifyJson(file);
    },
    end: (faults) => {
      const summary = stringifyJson(summaryJson(tally));
      return `],"faults":${stringifyJson(faults)},"summary":${summary}}\n`;
    },
  };
}

/** The whole JSON report of what was linted already. */
export function formatJson(report: Report): string {
  return writeReport(report, withPlaces(createJsonReporter(report.tool), fileJson));
}
