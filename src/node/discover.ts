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

/** Absolute paths that one argument stands for, or what is wrong with it. */
type Match =
  { readonly files: readonly string[] } | { readonly unmatched: Fault } | { readonly fault: Fault };

const globSign = /[*?{[]|[!@+]\(/;
const nothingHere = 'Files are looked for by their ending: .md or .markdown.';

/** A path as reports name it: relative to `folder`, with forward slashes. */
export function showPath(absolute: string, folder: string): string {
  const relative = path.relative(folder, absolute);
  return (relative === '' ? '.' : relative).split(path.sep).join('/');
}

function matchFolder(folder: string, named: string): Match {
  try {
    const files = listMarkdown(folder);
    if (files.length > 0) return { files };
    const message = 'There is no Markdown file in this folder.';
    return { unmatched: { path: named, message, help: nothingHere } };
  } catch (error) {
    const message = `This folder cannot be read: ${describeSystemError(error)}.`;
    return { fault: { path: named, message, help: 'Check its permissions.' } };
  }
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
  return { unmatched: { path: named, message: 'There is no such file or folder.', help } };
}

async function matchPattern(
  named: string,
  folder: string,
  except: readonly string[],
): Promise<Match> {
  const { matchGlob } = await import('./glob.ts');
  const pattern = path.sep === '\\' ? named.replaceAll('\\', '/') : named;
  const files = await matchGlob(pattern, folder, except);
  if (files.length > 0) return { files };
  const message = 'No Markdown file matches this pattern.';
  return { unmatched: { path: named, message, help: nothingHere } };
}

/** What exists is taken by its name, whatever signs stand in it; anything else may be a pattern. */
async function matchPath(named: string, folder: string, except: readonly string[]): Promise<Match> {
  const absolute = path.resolve(folder, named);
  const status = statSync(absolute, { throwIfNoEntry: false });
  if (status) return status.isDirectory() ? matchFolder(absolute, named) : { files: [absolute] };
  return globSign.test(named)
    ? matchPattern(named, folder, except)
    : reportMissing(absolute, named);
}

function compareShown(first: FoundFile, second: FoundFile): number {
  return first.shown < second.shown ? -1 : 1;
}

/**
 * Finds the files that paths, folders and globs stand for, relative to `folder`; a glob that begins
 * with `!` takes away from the others. Reports name the files relative to `working`.
 */
export async function discoverFiles(
  paths: readonly string[],
  folder: string,
  working = folder,
): Promise<Discovery> {
  const except = paths.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  const wanted = paths.filter((one) => !one.startsWith('!'));
  const found = new Map<string, FoundFile>();
  const faults: Fault[] = [];
  const unmatched: Fault[] = [];
  for (const named of wanted) {
    const match = await matchPath(named, folder, except);
    if ('fault' in match) faults.push(match.fault);
    if ('unmatched' in match) unmatched.push(match.unmatched);
    for (const absolute of 'files' in match ? match.files : []) {
      const explicit = path.resolve(folder, named) === absolute;
      if (found.has(absolute) && !explicit) continue;
      found.set(absolute, { absolute, shown: showPath(absolute, working), explicit });
    }
  }
  return { files: [...found.values()].sort(compareShown), unmatched, faults };
}
