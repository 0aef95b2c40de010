import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Folder of the installed package that a bundled file comes from, none for our own files. */
function packageFolder(input: string): string | null {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? null;
}

async function licenceOf(folder: string): Promise<string> {
  const files = await readdir(path.join(root, folder));
  const name = files.find((file) => /^licen[cs]e/i.test(file));
  const title = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const text = name
    ? await readFile(path.join(root, folder, name), 'utf8')
    : await readFile(path.join(root, folder, 'package.json'), 'utf8').then(namedLicence);
  return `${title}\n\n${text.trim()}\n`;
}

/** What the manifest says, for packages that ship no licence text. */
function namedLicence(manifest: string): string {
  return `Licence: ${/"license":\s*"([^"]+)"/.exec(manifest)?.[1] ?? 'not stated'}`;
}

/** The licences of all packages that the bundled files `inputs` belong to, as their terms ask for. */
export async function collectLicences(inputs: readonly string[]): Promise<string> {
  const folders = new Set<string>();
  for (const input of inputs) {
    const folder = packageFolder(input);
    if (folder) folders.add(folder);
  }
  const licences = await Promise.all([...folders].sort().map(licenceOf));
  return licences.join(`\n${'-'.repeat(72)}\n\n`);
}
