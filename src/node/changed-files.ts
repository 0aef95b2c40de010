import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Fault, Outcome } from '../framework/fault.ts';
import { realPath } from './repository.ts';
import { errorCode } from './system-error.ts';

/** Files of a repository that differ from a revision. */
export interface ChangedFiles {
  /** What was compared with, for messages. */
  readonly since: string;
  /** True for a file that differs, that Git does not know yet, or that stands outside. */
  readonly has: (absolute: string) => boolean;
  /** True when a file below a folder differs. */
  readonly hasBelow: (folder: string) => boolean;
}

/** Where to look, and what to compare with. */
export interface ChangeQuestion {
  /** Absolute path of a folder of the repository. */
  readonly folder: string;
  /** A revision; without one, the branch that origin calls its main one, else the last commit. */
  readonly since: string | undefined;
  /** Nothing uncommitted is to be expected, so that the last commit is no answer. */
  readonly isCheckout: boolean;
}

const start = promisify(execFile);

/** What a linted repository could set up to be run is left out. */
const safely = ['-c', 'core.fsmonitor=false', '-c', 'safe.bareRepository=explicit'];

/** What Git prints; null when it fails. Throws when there is no Git. */
async function git(folder: string, ...args: readonly string[]): Promise<string | null> {
  try {
    const call = ['-C', folder, ...safely, ...args];
    const { stdout } = await start('git', call, { maxBuffer: 2 ** 28, windowsHide: true });
    return stdout;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw error;
    return null;
  }
}

/** The commit of a revision; null when Git knows none. */
async function findCommit(folder: string, revision: string): Promise<string | null> {
  if (revision.startsWith('-')) return null;
  const commit = await git(folder, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  return commit?.trim() || null;
}

/** Where the work since a commit began; the commit itself where the histories have nothing in common. */
async function findBeginning(folder: string, commit: string): Promise<string> {
  const base = await git(folder, 'merge-base', commit, 'HEAD');
  return base?.trim() || commit;
}

function fail(message: string, help: string): Outcome<never> {
  return { ok: false, faults: [{ message, help } satisfies Fault] };
}

async function chooseRevision(question: ChangeQuestion): Promise<Outcome<string>> {
  const { folder, since, isCheckout } = question;
  if (since !== undefined) return { ok: true, value: since };
  if ((await findCommit(folder, 'origin/HEAD')) !== null) return { ok: true, value: 'origin/HEAD' };
  return isCheckout
    ? fail(
        'There is no origin/HEAD to compare with, and a fresh checkout holds no changes.',
        'Name a revision, and fetch it: --changed=origin/main.',
      )
    : { ok: true, value: 'HEAD' };
}

async function listChanges(top: string, commit: string): Promise<readonly string[] | null> {
  const known = await git(top, 'diff', '--name-only', '--no-ext-diff', '-z', commit, '--');
  const unknown = await git(top, 'ls-files', '--others', '--exclude-standard', '-z', '--');
  if (known === null || unknown === null) return null;
  return [...known.split('\0'), ...unknown.split('\0')].filter((name) => name !== '');
}

async function findChanges(question: ChangeQuestion): Promise<Outcome<ChangedFiles>> {
  const { folder: working } = question;
  const top = (await git(working, 'rev-parse', '--show-toplevel'))?.replace(/\r?\n$/, '');
  if (!top)
    return fail('--changed needs a Git repository, and there is none here.', 'Leave it out.');
  const revision = await chooseRevision(question);
  if (!revision.ok) return revision;
  const since = revision.value;
  const commit = await findCommit(working, since);
  if (commit === null) {
    const help = 'Fetch it, correct it, or put paths in front of --changed.';
    return fail(`Git knows no revision ${JSON.stringify(since)}.`, help);
  }
  const names = await listChanges(top, await findBeginning(working, commit));
  if (names === null) return fail('Git cannot say what has changed.', 'Try git status here.');
  const root = realPath(path.resolve(top));
  const changed = new Set(names.map((name) => path.join(root, name)));
  const has = (absolute: string): boolean => {
    const target = path.join(realPath(path.dirname(absolute)), path.basename(absolute));
    return changed.has(target) || !target.startsWith(root + path.sep);
  };
  const hasBelow = (folder: string): boolean => {
    const above = realPath(folder) + path.sep;
    return [...changed].some((name) => name.startsWith(above));
  };
  return { ok: true, value: { since, has, hasBelow } };
}

/**
 * Asks Git which files differ from a revision, or rather from where the work since then began:
 * committed, staged, in the working folder, or not known to Git yet.
 */
export async function findChangedFiles(question: ChangeQuestion): Promise<Outcome<ChangedFiles>> {
  try {
    return await findChanges(question);
  } catch {
    return fail('--changed asks Git, which cannot be started.', 'Install Git, or leave it out.');
  }
}
