import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './bundle.ts';
import { compileBuiltIn } from './compile.ts';
import { collectLicences } from './licences.ts';
import { emitTypes } from './types.ts';

const root = path.resolve(import.meta.dirname, '..');

const problems = await compileBuiltIn();
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const inputs = await bundle();
await writeFile(path.join(root, 'dist/third-party-licences.txt'), await collectLicences(inputs));
await emitTypes();
