import { lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../framework/fault.ts';
import { suggest } from '../text/suggestion.ts';
import type { AllIgnoreFiles } from './ignore-files.ts';
import { showPath } from './show-path.ts';
import { describeSystemError } from './system-error.ts';
import { listMarkdown } from './walk.ts';

/** A file that was named and yet is left out. */
export interface LeftOutFile {
  readonly shown: string;
  /** Absolute path of the ignore file. */
  readonly by: string;
}

/** Where files are looked for. */
export interface DiscoveryPlace {
  /** Absolute path of the folder that paths and globs count from. */
  readonly folder: string;
  /** The working folder, which reports name files from. */
  readonly working: string;
  readonly ignoreFiles: AllIgnoreFiles;
}

/** What one argument stands for: absolute paths, and what is wrong with it. */
export interface Match {
  readonly files: readonly string[];
  readonly leftOut?: LeftOutFile;
  readonly unmatched?: Fault;
  readonly faults?: readonly Fault[];
}

const globSign = /[*?{[]|[!@+]\(/;
const nothingHere = 'Files are looked for by their ending: .md or .markdown.';

function unreadable(named: string, error: unknown): Fault {
  const message = `This cannot be read: ${describeSystemError(error)}.`;
  return { path: named, message, help: 'Check its name and its permissions.' };
}

/** What nothing was found for, and the first ignore file that may be the reason. */
function nothingFound(
  named: string,
  message: string,
  reasons: ReadonlySet<string>,
): Pick<Match, 'unmatched'> {
  const [reason] = reasons;
  const help = reason === undefined ? nothingHere : `${reason} leaves files out here.`;
  return { unmatched: { path: named, message, help } };
}

/** Tells whether ignore files leave a path out, and remembers which. */
function createFilter({ ignoreFiles, working }: DiscoveryPlace, withGit: boolean) {
  const reasons = new Set<string>();
  const isLeftOut = (absolute: string, isFolder: boolean): boolean => {
    const reason =
      ignoreFiles.own.findReason(absolute, isFolder) ??
      (withGit ? ignoreFiles.git.findReason(absolute, isFolder) : null);
    if (reason !== null) reasons.add(showPath(reason, working));
    return reason !== null;
  };
  return { reasons, isLeftOut };
}

function matchFolder(folder: string, named: string, place: DiscoveryPlace): Match {
  const faults: Fault[] = [];
  // Who names a folder that Git ignores means what stands in it.
  const withGit = place.ignoreFiles.git.findReason(folder, true) === null;
  const { isLeftOut, reasons } = createFilter(place, withGit);
  const tell = (inner: string, error: unknown): void => {
    faults.push(unreadable(showPath(inner, place.working), error));
  };
  const files = listMarkdown(folder, { tell, isLeftOut });
  if (files.length + faults.length > 0) return { files, faults };
  return { files, ...nothingFound(named, 'There is no Markdown file in this folder.', reasons) };
}

/** A name in the same folder that is written almost like this one. */
function findNearMiss(absolute: string): string | undefined {
  try {
    return suggest(path.basename(absolute), readdirSync(path.dirname(absolute)));
  } catch {
    return undefined;
  }
}

function isLink(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function reportMissing(absolute: string, named: string): Match {
  if (isLink(absolute)) {
    const message = 'This link leads to nothing.';
    const help = 'Mend it, or name the file itself.';
    return { files: [], unmatched: { path: named, message, help } };
  }
  const nearMiss = findNearMiss(absolute);
  const help =
    nearMiss === undefined
      ? 'Check how it is spelled, and the folder you are in.'
      : `Did you mean ${path.join(path.dirname(named), nearMiss).split(path.sep).join('/')}?`;
  const message = 'There is no such file or folder.';
  return { files: [], unmatched: { path: named, message, help } };
}

async function matchPattern(named: string, place: DiscoveryPlace): Promise<Match> {
  const { matchGlob } = await import('./glob.ts');
  const pattern = path.sep === '\\' ? named.replaceAll('\\', '/') : named;
  const { isLeftOut, reasons } = createFilter(place, true);
  const found = await matchGlob(pattern, place.folder);
  const files = found.filter((file) => !isLeftOut(file, false));
  if (files.length > 0) return { files };
  return { files, ...nothingFound(named, 'No Markdown file matches this pattern.', reasons) };
}

function matchFile(absolute: string, { ignoreFiles, working }: DiscoveryPlace): Match {
  const by = ignoreFiles.own.findReason(absolute, false);
  if (by === null) return { files: [absolute] };
  return { files: [], leftOut: { shown: showPath(absolute, working), by } };
}

/**
 * Finds what a path, folder or glob stands for. What exists is taken by its name, whatever signs stand
 * in it; anything else may be a pattern.
 */
export async function matchPath(named: string, place: DiscoveryPlace): Promise<Match> {
  const absolute = path.resolve(place.folder, named);
  try {
    const status = statSync(absolute, { throwIfNoEntry: false });
    if (status?.isDirectory()) return matchFolder(absolute, named, place);
    if (status) return matchFile(absolute, place);
  } catch (error) {
    if (!globSign.test(named)) return { files: [], faults: [unreadable(named, error)] };
  }
  return globSign.test(named) ? matchPattern(named, place) : reportMissing(absolute, named);
}
