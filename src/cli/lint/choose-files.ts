import type { Fault } from '../../framework/fault.ts';
import { discoverFiles, type Discovery, type FoundFile } from '../../node/discover.ts';
import { createIgnoreFiles } from '../../node/ignore-files.ts';
import { showPath } from '../../node/show-path.ts';
import type { Settings, SettingsFinder } from './settings.ts';

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
  finder: SettingsFinder,
): Promise<Discovery> {
  const faults: Fault[] = [];
  const ignoreFiles = createIgnoreFiles((fault) => {
    faults.push({ ...fault, path: showPath(fault.path ?? '', working) });
  });
  const place = { folder: working, working, ignoreFiles };
  const find = async (): Promise<Discovery> => {
    if (paths.length > 0) return discoverFiles(paths, place);
    const project = await finder.findProject(working);
    if (!project.ok) return { files: [], leftOut: [], unmatched: [], faults: project.faults };
    const { config, base } = project.value;
    if (!config.files) return discoverFiles(['.'], place);
    return discoverFiles(config.files.value, { ...place, folder: base });
  };
  const found = await find();
  return { ...found, faults: [...faults, ...found.faults] };
}

/** Finds the files that paths stand for, with the settings for each; configs may leave some out. */
export async function chooseFiles(
  paths: readonly string[],
  working: string,
  finder: SettingsFinder,
): Promise<Choice> {
  const { files, leftOut, unmatched, faults: unread } = await discover(paths, working, finder);
  const faults = new Set(unread);
  const chosen: ChosenFile[] = [];
  const notes = leftOut.map(
    ({ shown, by }) => `${shown} is left out: ${showPath(by, working)} names it.`,
  );
  for (const file of files) {
    const settings = await finder.findSettings(file.absolute);
    if (!settings.ok) {
      for (const fault of settings.faults) faults.add(fault);
      continue;
    }
    const { project } = settings.value;
    for (const fault of project.own.faults) faults.add(fault);
    const reason = project.findIgnore(file.absolute);
    if (reason === null) chosen.push({ ...file, settings: settings.value });
    else if (file.explicit) notes.push(`${file.shown} is left out: ${reason}.`);
  }
  return { files: chosen, unmatched, faults: [...faults], notes };
}
