import path from 'node:path';
import type { Fault } from '../../framework/fault.ts';
import type { FileReport } from '../../lint/report.ts';
import { openText } from '../../node/text-file.ts';
import { plainAppearance } from '../../report/appearance.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import { createReporter, type LintReporter } from './create-reporter.ts';
import type { LintFlags, ReportFormat } from './flags.ts';
import type { Settings } from './settings.ts';

/** A format, and the file it goes to; without one it goes to standard output. */
export interface Request {
  readonly format: ReportFormat;
  readonly file?: string;
}

/** What a run is written to. */
export interface Outputs {
  /** Resolves when the next file may be linted without texts heaping up. */
  readonly file: (report: FileReport, settings: Settings) => Promise<void>;
  readonly end: (faults: readonly Fault[]) => void;
  /** Leaves files as they were, when a run does not come to its end. */
  readonly discard: () => void;
}

interface Target {
  readonly write: (text: string) => void;
  readonly close: () => void;
  readonly discard: () => void;
}

interface Output {
  readonly reporter: LintReporter;
  readonly target: Target;
}

function openFile(file: string, session: Session): Target {
  const text = openText(path.resolve(session.terminal.folder, file), { overwrite: true });
  return {
    write: (part) => {
      text.write(part);
    },
    close: () => {
      const fault = text.close();
      if (!fault) return;
      session.complain([{ ...fault, path: file }]);
      session.exit(exitCodes.fault);
    },
    discard: () => {
      text.discard();
    },
  };
}

function openOutput({ format, file }: Request, run: Run, session: Session): Output {
  const appearance = file === undefined ? session.appearance() : plainAppearance;
  const reporter = createReporter(format, { ...run, appearance });
  const { output } = session.terminal;
  const standard: Target = { write: output.write, close: () => {}, discard: () => {} };
  return { reporter, target: file === undefined ? standard : openFile(file, session) };
}

interface Run {
  readonly flags: LintFlags;
  readonly found: boolean;
}

/** Begins all outputs of a run. */
export function openOutputs(requests: readonly Request[], run: Run, session: Session): Outputs {
  const outputs = requests.map((request) => openOutput(request, run, session));
  const write = ({ target }: Output, text: string): void => {
    if (text !== '') target.write(text);
  };
  for (const output of outputs) write(output, output.reporter.begin());
  return {
    file: async (report, settings) => {
      for (const output of outputs) write(output, output.reporter.file(report, settings));
      await session.terminal.output.drain?.();
    },
    end: (faults) => {
      for (const output of outputs) {
        write(output, output.reporter.end(faults));
        output.target.close();
      }
    },
    discard: () => {
      for (const { target } of outputs) target.discard();
    },
  };
}
