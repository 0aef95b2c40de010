import path from 'node:path';

/** A path as reports name it: relative to `folder`, with forward slashes. */
export function showPath(absolute: string, folder: string): string {
  const relative = path.relative(folder, absolute);
  return (relative === '' ? '.' : relative).split(path.sep).join('/');
}
