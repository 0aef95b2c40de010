import path from 'node:path';
import type { Outcome } from '../../framework/fault.ts';
import { writeText } from '../../node/write-text.ts';
import { plainAppearance } from '../../report/appearance.ts';
import { mergeReports, type FaultJson, type ReportJson } from '../../report/merge.ts';
import { formatMergedJson, formatMergedLines, formatMergedText } from '../../report/merged.ts';
import { exitCodes } from '../exit-code.ts';
import { createBar, type BarFlags } from '../lint/bar.ts';
import { leastShown } from '../lint/least-shown.ts';
import { openStandardOutput } from '../lint/targets.ts';
import type { Session } from '../session.ts';
import { readReport } from './read-report.ts';

/** What the options of `mlsd merge` say. */
export interface MergeFlags extends BarFlags {
  /** Reports hold no sources that other forms could show. */
  readonly format: 'text' | 'json' | 'jsonl';
  readonly outputFile?: string;
  readonly hints?: boolean;
  readonly quiet?: boolean;
}

function merge(names: readonly string[], working: string): Outcome<ReportJson> {
  const read = names.map((name) => readReport(name, working));
  const faults = read.flatMap((one) => (one.ok ? [] : one.faults));
  if (faults.length > 0) return { ok: false, faults };
  return mergeReports(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

function format(report: ReportJson, flags: MergeFlags, session: Session): string {
  switch (flags.format) {
    case 'json':
      return formatMergedJson(report);
    case 'jsonl':
      return formatMergedLines(report);
    case 'text': {
      const appearance = flags.outputFile === undefined ? session.appearance() : plainAppearance;
      return formatMergedText(report, { ...appearance, least: leastShown(flags) });
    }
  }
}

function write(text: string, flags: MergeFlags, session: Session): void {
  const { outputFile: file } = flags;
  if (file === undefined) {
    if (text !== '') openStandardOutput(flags.format, session).write(text);
    return;
  }
  const target = path.resolve(session.terminal.folder, file);
  const fault = writeText(target, text, { overwrite: true });
  if (!fault) return;
  session.complain([{ ...fault, path: file }]);
  session.exit(exitCodes.fault);
}

/** What a report tells of its own run is told again, without the source that it does not hold. */
function tellAgain(faults: readonly FaultJson[], session: Session): void {
  const told = faults.map(({ range, ...fault }) => {
    if (!range || fault.path === undefined) return fault;
    return { ...fault, path: `${fault.path}:${range.start.line}:${range.start.column}` };
  });
  session.complain(told);
  if (told.length > 0) session.exit(exitCodes.fault);
}

/** `mlsd merge`: the report and exit code that one run over all files would have had. */
export function runMerge(names: readonly string[], flags: MergeFlags, session: Session): void {
  const merged = merge(names, session.terminal.folder);
  if (!merged.ok) {
    session.complain(merged.faults);
    session.exit(exitCodes.fault);
    return;
  }
  const bar = createBar(flags, session);
  for (const file of merged.value.files) bar.add(file);
  write(format(merged.value, flags, session), flags, session);
  tellAgain(merged.value.faults, session);
  bar.judge();
}
