import { compileWildcards, type MatchPath } from './glob.ts';

/** What an ignore file says of a path: leave it out, take it in again, or nothing. */
export type IgnoreDecision = 'out' | 'in' | null;

/** An ignore file, read. */
export interface IgnoreRules {
  /** Decides on a path relative to the folder of the file, with forward slashes. */
  readonly decide: (path: string, isFolder: boolean) => IgnoreDecision;
}

interface IgnoreLine {
  readonly decision: 'out' | 'in';
  readonly foldersOnly: boolean;
  readonly matches: MatchPath;
}

/** Spaces at the end count only behind a backslash. */
function trimEnd(line: string): string {
  return line.replace(/(?<!\\)\s+$/, '');
}

function readLine(written: string): IgnoreLine | null {
  const line = trimEnd(written);
  if (line === '' || line.startsWith('#')) return null;
  const decision = line.startsWith('!') ? 'in' : 'out';
  const pattern = decision === 'in' ? line.slice(1) : line;
  const foldersOnly = pattern.endsWith('/');
  const body = pattern.replace(/\/$/, '');
  if (body === '') return null;
  const anchored = body.includes('/');
  const matches = compileWildcards(anchored ? body.replace(/^\//, '') : `**/${body}`);
  return { decision, foldersOnly, matches };
}

/**
 * Reads the text of an ignore file, written like Git's: one pattern a line, `#` comments, `!` takes
 * in again, a slash at the end means folders only, one before that ties the pattern to the folder of
 * the file. The last line that fits decides. (https://git-scm.com/docs/gitignore)
 */
export function readIgnoreRules(text: string): IgnoreRules {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(readLine)
    .filter((line) => line !== null);
  return {
    decide: (path, isFolder) =>
      lines.findLast(({ foldersOnly, matches }) => (isFolder || !foldersOnly) && matches(path))
        ?.decision ?? null,
  };
}
