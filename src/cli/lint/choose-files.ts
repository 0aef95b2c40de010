import path from 'node:path';
import type { Fault } from '../../framework/fault.ts';
import { discoverFiles, showPath, type Discovery, type FoundFile } from '../../node/discover.ts';
import type { FindSettings, Settings } from './settings.ts';

/** A file with what it is linted with. */
export interface ChosenFile extends FoundFile {
  readonly settings: Settings;
}

export interface Choice {
  readonly files: readonly ChosenFile[];
  /** Paths and patterns that match nothing. */
  readonly unmatched: readonly Fault[];
  readonly faults: readonly Fault[];
  /** Files that were named and yet are left out, as sentences. */
  readonly notes: readonly string[];
}

/** Without paths the config says which files are meant; without that it is the working folder. */
async function discover(
  paths: readonly string[],
  working: string,
  findSettings: FindSettings,
): Promise<Discovery> {
  if (paths.length > 0) return discoverFiles(paths, working);
  const settings = await findSettings(working);
  if (!settings.ok) return { files: [], unmatched: [], faults: settings.faults };
  const { config, file } = settings.value;
  if (!config.files || file === null) return discoverFiles(['.'], working);
  return discoverFiles(config.files, path.dirname(file), working);
}

/** Absolute paths of the files that the config of their folder leaves out. */
async function findIgnored(files: readonly ChosenFile[]): Promise<ReadonlySet<string>> {
  const ignored = new Set<string>();
  for (const settings of new Set(files.map((one) => one.settings))) {
    const { config, file } = settings;
    if (!config.ignore?.length || file === null) continue;
    const { matchIgnored } = await import('../../node/glob.ts');
    const group = files.filter((one) => one.settings === settings);
    const absolute = group.map((one) => one.absolute);
    for (const one of await matchIgnored(absolute, config.ignore, path.dirname(file))) {
      ignored.add(one);
    }
  }
  return ignored;
}

function noteOf({ shown, settings }: ChosenFile, working: string): string {
  const config = settings.file === null ? 'the config' : showPath(settings.file, working);
  return `${shown} is left out: \`ignore\` in ${config} names it.`;
}

/** Finds the files that paths stand for, with the settings for each; configs may leave some out. */
export async function chooseFiles(
  paths: readonly string[],
  working: string,
  findSettings: FindSettings,
): Promise<Choice> {
  const { files, unmatched, faults: unread } = await discover(paths, working, findSettings);
  const faults = new Set(unread);
  const candidates: ChosenFile[] = [];
  for (const file of files) {
    const settings = await findSettings(path.dirname(file.absolute));
    if (settings.ok) candidates.push({ ...file, settings: settings.value });
    else for (const fault of settings.faults) faults.add(fault);
  }
  const ignored = await findIgnored(candidates);
  return {
    files: candidates.filter(({ absolute }) => !ignored.has(absolute)),
    unmatched,
    faults: [...faults],
    notes: candidates
      .filter(({ absolute, explicit }) => explicit && ignored.has(absolute))
      .map((file) => noteOf(file, working)),
  };
}
