import type { Severity } from '../framework/rule.ts';
import type { Appearance } from './appearance.ts';
import { addFile, emptyTally, type Tally } from './count.ts';
import { summaryJson } from './json.ts';
import { stringifyJson } from './json-text.ts';
import type { FileJson, ReportJson } from './merge.ts';
import { formatOverview, summariseFile } from './overview.ts';
import { formatSummary } from './summary.ts';

function tallyOf(files: readonly FileJson[]): Tally {
  return files.reduce<Tally>(
    (tally, file) => addFile(tally, { ...file, suppressed: file.suppressed ?? [] }),
    emptyTally,
  );
}

/** A merged report, byte for byte as one run would have written it. */
export function formatMergedJson({ tool, files, faults }: ReportJson): string {
  const texts = files.map(stringifyJson).join(',');
  const summary = stringifyJson(summaryJson(tallyOf(files)));
  const rest = `"faults":${stringifyJson(faults)},"summary":${summary}`;
  return `{"tool":${stringifyJson(tool)},"files":[${texts}],${rest}}\n`;
}

/** The same in lines, as a run would have written them. */
export function formatMergedLines({ tool, files, faults }: ReportJson): string {
  const line = (type: string, value: object): string => `${stringifyJson({ type, ...value })}\n`;
  return [
    line('tool', tool),
    ...files.map((file) => line('file', file)),
    ...faults.map((fault) => line('fault', fault)),
    line('summary', summaryJson(tallyOf(files))),
  ].join('');
}

/** One line a file, and the counts. */
export function formatMergedText(
  { files }: ReportJson,
  appearance: Appearance & { readonly least: Severity },
): string {
  if (files.length === 0) return '';
  const overview = formatOverview(files.map(summariseFile), appearance);
  const lines = [...overview, '', formatSummary(tallyOf(files), appearance)];
  return lines.map((line) => `${line}\n`).join('');
}
