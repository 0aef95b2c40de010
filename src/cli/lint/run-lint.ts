import { pack } from '#built-in/pack';
import { version } from '#built-in/version';
import { checksOf, type CompiledPack } from '../../framework/pack.ts';
import type { Fault, Outcome } from '../../framework/fault.ts';
import { unknownId } from '../unknown-id.ts';
import { describeCrash } from '../crash.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import { createBar, type Bar } from './bar.ts';
import type { BaselineKeeper } from './baseline.ts';
import { chooseFormats } from './choose-formats.ts';
import type { LintFlags } from './flags.ts';
import { findPack } from './known-rules.ts';
import { chooseDocuments, lintDocument, type Documents } from './lint-files.ts';
import { openOutputs, type Outputs } from './outputs.ts';
import { unknownCase } from './unknown-case.ts';
import { askedBy, createSettingsFinder } from './settings.ts';

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

/** Combinations of options that contradict each other. */
function checkFlags(
  paths: readonly string[],
  flags: LintFlags,
  rules: CompiledPack,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (flags.stdinFilename !== undefined && !paths.includes('-')) {
    const message = '--stdin-filename names standard input, which is not read.';
    faults.push({ message, help: 'Put `-` in the place of a path.' });
  }
  if (flags.quiet && flags.hints) {
    faults.push({ message: '--quiet and --hints contradict each other.', help: 'Leave one out.' });
  }
  const wrongCase = unknownCase(flags.case, rules);
  if (wrongCase) faults.push(wrongCase);
  if (flags.why === undefined) return faults;
  const other = flags.format?.find(({ format }) => format !== 'text')?.format;
  if (other !== undefined) {
    const message = `--why explains in text, not in ${other}.`;
    faults.push({
      message,
      help: 'Leave --format out; the JSON report holds all evidence anyway.',
    });
  }
  const known = checksOf(rules).map(({ id }) => id);
  return known.includes(flags.why) ? faults : [...faults, unknownId('check', flags.why, known)];
}

/** Tells on standard error what is no result. */
function tellProblems({ faults, crashes, notes }: Problems, session: Session): void {
  const { errors } = session.terminal;
  for (const note of notes) errors.write(`note: ${note}\n`);
  session.complain(faults);
  if (faults.length > 0) session.exit(exitCodes.fault);
  for (const crash of crashes) {
    errors.write(describeCrash(crash.error, `linting ${crash.path}`, version));
    session.exit(exitCodes.crash);
  }
}

/** Lints one document after the other; of each nothing is kept once it is written. */
async function lintInTurn(
  documents: Documents,
  outputs: Outputs,
  { bar, baseline }: { readonly bar: Bar; readonly baseline: BaselineKeeper | null },
): Promise<Problems> {
  const faults = [...documents.faults];
  const crashes: Crash[] = [];
  for (const document of documents.each) {
    const linted = lintDocument(document);
    if ('fault' in linted) faults.push(linted.fault);
    else if ('crash' in linted) crashes.push(linted.crash);
    else {
      const report = baseline?.hold(linted.report) ?? linted.report;
      bar.add(report);
      await outputs.file(report, linted.settings);
    }
  }
  outputs.end(faults);
  const closed = baseline?.close() ?? { notes: [], faults: [] };
  const notes = [...documents.notes, ...closed.notes];
  return { faults: [...faults, ...closed.faults], crashes, notes };
}

/** The baseline that the call names; its code is loaded only then. */
async function openKeeper(
  { baseline: file, updateBaseline: update = false }: LintFlags,
  working: string,
): Promise<Outcome<BaselineKeeper | null>> {
  if (file === undefined && !update) return { ok: true, value: null };
  const { openBaseline } = await import('./baseline.ts');
  return openBaseline({ file, update, working });
}

/** `mlsd lint`: results to standard output or a file, everything else to standard error. */
export async function runLint(
  paths: readonly string[],
  flags: LintFlags,
  session: Session,
): Promise<void> {
  const { folder, today, input } = session.terminal;
  const context = { pack, asked: askedBy(flags), working: folder, today, config: flags.config };
  const finder = createSettingsFinder(context);
  const formats = chooseFormats(flags, session.terminal);
  const wrong = [
    ...checkFlags(paths, flags, await findPack(finder, folder)),
    ...(formats.ok ? [] : formats.faults),
  ];
  if (wrong.length > 0 || !formats.ok) {
    session.complain(wrong);
    session.exit(exitCodes.fault);
    return;
  }
  const baseline = await openKeeper(flags, folder);
  if (!baseline.ok) {
    session.complain(baseline.faults);
    session.exit(exitCodes.fault);
    return;
  }
  const sources = {
    paths,
    working: folder,
    input,
    inputName: flags.stdinFilename,
    mustMatch: flags.errorOnUnmatchedPattern,
  };
  const documents = await chooseDocuments(sources, finder);
  const bar = createBar(flags, session);
  const outputs = await openOutputs(formats.value, { flags, found: documents.found }, session);
  try {
    tellProblems(await lintInTurn(documents, outputs, { bar, baseline: baseline.value }), session);
  } finally {
    outputs.discard();
  }
  bar.judge();
  // Linting runs most of the program, other commands little of it.
  session.terminal.keepCode?.();
}
