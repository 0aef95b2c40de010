/** What Node's codes mean to somebody who did not write the program. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'access to it is denied',
  EPERM: 'it is not permitted',
  ENOENT: 'there is no such file or folder',
  EEXIST: 'something else of that name is in its way',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

/** Node's code of an error of the operating system ("ENOENT"), null for any other error. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The reason of an error of the operating system in plain words. */
export function describeSystemError(error: unknown): string {
  const code = errorCode(error) ?? '';
  return meanings[code] ?? (error instanceof Error ? error.message : String(error));
}
