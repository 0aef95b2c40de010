import path from 'node:path';
import { createSettingsFinder, linterOptions } from '../cli/lint/settings.ts';
import type { Outcome } from '../framework/fault.ts';
import type { CompiledPack } from '../framework/pack.ts';
import type { LinterOptions } from '../lint/linter.ts';
import { contextOf, type CallOptions } from './lint-files.ts';

/** What counts for one document. */
export interface DocumentConfig {
  /** Absolute path of the config; null when there is none. */
  readonly file: string | null;
  /** The rules of mlsd with those of the project. */
  readonly pack: CompiledPack;
  /** What a linter for the document is set to: `createLinter(pack, options)`. */
  readonly options: LinterOptions;
  /** Why a folder's run leaves the document out, as a clause; null when it does not. */
  readonly leftOut: string | null;
}

/** Finds and reads what counts for a document, which need not exist yet; a wrong config is a fault. */
export async function loadConfig(
  document: string,
  call: CallOptions = {},
): Promise<Outcome<DocumentConfig>> {
  const context = contextOf(call);
  const absolute = path.resolve(context.working, document);
  const found = await createSettingsFinder(context).findSettings(absolute);
  if (!found.ok) return found;
  const { project, settings } = found.value;
  if (project.own.faults.length > 0) return { ok: false, faults: project.own.faults };
  const { asked, today } = context;
  const options = { ...linterOptions(settings, project.numbers), asked, today };
  const leftOut = project.findIgnore(absolute);
  return { ok: true, value: { file: project.file, pack: project.pack, options, leftOut } };
}
