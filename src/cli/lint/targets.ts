import path from 'node:path';
import type { Fault } from '../../framework/fault.ts';
import { openGrowingFile } from '../../node/append-text.ts';
import { openText } from '../../node/text-file.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import type { ReportFormat } from './flags.ts';

/** Where the text of one reporter goes. */
export interface Target {
  readonly write: (text: string) => void;
  readonly close: () => void;
  /** Leaves a file as it was, when a run does not come to its end. */
  readonly discard: () => void;
}

function nothing(): void {
  // Standard output is neither closed nor taken back.
}

function tell(fault: Fault | null, file: string, session: Session): void {
  if (!fault) return;
  session.complain([{ ...fault, path: file }]);
  session.exit(exitCodes.fault);
}

/** Standard output: what people read is kept from steering a runner, and programs get it all. */
export function openStandardOutput(format: ReportFormat, session: Session): Target {
  const isForPeople = format === 'text' || format === 'compact';
  const write = isForPeople ? session.print : session.terminal.output.write;
  return { write, close: nothing, discard: nothing };
}

/** A file that is replaced when the run has come to its end. */
export function openFile(file: string, session: Session): Target {
  const text = openText(path.resolve(session.terminal.folder, file), { overwrite: true });
  return {
    write: (part) => {
      text.write(part);
    },
    close: () => {
      tell(text.close(), file, session);
    },
    discard: () => {
      text.discard();
    },
  };
}

/** A file that others write to as well, and how many bytes it may still take of `most`. */
export function openShared(
  file: string,
  most: number,
  session: Session,
): Target & { readonly room: number } {
  const growing = openGrowingFile(file);
  const parts: string[] = [];
  return {
    room: most - growing.size,
    write: (part) => {
      parts.push(part);
    },
    close: () => {
      tell(growing.append(parts.join('')), file, session);
    },
    discard: nothing,
  };
}
