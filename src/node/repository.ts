import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** The nearest folder, from this one upward, that is a Git repository; null when there is none. */
export function findRepository(folder: string): string | null {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? null : findRepository(parent);
}

/** Where a path really leads, links followed; what does not exist stands in its real folder. */
export function realPath(target: string): string {
  try {
    return realpathSync(target);
  } catch {
    const parent = path.dirname(target);
    return parent === target ? target : path.join(realPath(parent), path.basename(target));
  }
}

/** True when `target` is `folder` or stands in it, links followed. */
export function isInside(target: string, folder: string): boolean {
  const way = path.relative(realPath(folder), realPath(target));
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
