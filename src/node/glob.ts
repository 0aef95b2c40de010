import path from 'node:path';
import { globby } from 'globby';
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
