import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../framework/fault.ts';
import { suggest } from '../text/suggestion.ts';
import { describeSystemError } from './system-error.ts';
import { listMarkdown } from './walk.ts';

/** A file to read. */
export interface FoundFile {
  readonly absolute: string;
  /** As reports name it: relative to the working folder, with forward slashes. */
  readonly shown: string;
  /** Named itself, not found in a folder or by a pattern. */
  readonly explicit: boolean;
}

export interface Discovery {
  /** Each file once, in the order of the code units of `shown`. */
  readonly files: readonly FoundFile[];
  /** Paths and patterns that match nothing. */
  readonly unmatched: readonly Fault[];
  /** Folders that cannot be read. */
  readonly faults: readonly Fault[];
}

/** What one argument stands for: absolute paths, and what is wrong with it. */
interface Match {
  readonly files: readonly string[];
  readonly unmatched?: Fault;
  readonly faults?: readonly Fault[];
}

const globSign = /[*?{[]|[!@+]\(/;
const nothingHere = 'Files are looked for by their ending: .md or .markdown.';

/** A path as reports name it: relative to `folder`, with forward slashes. */
export function showPath(absolute: string, folder: string): string {
  const relative = path.relative(folder, absolute);
  return (relative === '' ? '.' : relative).split(path.sep).join('/');
}

function unreadable(named: string, error: unknown): Fault {
  const message = `This cannot be read: ${describeSystemError(error)}.`;
  return { path: named, message, help: 'Check its name and its permissions.' };
}

function matchFolder(folder: string, named: string, working: string): Match {
  const faults: Fault[] = [];
  const files = listMarkdown(folder, (inner, error) => {
    faults.push(unreadable(showPath(inner, working), error));
  });
  if (files.length + faults.length > 0) return { files, faults };
  const message = 'There is no Markdown file in this folder.';
  return { files, unmatched: { path: named, message, help: nothingHere } };
}

/** A name in the same folder that is written almost like this one. */
function findNearMiss(absolute: string): string | undefined {
  try {
    return suggest(path.basename(absolute), readdirSync(path.dirname(absolute)));
  } catch {
    return undefined;
  }
}

function reportMissing(absolute: string, named: string): Match {
  const nearMiss = findNearMiss(absolute);
  const help =
    nearMiss === undefined
      ? 'Check how it is spelled, and the folder you are in.'
      : `Did you mean ${path.join(path.dirname(named), nearMiss).split(path.sep).join('/')}?`;
  const message = 'There is no such file or folder.';
  return { files: [], unmatched: { path: named, message, help } };
}

/** Where paths are looked for. */
interface Where {
  readonly folder: string;
  readonly working: string;
}

async function matchPattern(named: string, { folder }: Where): Promise<Match> {
  const { matchGlob } = await import('./glob.ts');
  const pattern = path.sep === '\\' ? named.replaceAll('\\', '/') : named;
  const files = await matchGlob(pattern, folder);
  if (files.length > 0) return { files };
  const message = 'No Markdown file matches this pattern.';
  return { files, unmatched: { path: named, message, help: nothingHere } };
}

/** What exists is taken by its name, whatever signs stand in it; anything else may be a pattern. */
async function matchPath(named: string, where: Where): Promise<Match> {
  const absolute = path.resolve(where.folder, named);
  try {
    const status = statSync(absolute, { throwIfNoEntry: false });
    if (status?.isDirectory()) return matchFolder(absolute, named, where.working);
    if (status) return { files: [absolute] };
  } catch (error) {
    if (!globSign.test(named)) return { files: [], faults: [unreadable(named, error)] };
  }
  return globSign.test(named) ? matchPattern(named, where) : reportMissing(absolute, named);
}

/** Takes away what the globs `except` match; what was named itself stays. */
async function takeAway(
  files: readonly FoundFile[],
  except: readonly string[],
  folder: string,
): Promise<readonly FoundFile[]> {
  if (except.length === 0) return files;
  const { matchIgnored } = await import('./glob.ts');
  const found = files.filter(({ explicit }) => !explicit).map(({ absolute }) => absolute);
  const taken = await matchIgnored(found, except, folder);
  return files.filter(({ absolute }) => !taken.has(absolute));
}

function compareShown(first: FoundFile, second: FoundFile): number {
  return first.shown < second.shown ? -1 : 1;
}

/**
 * Finds the files that paths, folders and globs stand for, relative to `folder`; a glob that begins
 * with `!` takes away from what the others find. Reports name the files relative to `working`.
 */
export async function discoverFiles(
  paths: readonly string[],
  folder: string,
  working = folder,
): Promise<Discovery> {
  const except = paths.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  const wanted = paths.length > except.length ? paths.filter((one) => !one.startsWith('!')) : ['.'];
  const found = new Map<string, FoundFile>();
  const faults: Fault[] = [];
  const unmatched: Fault[] = [];
  for (const named of wanted) {
    const match = await matchPath(named, { folder, working });
    faults.push(...(match.faults ?? []));
    if (match.unmatched) unmatched.push(match.unmatched);
    for (const absolute of match.files) {
      const explicit = path.resolve(folder, named) === absolute;
      if (found.has(absolute) && !explicit) continue;
      found.set(absolute, { absolute, shown: showPath(absolute, working), explicit });
    }
  }
  const files = await takeAway([...found.values()], except, folder);
  return { files: files.toSorted(compareShown), unmatched, faults };
}
