import path from 'node:path';
import { plainAppearance, type Appearance } from '../../report/appearance.ts';
import type { Reporter } from '../../report/reporter.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import type { FormatRequest, ReportFormat } from './flags.ts';
import { openFile, openShared, openStandardOutput, type Target } from './targets.ts';

/** What a run is written to. */
export interface Outputs<File, Wrong> {
  /** Resolves when the next file may follow without texts heaping up. */
  readonly file: (file: File) => Promise<void>;
  readonly end: (faults: readonly Wrong[]) => void;
  /** Leaves files as they were, when a run does not come to its end. */
  readonly discard: () => void;
}

/** How the text of one reporter is to look, and what it may take. */
export interface OutputContext {
  readonly appearance: Appearance;
  /** A path as it is called in the repository. */
  readonly locate: (path: string) => string;
  /** Bytes that a format with a limit may take. */
  readonly most?: number;
}

/** Makes the reporter for a format. */
export type CreateReporter<File, Wrong> = (
  format: ReportFormat,
  context: OutputContext,
) => Promise<Reporter<File, Wrong>>;

interface Output<File, Wrong> {
  readonly reporter: Reporter<File, Wrong>;
  readonly target: Target;
}

/** GitHub takes so many bytes as the summary of one step. */
const mostOfSummary = 1_048_576;

/** Paths as they are called in the repository that a CI system has checked out. */
function createLocator({ folder, environment }: Terminal): (path: string) => string {
  const root = environment['GITHUB_WORKSPACE'] ?? environment['CI_PROJECT_DIR'];
  const between = root ? path.relative(root, folder).split(path.sep).join('/') : '';
  if (between === '' || between.startsWith('..') || path.isAbsolute(between)) return (name) => name;
  return (name) => (path.isAbsolute(name) ? name : path.posix.join(between, name));
}

async function openOutput<File, Wrong>(
  { format, file }: FormatRequest,
  create: CreateReporter<File, Wrong>,
  session: Session,
): Promise<Output<File, Wrong>> {
  const appearance = file === undefined ? session.appearance() : plainAppearance;
  const locate = createLocator(session.terminal);
  const reporter = await create(format, { appearance, locate });
  const target = file === undefined ? openStandardOutput(format, session) : openFile(file, session);
  return { reporter, target };
}

/** The summary that GitHub shows for a step, beside its annotations; none elsewhere. */
async function openSummary<File, Wrong>(
  requests: readonly FormatRequest[],
  create: CreateReporter<File, Wrong>,
  session: Session,
): Promise<readonly Output<File, Wrong>[]> {
  const file = session.terminal.environment['GITHUB_STEP_SUMMARY'];
  if (!file || !requests.some(({ format }) => format === 'github')) return [];
  const target = openShared(file, mostOfSummary, session);
  const locate = createLocator(session.terminal);
  const context = { appearance: plainAppearance, locate, most: target.room };
  return [{ reporter: await create('markdown', context), target }];
}

function write({ target }: { readonly target: Target }, text: string): void {
  if (text !== '') target.write(text);
}

/** Begins all outputs of a run. */
export async function openOutputs<File, Wrong>(
  requests: readonly FormatRequest[],
  create: CreateReporter<File, Wrong>,
  session: Session,
): Promise<Outputs<File, Wrong>> {
  const outputs: Output<File, Wrong>[] = [];
  for (const request of requests) outputs.push(await openOutput(request, create, session));
  outputs.push(...(await openSummary(requests, create, session)));
  for (const output of outputs) write(output, output.reporter.begin());
  return {
    file: async (file) => {
      for (const output of outputs) write(output, output.reporter.file(file));
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
