import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Fault } from '../framework/fault.ts';
import { describeSystemError, errorCode } from './system-error.ts';

/** What may happen to a file that exists already. */
export interface WriteOptions {
  readonly overwrite: boolean;
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

function writeSafely(target: string, text: string, { overwrite }: WriteOptions): void {
  const status = statSync(target, { throwIfNoEntry: false });
  if (overwrite && status && !status.isFile() && !status.isDirectory()) {
    // A device or a pipe: there is nothing to replace.
    writeFileSync(target, text);
    return;
  }
  mkdirSync(path.dirname(target), { recursive: true });
  const folder = status?.isFile() ? path.dirname(realpathSync(target)) : path.dirname(target);
  const finished = path.join(folder, `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(finished, text, { flag: 'wx' });
    if (overwrite) replace(finished, target);
    else publish(finished, target);
  } finally {
    rmSync(finished, { force: true });
  }
}

/**
 * Writes a text file, whole or not at all, and the folders above it. Gives the fault that stood in
 * its way, without a path, or null.
 */
export function writeText(target: string, text: string, options: WriteOptions): Fault | null {
  try {
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
      return { message: 'This is a folder, not a file.', help: 'Name a file in it.' };
    }
    writeSafely(target, text, options);
    return null;
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && existsSync(target)) {
      return { message: 'This file exists already.' };
    }
    const message = `This file cannot be written: ${describeSystemError(error)}.`;
    return { message, help: 'Check the path and the permissions of its folder.' };
  }
}
