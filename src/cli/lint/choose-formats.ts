import path from 'node:path';
import type { Fault, Outcome } from '../../framework/fault.ts';
import type { Terminal } from '../terminal.ts';
import type { FormatRequest, LintFlags } from './flags.ts';

type Wish = Pick<LintFlags, 'format' | 'outputFile' | 'why'>;

function fail(message: string, help: string): Outcome<readonly FormatRequest[]> {
  return { ok: false, faults: [{ message, help }] };
}

/** Without a wish people get text, and in GitHub Actions annotations too. */
function usual({ outputFile, why }: Wish, { environment }: Terminal): readonly FormatRequest[] {
  const text = { format: 'text' } as const;
  const annotates = environment['GITHUB_ACTIONS'] === 'true';
  return annotates && outputFile === undefined && why === undefined
    ? [text, { format: 'github' }]
    : [text];
}

/** `--output-file` names the file of the one format that has none. */
function withOutputFile(
  requests: readonly FormatRequest[],
  outputFile: string | undefined,
): Outcome<readonly FormatRequest[]> {
  if (outputFile === undefined) return { ok: true, value: requests };
  const [request, other] = requests;
  if (request && !other && request.file === undefined) {
    return { ok: true, value: [{ ...request, file: outputFile }] };
  }
  const help = 'Name the file of each format behind it: --format sarif=report.sarif.';
  return fail('--output-file goes with one format that names no file.', help);
}

/** Annotations may stand beside text: the runner takes them out of the log. */
function mayShareOutput(requests: readonly FormatRequest[]): boolean {
  const names = requests.map(({ format }) => format);
  const others = names.filter((name) => name !== 'github');
  return others.length < names.length && others.every((name) => name === 'text');
}

function checkTargets(requests: readonly FormatRequest[], folder: string): readonly Fault[] {
  const shared = requests.filter(({ file }) => file === undefined);
  const files = requests.flatMap(({ file }) => file ?? []);
  const targets = files.map((file) => path.resolve(folder, file));
  const twice = files.find((_, index) => targets.indexOf(targets[index] ?? '') !== index);
  const faults: Fault[] = [];
  if (shared.length > 2 || (shared.length === 2 && !mayShareOutput(shared))) {
    const message = 'Two formats cannot go to standard output.';
    faults.push({ message, help: 'Write one to a file: --format sarif=report.sarif.' });
  }
  if (twice !== undefined) {
    faults.push({ path: twice, message: 'Two formats cannot go to one file.' });
  }
  return faults;
}

/** What the results are written as, and where to. */
export function chooseFormats(wish: Wish, terminal: Terminal): Outcome<readonly FormatRequest[]> {
  const requests = withOutputFile(wish.format ?? usual(wish, terminal), wish.outputFile);
  if (!requests.ok) return requests;
  const faults = checkTargets(requests.value, terminal.folder);
  return faults.length > 0 ? { ok: false, faults } : requests;
}
