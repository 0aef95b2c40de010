import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { PackFile } from '../src/framework/pack-file.ts';
import { createPackValidation } from '../src/framework/pack-validation.ts';
import { readPack } from '../src/framework/read-pack.ts';
import type { PackReading } from '../src/framework/read-pack.ts';
import { detectors, probes } from '../src/probes/registry.ts';

/** Folder of the built-in pack. */
const rulesFolder = path.resolve(import.meta.dirname, '../rules');

/** Markdown and YAML files below a folder, by path with forward slashes. */
export async function readPackFolder(folder: string): Promise<readonly PackFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(md|ya?ml)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read = files.map(async (file) => ({
    path: path.relative(folder, file).split(path.sep).join('/'),
    text: await readFile(file, 'utf8'),
  }));
  return (await Promise.all(read)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads and compiles the built-in pack from its sources. */
export async function readBuiltInPack(): Promise<PackReading> {
  const files = await readPackFolder(rulesFolder);
  return readPack(files, { validation: createPackValidation(), probes, detectors });
}
