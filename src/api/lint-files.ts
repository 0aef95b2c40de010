import { pack } from '#built-in/pack';
import { version } from '#built-in/version';
import path from 'node:path';
import { openBaselines } from '../cli/lint/baselines.ts';
import { chooseDocuments, lintDocument } from '../cli/lint/lint-files.ts';
import type { Project } from '../cli/lint/project.ts';
import { askedBy, createSettingsFinder, type SettingsContext } from '../cli/lint/settings.ts';
import type { Fault } from '../framework/fault.ts';
import type { Level, Status } from '../framework/rule.ts';
import type { FileReport, Report } from '../lint/report.ts';

/** What a program asks for; it beats configs and what documents say of themselves. */
export interface CallOptions {
  /** The folder that paths count from; the working folder of the process when left out. */
  readonly folder?: string;
  /** The path of a config for every document, or false for none; else the nearest one counts. */
  readonly config?: string | false;
  readonly level?: Level;
  readonly status?: Status;
  readonly case?: string;
  /** The day by which ignore comments expire, "2030-01-31"; today when left out. */
  readonly today?: string;
}

/** A report, and why files that were named were left out, as sentences. */
export interface LintResult extends Report {
  readonly notes: readonly string[];
}

/** What the command's own finder of settings takes. */
export function contextOf(options: CallOptions): SettingsContext {
  const { folder = '.', config, today = new Date().toISOString().slice(0, 10) } = options;
  return { pack, asked: askedBy(options), working: path.resolve(folder), today, config };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // There is no standard input to read.
}

/**
 * Judges files, folders and globs as `mlsd lint` does, with the configs that count for them. What
 * keeps a file from being judged is a fault of the report, never an exception; nothing that matches
 * is one too.
 *
 * @throws what a bug of mlsd throws
 */
export async function lintFiles(
  paths: readonly string[],
  options: CallOptions = {},
): Promise<LintResult> {
  const context = contextOf(options);
  const finder = createSettingsFinder(context);
  const { working } = context;
  const sources = { paths, working, input: nothing(), inputName: undefined, mustMatch: true };
  const documents = await chooseDocuments(sources, finder);
  const baselines = await openBaselines({}, documents.projects, working);
  const files: FileReport[] = [];
  const faults: Fault[] = [...documents.faults, ...(baselines.ok ? [] : baselines.faults)];
  const hold = (report: FileReport, project: Project): FileReport =>
    (baselines.ok ? baselines.value?.hold(report, project) : null) ?? report;
  for (const document of documents.each) {
    const linted = lintDocument(document, null);
    if ('crash' in linted) throw linted.crash.error;
    if ('fault' in linted) faults.push(linted.fault);
    else files.push(hold(linted.report, linted.settings.project));
  }
  return { tool: { name: 'mlsd', version }, files, faults, notes: documents.notes };
}
