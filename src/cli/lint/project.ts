import path from 'node:path';
import { checkConfig, findAdjustableNumbers } from '../../framework/check-config.ts';
import type { AdjustableNumbers } from '../../framework/check-config.ts';
import { emptyConfig } from '../../framework/config.ts';
import type { Config, Placed } from '../../framework/config.ts';
import type { ExtendedPack } from '../../framework/extend-pack.ts';
import type { Outcome } from '../../framework/fault.ts';
import { createIgnoring } from '../../framework/ignored.ts';
import { createSettingsChooser } from '../../framework/merge-config.ts';
import type { ChosenSettings } from '../../framework/merge-config.ts';
import type { CompiledPack } from '../../framework/pack.ts';
import type { ConfigLocation } from '../../node/find-config.ts';
import { showPath } from '../../node/show-path.ts';
import { detectors } from '../../probes/registry.ts';

/** What one config, or none, means for the documents that it counts for. */
export interface Project {
  /** Absolute path of the config; null when there is none. */
  readonly file: string | null;
  /** Absolute path of the folder that its globs count from. */
  readonly base: string;
  readonly config: Config;
  /** The rules of mlsd with those of the project. */
  readonly pack: CompiledPack;
  readonly own: OwnRules;
  readonly numbers: AdjustableNumbers;
  /** The settings for a document, by its absolute path. */
  readonly choose: (document: string) => ChosenSettings;
  /** Why a document is left out, as a clause; null when it is not. */
  readonly findIgnore: (document: string) => string | null;
}

/** What a project adds to the rules; a rule with faults is left out. */
export type OwnRules = Omit<ExtendedPack, 'pack'>;

const noOwnRules: OwnRules = {
  lessons: [],
  guides: [],
  shownPaths: new Map(),
  broken: [],
  faults: [],
};

/** What projects are opened with. */
export interface ProjectContext {
  /** The rules that count where no config says otherwise. */
  readonly pack: CompiledPack;
  /** Absolute path of the working folder. */
  readonly working: string;
  /** The call names the config. */
  readonly named: boolean;
}

function isBelow(document: string, folders: readonly Placed<string>[]): boolean {
  return folders.some(({ value }) => document.startsWith(value + path.sep));
}

function openProject(
  found: { readonly file: string | null; readonly base: string; readonly config: Config },
  { pack, ...own }: ExtendedPack,
): Project {
  const choose = createSettingsChooser(found.config);
  const templates = found.config.templates ? [found.config.templates] : [];
  const ignores = createIgnoring(found.config);
  return {
    ...found,
    pack,
    own,
    numbers: findAdjustableNumbers(pack, detectors),
    choose: (document) => choose(showPath(document, found.base)),
    findIgnore: (document) => {
      if (isBelow(document, found.config.packs)) return 'it belongs to a rule pack';
      if (isBelow(document, templates)) return 'it is a template';
      const glob = ignores(showPath(document, found.base));
      return glob && `\`ignore\` in ${glob.place.path} names it`;
    },
  };
}

/** The rules of mlsd with those of a config, which are read only when there are some. */
async function extendRules(
  config: Config,
  { pack, working }: ProjectContext,
): Promise<ExtendedPack> {
  if (config.packs.length + config.words.size === 0) return { pack, ...noOwnRules };
  const [{ addOwnRules }, { words }] = await Promise.all([
    import('./own-rules.ts'),
    import('#built-in/words'),
  ]);
  return addOwnRules({ pack, words }, config, working);
}

/** Opens the project of a config, or of none; loads nothing for a config unless there is one. */
export async function loadProject(
  location: ConfigLocation | null,
  context: ProjectContext,
): Promise<Outcome<Project>> {
  const { pack, working, named } = context;
  if (location === null) {
    const none = { file: null, base: working, config: emptyConfig };
    return { ok: true, value: openProject(none, { pack, ...noOwnRules }) };
  }
  const [{ loadConfig }, { checkConfigSource }] = await Promise.all([
    import('../../node/load-config.ts'),
    import('#built-in/config-check'),
  ]);
  const loaded = loadConfig(location, { check: checkConfigSource, working, named });
  if (!loaded.ok) return loaded;
  const project = openProject(loaded.value, await extendRules(loaded.value.config, context));
  const faults = checkConfig(project.config, {
    numbers: project.numbers,
    broken: project.own.broken,
    cases: project.pack.cases.map(({ id }) => id),
  });
  return faults.length > 0
    ? { ok: false, faults: [...project.own.faults, ...faults] }
    : { ok: true, value: project };
}
