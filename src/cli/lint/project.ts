import { checkConfig, findAdjustableNumbers } from '../../framework/check-config.ts';
import type { AdjustableNumbers } from '../../framework/check-config.ts';
import { emptyConfig } from '../../framework/config.ts';
import type { Config } from '../../framework/config.ts';
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
  readonly pack: CompiledPack;
  readonly numbers: AdjustableNumbers;
  /** The settings for a document, by its absolute path. */
  readonly choose: (document: string) => ChosenSettings;
  /** Path of the config that leaves a document out, as messages name it; null when none does. */
  readonly findIgnore: (document: string) => string | null;
}

/** What projects are opened with. */
export interface ProjectContext {
  /** The rules that count where no config says otherwise. */
  readonly pack: CompiledPack;
  /** Absolute path of the working folder. */
  readonly working: string;
  /** The call names the config. */
  readonly named: boolean;
}

function openProject(
  found: { readonly file: string | null; readonly base: string; readonly config: Config },
  pack: CompiledPack,
): Project {
  const choose = createSettingsChooser(found.config);
  const ignores = createIgnoring(found.config);
  return {
    ...found,
    pack,
    numbers: findAdjustableNumbers(pack, detectors),
    choose: (document) => choose(showPath(document, found.base)),
    findIgnore: (document) => ignores(showPath(document, found.base))?.place.path ?? null,
  };
}

/** Opens the project of a config, or of none; loads nothing for a config unless there is one. */
export async function loadProject(
  location: ConfigLocation | null,
  { pack, working, named }: ProjectContext,
): Promise<Outcome<Project>> {
  if (location === null) {
    return {
      ok: true,
      value: openProject({ file: null, base: working, config: emptyConfig }, pack),
    };
  }
  const [{ loadConfig }, { checkConfigSource }] = await Promise.all([
    import('../../node/load-config.ts'),
    import('#built-in/config-check'),
  ]);
  const loaded = loadConfig(location, { check: checkConfigSource, working, named });
  if (!loaded.ok) return loaded;
  const project = openProject(loaded.value, pack);
  const cases = pack.cases.map(({ id }) => id);
  const faults = checkConfig(project.config, { numbers: project.numbers, cases });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: project };
}
