import { readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../framework/fault.ts';
import type { PackFile } from '../framework/pack-file.ts';
import { readText } from './read-text.ts';
import { describeSystemError } from './system-error.ts';

/** The files of a rule pack, and what kept some from being read. */
export interface PackFolder {
  readonly files: readonly PackFile[];
  /** Their paths are relative to the pack, "" for the folder itself. */
  readonly faults: readonly Fault[];
}

/** More is no rule pack. */
const mostFiles = 2000;
const packFile = /\.(?:md|ya?ml)$/;

class PackReader {
  readonly files: PackFile[] = [];
  readonly faults: Fault[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  readFolder(inside: string): void {
    for (const entry of this.#list(inside)) {
      if (this.files.length >= mostFiles) {
        this.faults.push({ path: inside, message: `A rule pack has at most ${mostFiles} files.` });
        return;
      }
      const relative = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) this.readFolder(relative);
      else if (packFile.test(entry.name)) this.#readFile(relative, entry);
    }
  }

  #list(inside: string): readonly Dirent[] {
    try {
      return readdirSync(path.join(this.#root, inside), { withFileTypes: true });
    } catch (error) {
      const message = `This folder cannot be read: ${describeSystemError(error)}.`;
      this.faults.push({ path: inside, message });
      return [];
    }
  }

  /** A link may lead out of the pack, so that none is followed. */
  #readFile(relative: string, entry: Dirent): void {
    if (entry.isSymbolicLink()) {
      const help = 'Put the file itself here.';
      this.faults.push({ path: relative, message: 'Links are not followed in a rule pack.', help });
    } else {
      const content = readText(path.join(this.#root, relative));
      if (content.ok) this.files.push({ path: relative, text: content.value.text });
      else this.faults.push({ ...content.fault, path: relative });
    }
  }
}

/** Reads the Markdown and YAML files of a rule pack, by its absolute path; no link is followed. */
export function readPackFolder(root: string): PackFolder {
  const reader = new PackReader(root);
  reader.readFolder('');
  return { files: reader.files, faults: reader.faults };
}
