import type { Outcome } from '../../framework/fault.ts';
import { mergeReports, type ReportJson } from '../../report/merge.ts';
import type { PlacedFault } from '../../report/places.ts';
import { exitCodes } from '../exit-code.ts';
import { createBar, type BarFlags } from '../lint/bar.ts';
import { contradictingFlags } from '../lint/check-flags.ts';
import { chooseFormats } from '../lint/choose-formats.ts';
import type { FormatRequest } from '../lint/flags.ts';
import { openOutputs } from '../lint/outputs.ts';
import type { Session } from '../session.ts';
import { createMergedReporter } from './create-merged-reporter.ts';
import { readReport } from './read-report.ts';
import { findProjects } from './find-projects.ts';
import { findReports } from './find-reports.ts';

/** What the options of `mlsd merge` say. */
export interface MergeFlags extends BarFlags {
  readonly format?: readonly FormatRequest[];
  readonly outputFile?: string;
  readonly hints?: boolean;
  readonly quiet?: boolean;
  /** A path, or false with `--no-config`. */
  readonly config?: string | boolean;
}

async function merge(named: readonly string[], working: string): Promise<Outcome<ReportJson>> {
  const names = await findReports(named, working);
  if (!names.ok) return names;
  const read = names.value.map((name) => readReport(name, working));
  const faults = read.flatMap((one) => (one.ok ? [] : one.faults));
  if (faults.length > 0) return { ok: false, faults };
  return mergeReports(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** What a report tells of its own run is told again, without the source that it does not hold. */
function tellAgain(faults: readonly PlacedFault[], session: Session): void {
  const told = faults.map(({ range, ...fault }) => {
    if (!range || fault.path === undefined) return fault;
    return { ...fault, path: `${fault.path}:${range.start.line}:${range.start.column}` };
  });
  session.complain(told);
  if (told.length > 0) session.exit(exitCodes.fault);
}

/** Writes the report in all forms that are asked for. */
async function writeMerged(
  { files, faults }: ReportJson,
  call: { readonly formats: readonly FormatRequest[]; readonly flags: MergeFlags },
  session: Session,
): Promise<void> {
  const { formats, flags } = call;
  const projects = await findProjects(files, call, session.terminal);
  const outputs = await openOutputs(
    formats,
    (format, context) =>
      createMergedReporter(format, { ...context, flags, projects, terminal: session.terminal }),
    session,
  );
  try {
    for (const file of files) await outputs.file(file);
    outputs.end(faults);
  } finally {
    outputs.discard();
  }
}

/** `mlsd merge`: the report and exit code that one run over all files would have had. */
export async function runMerge(
  names: readonly string[],
  flags: MergeFlags,
  session: Session,
): Promise<void> {
  const formats = chooseFormats(flags, session.terminal);
  const merged = await merge(names, session.terminal.folder);
  const wrong = [
    ...contradictingFlags(flags),
    ...(formats.ok ? [] : formats.faults),
    ...(merged.ok ? [] : merged.faults),
  ];
  if (!formats.ok || !merged.ok || wrong.length > 0) {
    session.complain(wrong);
    session.exit(exitCodes.fault);
    return;
  }
  const bar = createBar(flags, session);
  for (const file of merged.value.files) bar.add(file);
  await writeMerged(merged.value, { formats: formats.value, flags }, session);
  tellAgain(merged.value.faults, session);
  bar.judge();
}
