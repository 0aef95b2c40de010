import path from 'node:path';
import type { Fault, Outcome } from '../../framework/fault.ts';
import type { FileReport } from '../../lint/report.ts';
import type { Decoding } from '../../node/decode.ts';
import { readStream } from '../../node/read-stream.ts';
import { readText } from '../../node/read-text.ts';
import { chooseFiles, type Choice, type ChosenFile } from './choose-files.ts';
import type { Settings, SettingsFinder } from './settings.ts';

/** What came of one document: a report, what kept it from being read, or a bug of our own. */
export type Linted =
  | { readonly report: FileReport; readonly settings: Settings }
  | { readonly fault: Fault }
  | { readonly crash: { readonly path: string; readonly error: unknown } };

/** A document that is to be linted, with what it is linted with. */
export interface Document {
  readonly path: string;
  /** It came from standard input. */
  readonly isInput: boolean;
  readonly settings: Settings;
  readonly content: Decoding;
}

export interface Documents {
  /** Each is read when its turn comes, so that no more than one is held. */
  readonly each: Iterable<Document>;
  /** The call names a folder or glob, or nothing; not the very files. */
  readonly found: boolean;
  readonly faults: readonly Fault[];
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
  const settings = await finder.findSettings(path.resolve(working, inputName ?? '<stdin>'));
  if (!settings.ok) return settings;
  const content = await readStream(input);
  return {
    ok: true,
    value: [{ path: inputName ?? '<stdin>', isInput: true, settings: settings.value, content }],
  };
}

function* readInTurn(
  first: readonly Document[],
  files: readonly ChosenFile[],
): Generator<Document> {
  yield* first;
  for (const { shown, absolute, settings } of files) {
    yield { path: shown, isInput: false, settings, content: readText(absolute) };
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
  const nothing = first.length + choice.files.length + faults.length === 0 && sources.mustMatch;
  return {
    each: readInTurn(first, choice.files),
    found: choice.files.some(({ explicit }) => !explicit),
    faults: nothing ? [{ message: nothingLeft }] : faults,
    notes: choice.notes,
  };
}

/** Lints one document. */
export function lintDocument({ path: name, settings, content }: Document): Linted {
  if (!content.ok) return { fault: { ...content.fault, path: name } };
  try {
    return { report: settings.linter.lint(name, content.value.text), settings };
  } catch (error) {
    return { crash: { path: name, error } };
  }
}
