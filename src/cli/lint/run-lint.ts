import { pack } from '#built-in/pack';
import type { Outcome } from '../../framework/fault.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import type { Baselines } from './baselines.ts';
import { checkFlags, checkIds } from './check-flags.ts';
import { chooseFormats } from './choose-formats.ts';
import type { FormatRequest, LintFlags } from './flags.ts';
import { findPacks } from './find-packs.ts';
import { chooseDocuments, type Documents } from './lint-files.ts';
import { createSelection, type SelectFiles } from './select-files.ts';
import { askedBy, createSettingsFinder } from './settings.ts';
import { writeResults } from './write-results.ts';

/** What a call asks for, once it makes sense. */
interface Plan {
  readonly formats: readonly FormatRequest[];
  readonly select: SelectFiles;
}

/** The baselines that count for the documents; their code is loaded only when there are some. */
async function openKept(
  flags: LintFlags,
  { projects }: Documents,
  working: string,
): Promise<Outcome<Baselines | null>> {
  const isNamed = typeof flags.baseline === 'string' || flags.updateBaseline === true;
  if (!isNamed && !projects.some(({ config }) => config.baseline)) return { ok: true, value: null };
  const { openBaselines } = await import('./baselines.ts');
  return openBaselines(flags, projects, working);
}

/** Reads a call; what is wrong with it is told all at once, as far as one thing does not hide another. */
async function planRun(
  call: { readonly paths: readonly string[]; readonly flags: LintFlags },
  { terminal }: Session,
): Promise<Outcome<Plan>> {
  const { paths, flags } = call;
  const formats = chooseFormats(flags, terminal);
  const wrong = checkFlags(paths, flags);
  if (!formats.ok) return { ok: false, faults: [...wrong, ...formats.faults] };
  if (wrong.length > 0) return { ok: false, faults: wrong };
  const select = await createSelection(flags, terminal);
  if (!select.ok) return select;
  return { ok: true, value: { formats: formats.value, select: select.value } };
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
  const kept = await openKept(flags, documents, folder);
  const wrong = [...unknown, ...(kept.ok ? [] : kept.faults)];
  if (!kept.ok || wrong.length > 0) {
    session.complain([...documents.faults, ...wrong]);
    session.exit(exitCodes.fault);
    return;
  }
  const run = { flags, formats: plan.value.formats, baselines: kept.value };
  await writeResults(documents, run, session);
  // Linting runs most of the program, other commands little of it.
  session.terminal.keepCode?.(documents.count);
}
