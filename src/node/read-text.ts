import { readFileSync, statSync } from 'node:fs';
import type { Fault } from '../framework/fault.ts';
import { decodeText, type Decoding } from './decode.ts';
import { describeSystemError } from './system-error.ts';

/** A design is a few kilobytes; what is larger than this is something else. In bytes. */
export const largestSize = 5_000_000;

function fail(message: string, help: string): Decoding {
  return { ok: false, fault: { message, help } };
}

/** The fault for more bytes than `largestSize`. */
export function tooLarge(): Fault {
  const limit = `${largestSize / 1_000_000} MB`;
  return {
    message: `This file is larger than ${limit}, the most that is read.`,
    help: 'Split it, or take out what is no part of the design.',
  };
}

function readRegularFile(path: string): Decoding {
  const status = statSync(path);
  if (status.isDirectory()) {
    return fail('This is a folder, not a file.', 'Rename it, or name the files in it.');
  }
  if (!status.isFile()) {
    return fail('This is no regular file.', 'Send its content to standard input and name `-`.');
  }
  return status.size > largestSize
    ? { ok: false, fault: tooLarge() }
    : decodeText(readFileSync(path));
}

/** Reads a text file; what stands in the way is a fault that does not name the path yet. */
export function readText(path: string): Decoding {
  try {
    return readRegularFile(path);
  } catch (error) {
    return fail(
      `This file cannot be read: ${describeSystemError(error)}.`,
      'Check its name and its permissions.',
    );
  }
}
