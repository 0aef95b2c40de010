import type { Report } from '../lint/report.ts';
import { addFile, emptyTally } from './count.ts';
import { summaryJson, toolJson, type FileJson } from './json.ts';
import { stringifyJson } from './json-text.ts';
import type { PlacedReporter } from './reporter.ts';

function line(type: string, value: object): string {
  return `${stringifyJson({ type, ...value })}\n`;
}

/**
 * The JSON report in lines, as `schemas/report-line.schema.json` describes them: the tool, then each
 * file when it is linted, then faults and the summary.
 */
export function createJsonLinesReporter(tool: Report['tool']): PlacedReporter<FileJson> {
  let tally = emptyTally;
  return {
    begin: () => line('tool', toolJson(tool)),
    file: (file) => {
      tally = addFile(tally, file);
      return line('file', file);
    },
    end: (faults) => {
      const told = faults.map((fault) => line('fault', fault));
      return told.join('') + line('summary', summaryJson(tally));
    },
  };
}
