import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');

async function emitAll(outDir: string): Promise<void> {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(
    process.execPath,
    [compiler, '-p', 'tsconfig.build.json', '--outDir', outDir],
    { cwd: root },
  );
}

const importedModule = /(?<=(?:from|import\() ?['"])[^'"]+(?=['"])/g;

/** What `exports` of package.json names, in `dist/types/`. */
const entries = ['index.d.ts', 'remark/index.d.ts', 'api/index.d.ts'];

/** The declarations that users can reach from the entries, by path, with imports that every resolver follows. */
async function collectReachable(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    const text = await readFile(path.join(folder, file), 'utf8');
    for (const [specifier] of text.matchAll(importedModule)) {
      if (!specifier.startsWith('.')) {
        throw new Error(`The public types name the package ${specifier} (${file}); users lack it.`);
      }
      queue.push(path.join(path.dirname(file), specifier.replace(/\.ts$/, '.d.ts')));
    }
    found.set(
      file,
      text.replace(importedModule, (specifier) => specifier.replace(/\.ts$/, '.js')),
    );
  }
  return found;
}

/** Writes `dist/types/` for whoever imports the library: what the entries expose and nothing else. */
export async function emitTypes(): Promise<void> {
  const emitted = await mkdtemp(path.join(tmpdir(), 'mlsd-types-'));
  try {
    await emitAll(emitted);
    for (const [file, text] of await collectReachable(emitted)) {
      const target = path.join(root, 'dist/types', file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
  } finally {
    await rm(emitted, { recursive: true, force: true });
  }
}
