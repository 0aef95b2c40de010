import { homedir } from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** An absolute path of the environment; relative ones count as unset, as XDG's specification has it. */
function folderOf(environment: Environment, name: string): string | undefined {
  const value = environment[name];
  return value !== undefined && path.isAbsolute(value) ? value : undefined;
}

/** The folder in which a user's programs keep what can be made again, where the platform has it. */
function findCaches(platform: NodeJS.Platform, environment: Environment): string {
  if (platform === 'win32') {
    return folderOf(environment, 'LOCALAPPDATA') ?? path.join(homedir(), 'AppData', 'Local');
  }
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  return folderOf(environment, 'XDG_CACHE_HOME') ?? path.join(homedir(), '.cache');
}

/** Absolute path of our own folder among a user's caches, which need not exist; null without a home. */
export function findCacheFolder(
  platform: NodeJS.Platform,
  environment: Environment,
): string | null {
  try {
    const folder = path.join(findCaches(platform, environment), 'mlsd');
    return path.isAbsolute(folder) ? folder : null;
  } catch {
    return null;
  }
}
