import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault, Outcome } from '../framework/fault.ts';

/** A file that holds a config. */
export interface ConfigLocation {
  /** Absolute path. */
  readonly file: string;
  /** The key under which it stands there; the whole file when left out. */
  readonly key?: 'mlsd';
}

const configNames = ['mlsd.config.yaml', 'mlsd.config.yml', 'mlsd.config.json'];
const scriptEndings = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'];
const manifestName = 'package.json';

/** True when a package.json has the key `mlsd`, or is too broken to tell. */
function holdsConfig(manifest: string): boolean {
  try {
    const text = readFileSync(manifest, 'utf8');
    if (!text.includes('"mlsd"')) return false;
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof data === 'object' && data !== null && 'mlsd' in data;
  } catch (error) {
    return error instanceof SyntaxError;
  }
}

/** The place of a config in a file that is named: `package.json` holds it under a key. */
export function locateConfig(file: string): ConfigLocation {
  return path.basename(file) === manifestName ? { file, key: 'mlsd' } : { file };
}

/** Why a file cannot be a config; null when nothing speaks against it. */
export function scriptFault(file: string): Omit<Fault, 'path'> | null {
  if (!scriptEndings.includes(path.extname(file))) return null;
  return {
    message: 'A config is never a script: nothing that stands in a repository is run.',
    help: 'Write it as mlsd.config.yaml or mlsd.config.json.',
  };
}

/** The config of one folder, null when it has none; two of them, or a script, are a fault. */
export function configOfFolder(folder: string): Outcome<ConfigLocation | null> {
  const present = (name: string): readonly string[] => {
    const file = path.join(folder, name);
    return existsSync(file) ? [file] : [];
  };
  const [script] = scriptEndings.map((ending) => `mlsd.config${ending}`).flatMap(present);
  const scriptProblem = script === undefined ? null : scriptFault(script);
  if (script !== undefined && scriptProblem) {
    return { ok: false, faults: [{ path: script, ...scriptProblem }] };
  }
  const manifests = present(manifestName).filter(holdsConfig);
  const [first, second] = [...configNames.flatMap(present), ...manifests];
  if (first !== undefined && second !== undefined) {
    const message = `${path.basename(second)} holds a config too, and only one can count.`;
    return { ok: false, faults: [{ path: first, message, help: 'Keep one of the two.' }] };
  }
  return { ok: true, value: first === undefined ? null : locateConfig(first) };
}

/** Gives the nearest config in a folder or above it, null when there is none. */
export type FindConfig = (folder: string) => Outcome<ConfigLocation | null>;

/** A finder for one run; it remembers the folders it has seen. */
export function createConfigFinder(): FindConfig {
  const known = new Map<string, Outcome<ConfigLocation | null>>();
  const find: FindConfig = (folder) => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const own = configOfFolder(folder);
    const parent = path.dirname(folder);
    const config = !own.ok || own.value || parent === folder ? own : find(parent);
    known.set(folder, config);
    return config;
  };
  return find;
}
