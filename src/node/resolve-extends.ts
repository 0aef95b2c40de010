import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Fault, Outcome } from '../framework/fault.ts';
import { configOfFolder, locateConfig, scriptFault, type ConfigLocation } from './find-config.ts';
import { isInside, realPath } from './repository.ts';

/** A config that another one builds on. */
export interface BaseConfig {
  readonly location: ConfigLocation;
  /** What it names must stand in this folder; anywhere when null. */
  readonly boundary: string | null;
}

/** The config that says `extends`. */
export interface ExtendingConfig {
  readonly folder: string;
  readonly boundary: string | null;
}

const packageName = /^((?:@[\w.~-]+\/)?[\w~-][\w.~-]*)(?:\/(.+))?$/;

function fail(message: string, help: string): Outcome<never> {
  return { ok: false, faults: [{ message, help }] };
}

/** What is wrong with a path that a config names, null when nothing is: it may lead out of its project. */
export function boundaryFault(target: string, boundary: string | null): Omit<Fault, 'path'> | null {
  if (boundary === null || isInside(target, boundary)) return null;
  const message = 'This leads out of the repository, or of the folder of the config.';
  return { message, help: 'Only a config that is named with --config may point anywhere.' };
}

function isFolder(target: string): boolean {
  return statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The config at a path that exists: the file itself, or the config of a folder. */
function configAt(target: string, written: string): Outcome<ConfigLocation> {
  if (!isFolder(target)) {
    const fault = scriptFault(target);
    return fault ? { ok: false, faults: [fault] } : { ok: true, value: locateConfig(target) };
  }
  const found = configOfFolder(target);
  if (!found.ok) return found;
  return found.value
    ? { ok: true, value: found.value }
    : fail(
        `There is no config in \`${written}\`.`,
        'It has none of mlsd.config.yaml, mlsd.config.yml, mlsd.config.json, nor `mlsd` in a package.json.',
      );
}

/** The folder of an installed package, looked for in `node_modules` of a folder and those above it. */
function findPackage(name: string, folder: string): string | null {
  const candidate = path.join(folder, 'node_modules', name);
  if (isFolder(candidate)) return candidate;
  const parent = path.dirname(folder);
  return parent === folder ? null : findPackage(name, parent);
}

function resolvePackage(written: string, { folder }: ExtendingConfig): Outcome<BaseConfig> {
  const [, name = '', inside = '.'] = packageName.exec(written) ?? [];
  const found = name === '' ? null : findPackage(name, folder);
  if (found === null) {
    const isFile = existsSync(path.resolve(folder, written));
    const help = isFile
      ? `Did you mean \`./${written}\`?`
      : 'Install the package, or begin a path with `./`.';
    return fail(`There is no package \`${written}\` in any node_modules from here upward.`, help);
  }
  const target = path.join(found, inside);
  if (!existsSync(target)) {
    return fail(`The package \`${name}\` has no \`${inside}\`.`, 'Check what it holds.');
  }
  const wrong = boundaryFault(target, found);
  if (wrong) return { ok: false, faults: [wrong] };
  const location = configAt(target, written);
  return location.ok
    ? { ok: true, value: { location: location.value, boundary: realPath(found) } }
    : location;
}

/**
 * Finds what an entry of `extends` means: a path that begins with a dot or slash, else a package,
 * whose code is never run. Faults have no place yet.
 */
export function resolveExtends(written: string, from: ExtendingConfig): Outcome<BaseConfig> {
  if (!written.startsWith('.') && !path.isAbsolute(written)) return resolvePackage(written, from);
  const target = path.resolve(from.folder, written);
  if (!existsSync(target)) {
    return fail(
      `There is no \`${written}\` to build on.`,
      'Paths count from the file they stand in.',
    );
  }
  const wrong = boundaryFault(target, from.boundary);
  if (wrong) return { ok: false, faults: [wrong] };
  const location = configAt(target, written);
  return location.ok
    ? { ok: true, value: { location: location.value, boundary: from.boundary } }
    : location;
}
