import path from 'node:path';
import type { Fault, Outcome } from '../../framework/fault.ts';
import type { FileReport } from '../../lint/report.ts';
import type { Decoding } from '../../node/decode.ts';
import { readStream } from '../../node/read-stream.ts';
import { readText } from '../../node/read-text.ts';
import { chooseFiles, type Choice, type ChosenFile } from './choose-files.ts';
import type { FindSettings, Settings } from './settings.ts';

/** A file that mlsd failed on, by a bug of its own. */
export interface Crash {
  readonly path: string;
  readonly error: unknown;
}

/** A linted document, with the settings for questions about it. */
export interface Linted {
  readonly report: FileReport;
  readonly settings: Settings;
  /** The call names this very file, not a folder or glob that holds it. */
  readonly named: boolean;
}

export interface LintOutcome {
  readonly linted: readonly Linted[];
  readonly faults: readonly Fault[];
  readonly crashes: readonly Crash[];
  readonly notes: readonly string[];
}

/** Where documents come from. */
export interface Sources {
  /** Paths, folders and globs; `-` is standard input. */
  readonly paths: readonly string[];
  readonly working: string;
  readonly input: AsyncIterable<Uint8Array>;
  /** What standard input is called in reports, and whose config counts for it. */
  readonly inputName: string | undefined;
  /** Nothing found for a path is a fault. */
  readonly mustMatch: boolean;
}

interface Document {
  readonly path: string;
  readonly settings: Settings;
  readonly content: Decoding;
  readonly named: boolean;
}

const standardInput = '-';
const noFiles: Choice = { files: [], unmatched: [], faults: [], notes: [] };
const nothingLeft = 'There is nothing to lint: the config leaves out every file that was found.';

/** Standard input as a document; none when it is not asked for. */
async function readInput(
  sources: Sources,
  findSettings: FindSettings,
): Promise<Outcome<readonly Document[]>> {
  const { paths, working, input, inputName } = sources;
  if (!paths.includes(standardInput)) return { ok: true, value: [] };
  const folder = inputName === undefined ? working : path.dirname(path.resolve(working, inputName));
  const settings = await findSettings(folder);
  if (!settings.ok) return settings;
  const content = await readStream(input);
  const document = { path: inputName ?? '<stdin>', settings: settings.value, content, named: true };
  return { ok: true, value: [document] };
}

function* readFiles(files: readonly ChosenFile[]): Generator<Document> {
  for (const { shown, absolute, settings, explicit } of files) {
    yield { path: shown, settings, content: readText(absolute), named: explicit };
  }
}

function lintDocuments(documents: Iterable<Document>) {
  const linted: Linted[] = [];
  const faults: Fault[] = [];
  const crashes: Crash[] = [];
  for (const { path: name, settings, content, named } of documents) {
    if (!content.ok) {
      faults.push({ ...content.fault, path: name });
      continue;
    }
    try {
      linted.push({ report: settings.linter.lint(name, content.value.text), settings, named });
    } catch (error) {
      crashes.push({ path: name, error });
    }
  }
  return { linted, faults, crashes };
}

/** Lints what the sources name; one document that cannot be read does not stop the others. */
export async function lintFiles(
  sources: Sources,
  findSettings: FindSettings,
): Promise<LintOutcome> {
  const input = await readInput(sources, findSettings);
  const paths = sources.paths.filter((one) => one !== standardInput);
  const onlyInput = paths.length === 0 && sources.paths.length > 0;
  const choice = onlyInput ? noFiles : await chooseFiles(paths, sources.working, findSettings);
  const first = lintDocuments(input.ok ? input.value : []);
  const rest = lintDocuments(readFiles(choice.files));
  const faults = [
    ...(input.ok ? [] : input.faults),
    ...choice.faults,
    ...(sources.mustMatch ? choice.unmatched : []),
    ...first.faults,
    ...rest.faults,
  ];
  const linted = [...first.linted, ...rest.linted];
  const crashes = [...first.crashes, ...rest.crashes];
  const nothing = linted.length + crashes.length + faults.length === 0 && sources.mustMatch;
  const told = nothing ? [{ message: nothingLeft }] : faults;
  return { linted, faults: told, crashes, notes: choice.notes };
}
