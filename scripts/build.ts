import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundle } from './bundle.ts';
import { compileBuiltIn } from './compile.ts';
import { collectLicences } from './licences.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Writes `dist/types/` for whoever imports the library. */
async function emitTypes(): Promise<void> {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
  });
}

const problems = await compileBuiltIn();
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const inputs = await bundle();
await writeFile(path.join(root, 'dist/third-party-licences.txt'), await collectLicences(inputs));
await emitTypes();
