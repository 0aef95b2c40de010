import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const fileName = '.mlsdcache';

function isFolder(target: string): boolean {
  return existsSync(target) && statSync(target).isDirectory();
}

/** The nearest folder, from this one upward, that holds a package. */
function findPackage(folder: string): string | null {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? null : findPackage(parent);
}

/**
 * The file in which results are kept: the one that is named; one in the folder that is named, when it
 * exists or ends in a slash; else one below `node_modules/.cache` of the package around the working
 * folder, where there is such a folder; else one in the working folder.
 *
 * @param working absolute path of the working folder
 */
export function placeResults(named: string | undefined, working: string): string {
  if (named !== undefined) {
    const target = path.resolve(working, named);
    return isFolder(target) || /[/\\]$/.test(named) ? path.join(target, fileName) : target;
  }
  const modules = path.join(findPackage(working) ?? working, 'node_modules');
  return existsSync(modules)
    ? path.join(modules, '.cache', 'mlsd', fileName)
    : path.join(working, fileName);
}
