import type { Fault } from '../framework/fault.ts';
import { openText, type WriteOptions } from './text-file.ts';

/**
 * Writes a text file, whole or not at all, and the folders above it. Gives the fault that stood in
 * its way, without a path, or null.
 */
export function writeText(target: string, text: string, options: WriteOptions): Fault | null {
  const file = openText(target, options);
  file.write(text);
  return file.close();
}
