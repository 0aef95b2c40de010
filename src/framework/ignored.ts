import { compileGlob } from '../text/glob.ts';
import type { Config, Placed } from './config.ts';

/**
 * Tells by which glob of `ignore` a document is left out, null when it is not. Paths are relative to
 * the config's folder; the last glob that matches decides, and one that begins with `!` takes in again.
 */
export function createIgnoring({
  ignore,
}: Pick<Config, 'ignore'>): (path: string) => Placed<string> | null {
  const globs = ignore.map((glob) => ({
    glob,
    takesIn: glob.value.startsWith('!'),
    matches: compileGlob(glob.value.replace(/^!/, '')),
  }));
  return (path) => {
    const last = globs.findLast(({ matches }) => matches(path));
    return last && !last.takesIn ? last.glob : null;
  };
}
