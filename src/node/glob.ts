import path from 'node:path';
import { globby } from 'globby';
import { isMarkdown } from './walk.ts';

const neverEntered = ['**/node_modules/**', '**/.git/**'];

/** Absolute paths of the files that a pattern, relative to `folder`, matches; in order. */
export async function matchFiles(pattern: string, folder: string): Promise<readonly string[]> {
  const files = await globby(pattern, {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: neverEntered,
    suppressErrors: true,
  });
  return files.map((file) => path.normalize(file)).sort();
}

/** The same for Markdown files alone. */
export async function matchGlob(pattern: string, folder: string): Promise<readonly string[]> {
  return (await matchFiles(pattern, folder)).filter(isMarkdown);
}
