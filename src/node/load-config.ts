import path from 'node:path';
import type { Config, ConfigFile, Placed } from '../framework/config.ts';
import type { ConfigSource } from '../framework/config-source.ts';
import type { Fault, Outcome } from '../framework/fault.ts';
import { combineConfigs } from '../framework/merge-config.ts';
import { readConfig } from '../framework/read-config.ts';
import type { SchemaCheck } from '../framework/schema-check.ts';
import { scriptFault, type ConfigLocation } from './find-config.ts';
import { readText } from './read-text.ts';
import { findRepository, realPath } from './repository.ts';
import { boundaryFault, resolveExtends, type BaseConfig } from './resolve-extends.ts';
import { showPath } from './show-path.ts';

/** A config with all that it builds on. */
export interface LoadedConfig {
  /** Absolute path of the file that was found or named. */
  readonly file: string;
  /** Absolute path of the folder that globs count from. */
  readonly base: string;
  /** Its packs, templates and baseline are absolute paths. */
  readonly config: Config;
}

/** How a config is loaded. */
export interface LoadOptions {
  /** `config.schema.json`, compiled. */
  readonly check: SchemaCheck<ConfigSource>;
  /** Absolute path of the working folder, which messages name files from. */
  readonly working: string;
  /** The call names the config, so that it may point anywhere and its globs count from here. */
  readonly named: boolean;
}

/** More is a mistake, or malice. */
const mostFiles = 100;

class ConfigLoader {
  readonly faults: Fault[] = [];
  /** What is built on comes before what builds on it. */
  readonly loaded: Config[] = [];
  readonly #seen = new Set<string>();
  readonly #options: LoadOptions;

  constructor(options: LoadOptions) {
    this.#options = options;
  }

  /** @param trail absolute paths of the configs that led here */
  load({ location, boundary }: BaseConfig, trail: readonly string[]): void {
    const { file, key } = location;
    this.#seen.add(realPath(file));
    const shown = showPath(file, this.#options.working);
    const content = readText(file);
    if (!content.ok) {
      this.faults.push({ ...content.fault, path: shown });
      return;
    }
    const read = readConfig({ path: shown, text: content.value.text }, this.#options.check, key);
    if (!read.ok) {
      this.faults.push(...read.faults);
      return;
    }
    const from = { folder: path.dirname(file), boundary };
    for (const base of read.value.extends) this.#extend(base, from, [...trail, file]);
    this.loaded.push(this.#resolvePaths(read.value, from));
  }

  #extend(
    { value, place }: Placed<string>,
    from: { readonly folder: string; readonly boundary: string | null },
    trail: readonly string[],
  ): void {
    const base = resolveExtends(value, from);
    if (!base.ok) {
      const chain = trail.length > 1 ? ` Built on by ${this.#chain(trail)}.` : '';
      for (const fault of base.faults)
        this.faults.push({ ...fault, ...place, help: `${fault.help ?? ''}${chain}` });
      return;
    }
    const { file } = base.value.location;
    const again = trail.findIndex((one) => realPath(one) === realPath(file));
    if (again >= 0) {
      const circle = this.#chain([...trail.slice(again), file]);
      this.faults.push({
        message: `Configs build on each other in a circle: ${circle}.`,
        ...place,
      });
    } else if (this.#seen.size >= mostFiles) {
      this.faults.push({ message: `This would be more than ${mostFiles} configs.`, ...place });
    } else if (!this.#seen.has(realPath(file))) this.load(base.value, trail);
  }

  #chain(files: readonly string[]): string {
    return files.map((file) => showPath(file, this.#options.working)).join(' → ');
  }

  #resolvePaths(
    config: ConfigFile,
    { folder, boundary }: { readonly folder: string; readonly boundary: string | null },
  ): Config {
    const resolve = ({ value, place }: Placed<string>): Placed<string> => {
      const target = path.resolve(folder, value);
      const fault = boundaryFault(target, boundary);
      if (fault) this.faults.push({ ...fault, ...place });
      return { value: target, place };
    };
    return {
      ...config,
      packs: config.packs.map(resolve),
      ...(config.templates && { templates: resolve(config.templates) }),
      ...(config.baseline && { baseline: resolve(config.baseline) }),
    };
  }
}

/**
 * Loads a config with all that it builds on; what stands in files is read, never run. Loads the YAML
 * reader: import this module only when there is a config.
 */
export function loadConfig(location: ConfigLocation, options: LoadOptions): Outcome<LoadedConfig> {
  const folder = path.dirname(location.file);
  const script = scriptFault(location.file);
  if (script) {
    const shown = showPath(location.file, options.working);
    return { ok: false, faults: [{ ...script, path: shown }] };
  }
  const loader = new ConfigLoader(options);
  loader.load(
    { location, boundary: options.named ? null : (findRepository(folder) ?? folder) },
    [],
  );
  if (loader.faults.length > 0) return { ok: false, faults: loader.faults };
  const base = options.named ? options.working : folder;
  return { ok: true, value: { file: location.file, base, config: combineConfigs(loader.loaded) } };
}
