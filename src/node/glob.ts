import path from 'node:path';
import { convertPathToPattern, globby } from 'globby';
import { isMarkdown } from './walk.ts';

const neverEntered = ['**/node_modules/**', '**/.git/**'];

/** Absolute paths of the Markdown files that a pattern, relative to `folder`, matches. */
export async function matchGlob(pattern: string, folder: string): Promise<readonly string[]> {
  const files = await globby(pattern, {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: neverEntered,
    suppressErrors: true,
  });
  return files.filter(isMarkdown).map((file) => path.normalize(file));
}

/** Those of the absolute paths `files` that one of the patterns matches, relative to `folder`. */
export async function matchIgnored(
  files: readonly string[],
  patterns: readonly string[],
  folder: string,
): Promise<ReadonlySet<string>> {
  const inside = files.filter((file) => !path.relative(folder, file).startsWith('..'));
  const kept = await globby(
    inside.map((file) => convertPathToPattern(path.relative(folder, file))),
    {
      cwd: folder,
      absolute: true,
      dot: true,
      expandDirectories: false,
      ignore: patterns.flatMap((pattern) => [pattern, `${pattern.replace(/\/$/, '')}/**`]),
    },
  );
  const keptFiles = new Set(kept.map((file) => path.normalize(file)));
  return new Set(inside.filter((file) => !keptFiles.has(file)));
}
