import path from 'node:path';
import type { Fault } from '../framework/fault.ts';
import { compileGlob } from '../text/glob.ts';
import { matchPath, type DiscoveryPlace, type LeftOutFile } from './match-path.ts';
import { showPath } from './show-path.ts';

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
  readonly leftOut: readonly LeftOutFile[];
  /** Paths and patterns that match nothing. */
  readonly unmatched: readonly Fault[];
  /** Folders that cannot be read. */
  readonly faults: readonly Fault[];
}

/** Takes away what the globs `except` match; what was named itself stays. */
function takeAway(
  files: readonly FoundFile[],
  except: readonly string[],
  folder: string,
): readonly FoundFile[] {
  const globs = except.map(compileGlob);
  return files.filter(
    ({ absolute, explicit }) =>
      explicit || !globs.some((matches) => matches(showPath(absolute, folder))),
  );
}

function compareShown(first: FoundFile, second: FoundFile): number {
  return first.shown < second.shown ? -1 : 1;
}

/**
 * Finds the files that paths, folders and globs stand for; a glob that begins with `!` takes away
 * from what the others find. Ignore files leave out some.
 */
export async function discoverFiles(
  paths: readonly string[],
  place: DiscoveryPlace,
): Promise<Discovery> {
  const { folder, working } = place;
  const except = paths.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  const wanted = paths.length > except.length ? paths.filter((one) => !one.startsWith('!')) : ['.'];
  const found = new Map<string, FoundFile>();
  const faults: Fault[] = [];
  const unmatched: Fault[] = [];
  const leftOut: LeftOutFile[] = [];
  for (const named of wanted) {
    const match = await matchPath(named, place);
    faults.push(...(match.faults ?? []));
    if (match.unmatched) unmatched.push(match.unmatched);
    if (match.leftOut) leftOut.push(match.leftOut);
    for (const absolute of match.files) {
      const explicit = path.resolve(folder, named) === absolute;
      if (found.has(absolute) && !explicit) continue;
      found.set(absolute, { absolute, shown: showPath(absolute, working), explicit });
    }
  }
  const files = takeAway([...found.values()], except, folder);
  return { files: files.toSorted(compareShown), leftOut, unmatched, faults };
}
