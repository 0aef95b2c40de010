import type { Report } from '../lint/report.ts';
import { addFile, emptyTally } from './count.ts';
import { faultJson, fileJson, schemaVersion, summaryJson } from './json.ts';
import { stringifyJson } from './json-text.ts';
import type { Reporter } from './reporter.ts';

function line(type: string, value: object): string {
  return `${stringifyJson({ type, ...value })}\n`;
}

/**
 * The JSON report in lines, as `schemas/report-line.schema.json` describes them: the tool, then each
 * file when it is linted, then faults and the summary.
 */
export function createJsonLinesReporter(tool: Report['tool']): Reporter {
  let tally = emptyTally;
  return {
    begin: () => line('tool', { ...tool, schema: schemaVersion }),
    file: (file) => {
      tally = addFile(tally, file);
      return line('file', fileJson(file));
    },
    end: (faults) => {
      const told = faults.map((fault) => line('fault', faultJson(fault)));
      return told.join('') + line('summary', summaryJson(tally));
    },
  };
}
