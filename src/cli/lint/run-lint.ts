import { pack } from '#built-in/pack';
import type { Outcome } from '../../framework/fault.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import type { BaselineKeeper } from './baseline.ts';
import { checkFlags, checkIds } from './check-flags.ts';
import { chooseFormats } from './choose-formats.ts';
import type { LintFlags } from './flags.ts';
import { findPacks } from './find-packs.ts';
import { chooseDocuments } from './lint-files.ts';
import { createSelection, type SelectFiles } from './select-files.ts';
import { askedBy, createSettingsFinder } from './settings.ts';
import { writeResults, type Run } from './write-results.ts';

/** What a call asks for, once it makes sense. */
interface Plan extends Run {
  readonly select: SelectFiles;
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

/** Reads a call; what is wrong with it is told all at once, as far as one thing does not hide another. */
async function planRun(
  call: { readonly paths: readonly string[]; readonly flags: LintFlags },
  { terminal }: Session,
): Promise<Outcome<Plan>> {
  const { paths, flags } = call;
  const { folder } = terminal;
  const formats = chooseFormats(flags, terminal);
  const wrong = checkFlags(paths, flags);
  if (!formats.ok) return { ok: false, faults: [...wrong, ...formats.faults] };
  if (wrong.length > 0) return { ok: false, faults: wrong };
  const baseline = await openKeeper(flags, folder);
  if (!baseline.ok) return baseline;
  const select = await createSelection(flags, terminal);
  if (!select.ok) return select;
  const value = {
    flags,
    formats: formats.value,
    baseline: baseline.value,
    select: select.value,
  };
  return { ok: true, value };
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
  const plan = await planRun({ paths, flags }, session);
  if (!plan.ok) {
    session.complain(plan.faults);
    session.exit(exitCodes.fault);
    return;
  }
  const sources = {
    paths,
    working: folder,
    input,
    inputName: flags.stdinFilename,
    mustMatch: flags.errorOnUnmatchedPattern,
    select: plan.value.select,
  };
  const documents = await chooseDocuments(sources, finder);
  const unknown = checkIds(flags, await findPacks(documents, finder, folder));
  if (unknown.length > 0) {
    session.complain([...documents.faults, ...unknown]);
    session.exit(exitCodes.fault);
    return;
  }
  await writeResults(documents, plan.value, session);
  // Linting runs most of the program, other commands little of it.
  session.terminal.keepCode?.();
}
