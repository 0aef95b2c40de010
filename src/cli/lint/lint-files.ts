import path from 'node:path';
import type { Fault, Outcome } from '../../framework/fault.ts';
import type { FileReport } from '../../lint/report.ts';
import type { Decoding } from '../../node/decode.ts';
import { readStream } from '../../node/read-stream.ts';
import { readText } from '../../node/read-text.ts';
import { chooseFiles, type Choice, type ChosenFile } from './choose-files.ts';
import type { Project } from './project.ts';
import type { ResultCache } from './result-cache.ts';
import type { SelectFiles } from './select-files.ts';
import type { Settings, SettingsFinder } from './settings.ts';

/** What came of one document: a report, what kept it from being read, or a bug of our own. */
export type Linted =
  | { readonly report: FileReport; readonly settings: Settings }
  | { readonly fault: Fault }
  | { readonly crash: { readonly path: string; readonly error: unknown } };

/** A document that is to be linted, with what it is linted with. */
export interface Document {
  readonly path: string;
  /** Absolute path of its file. */
  readonly absolute: string;
  /** It came from standard input. */
  readonly isInput: boolean;
  readonly settings: Settings;
  readonly content: Decoding;
}

export interface Documents {
  /** Each is read when its turn comes, so that no more than one is held. */
  readonly each: Iterable<Document>;
  readonly count: number;
  /** The call names a folder or glob, or nothing; not the very files. */
  readonly found: boolean;
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
  /** Those that they belong to, each once. */
  readonly projects: readonly Project[];
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
  /** Takes a part of the files that are found; all when left out. */
  readonly select?: SelectFiles;
}

const standardInput = '-';
const noFiles: Choice = { files: [], unmatched: [], faults: [], notes: [] };
const nothingLeft = 'There is nothing to lint: every file that was found is left out.';

/** Standard input as a document; none when it is not asked for. */
async function readInput(
  sources: Sources,
  finder: SettingsFinder,
): Promise<Outcome<readonly Document[]>> {
  const { paths, working, input, inputName } = sources;
  if (!paths.includes(standardInput)) return { ok: true, value: [] };
  const name = inputName ?? '<stdin>';
  const absolute = path.resolve(working, name);
  const settings = await finder.findSettings(absolute);
  if (!settings.ok) return settings;
  const content = await readStream(input);
  return {
    ok: true,
    value: [{ path: name, absolute, isInput: true, settings: settings.value, content }],
  };
}

function* readInTurn(
  first: readonly Document[],
  files: readonly ChosenFile[],
): Generator<Document> {
  yield* first;
  for (const { shown, absolute, settings } of files) {
    yield { path: shown, absolute, isInput: false, settings, content: readText(absolute) };
  }
}

/** Finds the documents that the sources name; what stands in the way of one does not stop the others. */
export async function chooseDocuments(
  sources: Sources,
  finder: SettingsFinder,
): Promise<Documents> {
  const input = await readInput(sources, finder);
  const paths = sources.paths.filter((one) => one !== standardInput);
  const onlyInput = paths.length === 0 && sources.paths.length > 0;
  const choice = onlyInput ? noFiles : await chooseFiles(paths, sources.working, finder);
  const first = input.ok ? input.value : [];
  const ofInput = first.flatMap(({ settings }) => settings.project.own.faults);
  const faults = [
    ...(input.ok ? [] : input.faults),
    ...new Set([...ofInput, ...choice.faults]),
    ...(sources.mustMatch ? choice.unmatched : []),
  ];
  const part = sources.select?.(choice.files) ?? { files: choice.files, notes: [] };
  const nothing = first.length + choice.files.length + faults.length === 0 && sources.mustMatch;
  return {
    each: readInTurn(first, part.files),
    count: first.length + part.files.length,
    found: choice.files.some(({ explicit }) => !explicit),
    faults: nothing ? [{ message: nothingLeft }] : faults,
    notes: [...choice.notes, ...part.notes],
    projects: [...new Set([...first, ...choice.files].map(({ settings }) => settings.project))],
  };
}

/** Lints one document, unless its report stands in the cache. */
export function lintDocument(document: Document, cache: ResultCache | null): Linted {
  const { path: name, absolute, isInput, settings, content } = document;
  if (!content.ok) return { fault: { ...content.fault, path: name } };
  const { text } = content.value;
  const lint = (): FileReport => settings.linter.lint(name, text);
  try {
    const subject = { absolute, path: name, text, settings };
    return { report: cache && !isInput ? cache.report(subject, lint) : lint(), settings };
  } catch (error) {
    return { crash: { path: name, error } };
  }
}
