import path from 'node:path';
import type { Fault } from '../../framework/fault.ts';
import type { FileReport } from '../../lint/report.ts';
import { plainAppearance } from '../../report/appearance.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { createReporter, type LintReporter, type ReporterContext } from './create-reporter.ts';
import type { FormatRequest } from './flags.ts';
import type { Settings } from './settings.ts';
import { openFile, openShared, openStandardOutput, type Target } from './targets.ts';

/** What a run is written to. */
export interface Outputs {
  /** Resolves when the next file may be linted without texts heaping up. */
  readonly file: (report: FileReport, settings: Settings) => Promise<void>;
  readonly end: (faults: readonly Fault[]) => void;
  /** Leaves files as they were, when a run does not come to its end. */
  readonly discard: () => void;
}

interface Output {
  readonly reporter: LintReporter;
  readonly target: Target;
}

/** What all outputs of a run have in common. */
type Run = Pick<ReporterContext, 'flags' | 'found'>;

/** GitHub takes so many bytes as the summary of one step. */
const mostOfSummary = 1_048_576;

/** Paths as they are called in the repository that a CI system has checked out. */
function createLocator({ folder, environment }: Terminal): (path: string) => string {
  const root = environment['GITHUB_WORKSPACE'] ?? environment['CI_PROJECT_DIR'];
  const between = root ? path.relative(root, folder).split(path.sep).join('/') : '';
  if (between === '' || between.startsWith('..') || path.isAbsolute(between)) return (name) => name;
  return (name) => (path.isAbsolute(name) ? name : path.posix.join(between, name));
}

async function openOutput(
  { format, file }: FormatRequest,
  run: Run,
  session: Session,
): Promise<Output> {
  const appearance = file === undefined ? session.appearance() : plainAppearance;
  const locate = createLocator(session.terminal);
  const reporter = await createReporter(format, { ...run, appearance, locate });
  const target = file === undefined ? openStandardOutput(format, session) : openFile(file, session);
  return { reporter, target };
}

/** The summary that GitHub shows for a step, beside its annotations; none elsewhere. */
async function openSummary(
  requests: readonly FormatRequest[],
  run: Run,
  session: Session,
): Promise<readonly Output[]> {
  const file = session.terminal.environment['GITHUB_STEP_SUMMARY'];
  if (!file || !requests.some(({ format }) => format === 'github')) return [];
  const target = openShared(file, mostOfSummary, session);
  const context = { ...run, appearance: plainAppearance, locate: (name: string) => name };
  const reporter = await createReporter('markdown', { ...context, most: target.room });
  return [{ reporter, target }];
}

function write({ target }: Output, text: string): void {
  if (text !== '') target.write(text);
}

/** Begins all outputs of a run. */
export async function openOutputs(
  requests: readonly FormatRequest[],
  run: Run,
  session: Session,
): Promise<Outputs> {
  const outputs: Output[] = [];
  for (const request of requests) outputs.push(await openOutput(request, run, session));
  outputs.push(...(await openSummary(requests, run, session)));
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
