import { version } from '#built-in/version';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { levels, type Level } from '../../framework/rule.ts';
import { configOfFolder } from '../../node/find-config.ts';
import { readText } from '../../node/read-text.ts';
import { findRepository } from '../../node/repository.ts';
import { showPath } from '../../node/show-path.ts';
import { writeText } from '../../node/write-text.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import type { Dialogue } from '../terminal.ts';
import { ciSystems, type CiSystem } from './ci-files.ts';
import { findInstaller } from './find-installer.ts';
import { planFiles, type Place, type Plan, type Wish } from './plan.ts';

/** What the options of `mlsd init` say. */
export interface InitFlags {
  readonly level?: Level;
  readonly ci?: CiSystem;
  readonly preCommit?: boolean;
  readonly cache?: boolean;
  readonly actionRef?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

const ciLabels: Readonly<Record<CiSystem, string>> = {
  github: 'GitHub Actions',
  gitlab: 'GitLab',
  none: 'none',
};

/** Where nothing is said: what the repository has already, else GitHub. */
function usualCi(folder: string): CiSystem {
  return existsSync(path.join(folder, '.gitlab-ci.yml')) ? 'gitlab' : 'github';
}

async function confirms(dialogue: Dialogue, message: string): Promise<boolean | null> {
  const answer = await dialogue.choose(message, [
    { value: 'yes', label: 'yes' },
    { value: 'no', label: 'no' },
  ]);
  return answer === null ? null : answer === 'yes';
}

/** Asks for what the flags leave open; null when the person stops. */
async function askWish(
  dialogue: Dialogue,
  { level, ci, preCommit }: InitFlags,
): Promise<Pick<Wish, 'level' | 'ci' | 'preCommit'> | null> {
  const chosenLevel =
    level ??
    (await dialogue.choose(
      'What is expected of the writers?',
      levels.map((one) => ({ value: one, label: one })),
    ));
  const found = levels.find((one) => one === chosenLevel);
  if (!found) return null;
  const chosenCi =
    ci ??
    (await dialogue.choose(
      'Which continuous integration?',
      ciSystems.map((one) => ({ value: one, label: ciLabels[one] })),
    ));
  const system = ciSystems.find((one) => one === chosenCi);
  if (!system) return null;
  const hook = preCommit ?? (await confirms(dialogue, 'Add a hook for pre-commit?'));
  return hook === null ? null : { level: found, ci: system, preCommit: hook };
}

function showPlan({ files, notes }: Plan, { terminal }: Session, whole: boolean): void {
  const write = whole ? terminal.output.write : terminal.errors.write;
  for (const { path: name, text } of files) {
    write(whole ? `--- ${name}\n${text}\n` : `would write ${name}\n`);
  }
  for (const note of notes) terminal.errors.write(`note: ${note}\n`);
  if (files.length === 0) terminal.errors.write('There is nothing to write.\n');
}

function writeFiles({ files }: Plan, session: Session): void {
  const { folder, errors } = session.terminal;
  for (const { path: name, text } of files) {
    const fault = writeText(path.join(folder, name), text, { overwrite: true });
    if (fault) {
      session.complain([{ ...fault, path: name }]);
      session.exit(exitCodes.fault);
    } else errors.write(`Written: ${name}\n`);
  }
}

function fail(message: string, help: string, session: Session): void {
  session.complain([{ message, help }]);
  session.exit(exitCodes.fault);
}

function openPlace(config: string | null, flags: InitFlags, { terminal }: Session): Place {
  const read = (name: string): string | null => {
    const content = readText(path.join(terminal.folder, name));
    return content.ok
      ? content.value.text
      : existsSync(path.join(terminal.folder, name))
        ? ''
        : null;
  };
  const installer = findInstaller(read);
  return { version, installer, config, read, force: flags.force === true };
}

/** `mlsd init`: says what it would write, and writes it when that is wanted. */
export async function runInit(flags: InitFlags, session: Session): Promise<void> {
  const { folder, openDialogue, errors } = session.terminal;
  const dialogue = flags.yes || flags.dryRun || !openDialogue ? null : await openDialogue();
  if (!dialogue && !flags.yes && !flags.dryRun) {
    fail('Nobody is here to be asked.', 'Say --yes to write, or --dry-run to look.', session);
    return;
  }
  const config = configOfFolder(folder);
  if (!config.ok) {
    session.complain(config.faults);
    session.exit(exitCodes.fault);
    return;
  }
  const { level = 'senior', ci = usualCi(folder), preCommit = false } = flags;
  const chosen = dialogue ? await askWish(dialogue, flags) : { level, ci, preCommit };
  const { cache = false, actionRef } = flags;
  const wish = chosen && { ...chosen, cache, ...(actionRef !== undefined && { actionRef }) };
  const repository = findRepository(folder);
  if (
    wish &&
    (wish.ci !== 'none' || wish.preCommit) &&
    repository !== null &&
    repository !== folder
  ) {
    const help = `Call it in ${showPath(repository, folder)}, or with --ci none.`;
    fail('This is not the top folder of the repository, where such files belong.', help, session);
    return;
  }
  const known = config.value === null ? null : path.basename(config.value.file);
  const plan = wish && planFiles(wish, openPlace(known, flags, session));
  if (plan) showPlan(plan, session, flags.dryRun === true);
  const wanted =
    plan !== null &&
    plan.files.length > 0 &&
    (dialogue
      ? await confirms(dialogue, 'Write these files?')
      : flags.yes === true && !flags.dryRun);
  if (wanted) writeFiles(plan, session);
  else if (!flags.dryRun) errors.write('Nothing was written.\n');
}
