import { version } from '#built-in/version';
import type { Fault } from '../../framework/fault.ts';
import { printable } from '../../text/printable.ts';
import { describeCrash } from '../crash.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import { createBar, type Bar } from './bar.ts';
import type { Baselines } from './baselines.ts';
import { createReporter, type Judged } from './create-reporter.ts';
import type { FormatRequest, LintFlags } from './flags.ts';
import { lintDocument, type Documents } from './lint-files.ts';
import { openOutputs, type CreateReporter, type Outputs } from './outputs.ts';
import { createProgress, writeAround, type Progress } from './progress.ts';
import type { ResultCache } from './result-cache.ts';

/** A file that mlsd failed on, by a bug of its own. */
interface Crash {
  readonly path: string;
  readonly error: unknown;
}

interface Problems {
  readonly faults: readonly Fault[];
  readonly crashes: readonly Crash[];
  readonly notes: readonly string[];
}

/** What a call asks for beside its documents. */
export interface Run {
  readonly flags: LintFlags;
  readonly formats: readonly FormatRequest[];
  readonly baselines: Baselines | null;
}

/** What each document goes through. */
interface Line {
  readonly cache: ResultCache | null;
  readonly baselines: Baselines | null;
  readonly bar: Bar;
  readonly outputs: Outputs<Judged, Fault>;
  readonly progress: Progress;
}

/** Tells on standard error what is no result. */
function tellProblems({ faults, crashes, notes }: Problems, session: Session): void {
  const { errors } = session.terminal;
  for (const note of notes) session.say(`note: ${note}`);
  session.complain(faults);
  if (faults.length > 0) session.exit(exitCodes.fault);
  for (const crash of crashes) {
    errors.write(describeCrash(crash.error, `linting ${printable(crash.path)}`, version));
    session.exit(exitCodes.crash);
  }
}

/** Lints one document after the other; of each nothing is held once it is written. */
async function lintInTurn(documents: Documents, line: Line): Promise<Problems> {
  const { cache, baselines, bar, outputs, progress } = line;
  const faults = [...documents.faults];
  const crashes: Crash[] = [];
  for (const document of documents.each) {
    const linted = lintDocument(document, cache);
    if ('fault' in linted) faults.push(linted.fault);
    else if ('crash' in linted) crashes.push(linted.crash);
    else {
      const { settings } = linted;
      const report = baselines?.hold(linted.report, settings.project) ?? linted.report;
      bar.add(report);
      await outputs.file({ report, settings });
    }
    progress.advance();
  }
  progress.hide();
  outputs.end(faults);
  const closed = baselines?.close() ?? { notes: [], faults: [] };
  const unsaved = cache?.save() ?? null;
  const notes = [...documents.notes, ...closed.notes, ...(unsaved === null ? [] : [unsaved])];
  return { faults: [...faults, ...closed.faults], crashes, notes };
}

/** Opens the cache that the call asks for; null when it asks for none. */
async function openCache(flags: LintFlags, { terminal }: Session): Promise<ResultCache | null> {
  if (!flags.cache && flags.cacheLocation === undefined) return null;
  const [{ openResultCache }, { placeResults }] = await Promise.all([
    import('./result-cache.ts'),
    import('../../node/place-results.ts'),
  ]);
  return openResultCache(placeResults(flags.cacheLocation, terminal.folder), terminal.today);
}

/** Lints the documents that were chosen, writes the results, and sets the exit code. */
export async function writeResults(
  documents: Documents,
  { flags, formats, baselines }: Run,
  session: Session,
): Promise<void> {
  const { terminal } = session;
  const bar = createBar(flags, session);
  const cache = await openCache(flags, session);
  const progress = createProgress(documents.count, terminal);
  const output = writeAround(progress, terminal.output);
  const { write: print } = writeAround(progress, { ...terminal.output, write: session.print });
  const around = { ...session, print, terminal: { ...terminal, output } };
  const create: CreateReporter<Judged, Fault> = (format, context) =>
    createReporter(format, { ...context, flags, terminal, found: documents.found });
  const outputs = await openOutputs(formats, create, around);
  try {
    const line = { cache, baselines, bar, outputs, progress };
    tellProblems(await lintInTurn(documents, line), session);
  } finally {
    progress.hide();
    outputs.discard();
    cache?.discard();
  }
  bar.judge();
}
