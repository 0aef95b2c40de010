import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { Fault } from '../framework/fault.ts';
import { describeSystemError, errorCode } from './system-error.ts';

/** What may happen to a file that exists already. */
export interface WriteOptions {
  readonly overwrite: boolean;
}

/** A text file that comes about piece by piece and is there whole or not at all. */
export interface TextFile {
  /** Adds a text; what goes wrong is told by `close`. */
  write(text: string): void;
  /** Puts the file into its place; gives the fault that stood in its way, without a path, or null. */
  close(): Fault | null;
  /** Leaves everything as it was, when the file is not closed. */
  discard(): void;
}

/** Where a text is written, and how it gets into its place. */
interface Draft {
  readonly descriptor: number;
  readonly publish: () => void;
  readonly remove: () => void;
}

/** Moves a finished file to a name that must not exist yet; throws EEXIST otherwise. */
function publish(finished: string, target: string): void {
  try {
    linkSync(finished, target);
  } catch (error) {
    // Some file systems have no hard links.
    if (errorCode(error) === 'EEXIST') throw error;
    copyFileSync(finished, target, constants.COPYFILE_EXCL);
  }
}

/** Replaces what a link leads to, not the link, and keeps the mode of the file. */
function replace(finished: string, target: string): void {
  const status = statSync(target, { throwIfNoEntry: false });
  if (status) chmodSync(finished, status.mode);
  renameSync(finished, status ? realpathSync(target) : target);
}

function openDraft(target: string, { overwrite }: WriteOptions): Draft {
  const status = statSync(target, { throwIfNoEntry: false });
  if (overwrite && status && !status.isFile()) {
    // A device or a pipe: there is nothing to replace.
    return { descriptor: openSync(target, 'w'), publish: () => {}, remove: () => {} };
  }
  mkdirSync(path.dirname(target), { recursive: true });
  const folder = status?.isFile() ? path.dirname(realpathSync(target)) : path.dirname(target);
  const finished = path.join(folder, `.${path.basename(target)}.${process.pid}.tmp`);
  return {
    descriptor: openSync(finished, 'wx'),
    publish: () => {
      (overwrite ? replace : publish)(finished, target);
    },
    remove: () => {
      rmSync(finished, { force: true });
    },
  };
}

function describeFailure(error: unknown, target: string): Fault {
  if (existsSync(target) && statSync(target).isDirectory()) {
    return { message: 'This is a folder, not a file.', help: 'Name a file in it.' };
  }
  if (errorCode(error) === 'EEXIST' && existsSync(target)) {
    return { message: 'This file exists already.' };
  }
  const message = `This file cannot be written: ${describeSystemError(error)}.`;
  return { message, help: 'Check the path and the permissions of its folder.' };
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

/** Holds a draft and the first thing that went wrong with it. */
class DraftedFile implements TextFile {
  readonly #target: string;
  #draft: Draft | null = null;
  #fault: Fault | null = null;

  constructor(target: string, options: WriteOptions) {
    this.#target = target;
    this.#try(() => (this.#draft = openDraft(target, options)));
  }

  #try(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#fault ??= describeFailure(error, this.#target);
    }
  }

  write(text: string): void {
    const draft = this.#draft;
    if (!draft || this.#fault) return;
    this.#try(() => {
      writeAll(draft.descriptor, text);
    });
  }

  close(): Fault | null {
    this.#end((draft) => {
      if (!this.#fault) draft.publish();
    });
    return this.#fault;
  }

  discard(): void {
    this.#end(() => {});
  }

  #end(finish: (draft: Draft) => void): void {
    const draft = this.#draft;
    this.#draft = null;
    if (!draft) return;
    // Windows moves no file that is open.
    this.#try(() => {
      closeSync(draft.descriptor);
    });
    this.#try(() => {
      finish(draft);
    });
    this.#try(draft.remove);
  }
}

/** Begins a text file, and the folders above it. */
export function openText(target: string, options: WriteOptions): TextFile {
  return new DraftedFile(target, options);
}
