/** How a repository gets the packages that it names; null where mlsd is none of them. */
export type Installer = 'npm ci' | 'npm install' | null;

const otherInstallers = ['yarn.lock', 'pnpm-lock.yaml', 'bun.lock'];

function namesMlsd(manifest: string): boolean {
  try {
    const data: unknown = JSON.parse(manifest);
    const fields = new Map<string, unknown>(Object.entries(data ?? {}));
    return ['dependencies', 'devDependencies'].some((key) => {
      const packages = fields.get(key);
      return typeof packages === 'object' && packages !== null && 'mlsd' in packages;
    });
  } catch {
    return false;
  }
}

/**
 * Finds out whether npm brings mlsd along with the packages of a repository.
 *
 * @param read gives the text of a file; null when there is none
 */
export function findInstaller(read: (path: string) => string | null): Installer {
  if (!namesMlsd(read('package.json') ?? '')) return null;
  if (otherInstallers.some((file) => read(file) !== null)) return null;
  return read('package-lock.json') === null ? 'npm install' : 'npm ci';
}
