import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../../framework/fault.ts';
import { showPath } from '../../node/show-path.ts';

const globSign = /[*?{[]/;

/**
 * The reports that names and globs stand for, each once, as seen from the working folder: some shells
 * leave globs to the programs they start.
 *
 * @param working absolute path of the working folder
 */
export async function findReports(
  named: readonly string[],
  working: string,
): Promise<Outcome<readonly string[]>> {
  const names = new Set<string>();
  for (const one of named) {
    if (!globSign.test(one) || existsSync(path.resolve(working, one))) {
      names.add(one);
      continue;
    }
    const { matchFiles } = await import('../../node/glob.ts');
    const found = await matchFiles(one, working);
    if (found.length === 0) {
      const help = 'Name what mlsd lint --format json has written.';
      return { ok: false, faults: [{ path: one, message: 'No file matches this pattern.', help }] };
    }
    for (const file of found) names.add(showPath(file, working));
  }
  return { ok: true, value: [...names] };
}
