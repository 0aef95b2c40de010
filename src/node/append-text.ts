import { appendFileSync, statSync } from 'node:fs';
import type { Fault } from '../framework/fault.ts';
import { describeSystemError } from './system-error.ts';

/** A file that grows at its end only. */
export interface GrowingFile {
  /** How many bytes it holds already; none where it does not exist yet. */
  readonly size: number;
  /** Adds a text; gives the fault that stood in its way, without a path, or null. */
  readonly append: (text: string) => Fault | null;
}

function findSize(target: string): number {
  try {
    return statSync(target).size;
  } catch {
    // What keeps it from being looked at keeps it from being written, and is told then.
    return 0;
  }
}

/** Looks at a file that texts are to be added to. */
export function openGrowingFile(target: string): GrowingFile {
  return {
    size: findSize(target),
    append: (text) => {
      try {
        appendFileSync(target, text);
        return null;
      } catch (error) {
        return { message: `This file cannot be written: ${describeSystemError(error)}.` };
      }
    },
  };
}
