import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../framework/fault.ts';
import { readIgnoreRules, type IgnoreRules } from '../text/ignore-rules.ts';
import { readText } from './read-text.ts';

/** Is told of each ignore file that cannot be read. */
export type TellFault = (fault: Fault) => void;

/** What ignore files of one kind say. */
export interface IgnoreFiles {
  /** Absolute path of the ignore file that leaves a path out; null when none does. */
  readonly findReason: (absolute: string, isFolder: boolean) => string | null;
}

interface Folder {
  readonly path: string;
  readonly parent: Folder | null;
  /** What its own ignore files say, the ones that count most first. */
  readonly rules: readonly { readonly file: string; readonly rules: IgnoreRules }[];
  /** The ignore file that leaves out the folder itself. */
  readonly reason: string | null;
  readonly inRepository: boolean;
}

/** Ignore files by their paths within a folder; those of Git count in repositories only. */
interface IgnoreKind {
  readonly names: readonly string[];
  readonly onlyInRepositories: boolean;
}

class IgnoreTree implements IgnoreFiles {
  readonly #folders = new Map<string, Folder>();
  readonly #kind: IgnoreKind;
  readonly #tell: TellFault;

  constructor(kind: IgnoreKind, tell: TellFault) {
    this.#kind = kind;
    this.#tell = tell;
  }

  findReason(absolute: string, isFolder: boolean): string | null {
    const folder = this.#folderAt(path.dirname(absolute));
    return folder.reason ?? this.#decide(absolute, isFolder, folder);
  }

  /** The deepest file that says anything decides. */
  #decide(absolute: string, isFolder: boolean, from: Folder): string | null {
    for (let folder: Folder | null = from; folder; folder = folder.parent) {
      const relative = path.relative(folder.path, absolute).split(path.sep).join('/');
      for (const { file, rules } of folder.rules) {
        const decision = rules.decide(relative, isFolder);
        if (decision) return decision === 'out' ? file : null;
      }
    }
    return null;
  }

  #folderAt(folder: string): Folder {
    const known = this.#folders.get(folder) ?? this.#read(folder);
    this.#folders.set(folder, known);
    return known;
  }

  /** Nothing above a repository counts for what stands in it. */
  #read(folder: string): Folder {
    const isRepository = existsSync(path.join(folder, '.git'));
    const above = path.dirname(folder);
    const parent = isRepository || above === folder ? null : this.#folderAt(above);
    const inRepository = isRepository || parent?.inRepository === true;
    const counts = inRepository || !this.#kind.onlyInRepositories;
    return {
      path: folder,
      parent,
      inRepository,
      reason: parent && (parent.reason ?? this.#decide(folder, true, parent)),
      rules: counts ? this.#kind.names.flatMap((name) => this.#readRules(folder, name)) : [],
    };
  }

  #readRules(folder: string, name: string): Folder['rules'] {
    const file = path.join(folder, name);
    if (!existsSync(file)) return [];
    const content = readText(file);
    if (content.ok) return [{ file, rules: readIgnoreRules(content.value.text) }];
    this.#tell({ ...content.fault, path: file });
    return [];
  }
}

/** Ignore files of both kinds, each read once. */
export interface AllIgnoreFiles {
  /** `.mlsdignore`, which counts for every file. */
  readonly own: IgnoreFiles;
  /** Those of Git, which count for files that were found and not for those that were named. */
  readonly git: IgnoreFiles;
}

/** Reads ignore files as they are needed, in a file's folder and those above it up to the repository's. */
export function createIgnoreFiles(tell: TellFault): AllIgnoreFiles {
  const git = ['.gitignore', '.git/info/exclude'];
  return {
    own: new IgnoreTree({ names: ['.mlsdignore'], onlyInRepositories: false }, tell),
    git: new IgnoreTree({ names: git, onlyInRepositories: true }, tell),
  };
}
