import { existsSync } from 'node:fs';
import path from 'node:path';

/** In the order in which they are looked for. */
const configNames = ['mlsd.config.yaml', 'mlsd.config.yml', 'mlsd.config.json'];

/** Gives the absolute path of the nearest config in a folder or above it, null when there is none. */
export type FindConfig = (folder: string) => string | null;

/** A finder for one run; it remembers the folders it has seen. */
export function createConfigFinder(): FindConfig {
  const known = new Map<string, string | null>();
  const find: FindConfig = (folder) => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const own = configNames.map((name) => path.join(folder, name)).find((file) => existsSync(file));
    const parent = path.dirname(folder);
    const config = own ?? (parent === folder ? null : find(parent));
    known.set(folder, config);
    return config;
  };
  return find;
}
