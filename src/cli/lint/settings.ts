import path from 'node:path';
import type { AdjustableNumbers } from '../../framework/check-config.ts';
import type { DocumentSettings } from '../../framework/config.ts';
import type { Fault, Outcome } from '../../framework/fault.ts';
import type { CompiledPack } from '../../framework/pack.ts';
import type { Level, Severity, Status } from '../../framework/rule.ts';
import type { Linter, LinterOptions } from '../../lint/linter.ts';
import { createConfigFinder, locateConfig } from '../../node/find-config.ts';
import type { ConfigLocation } from '../../node/find-config.ts';
import { showPath } from '../../node/show-path.ts';
import { loadProject, type Project } from './project.ts';
import { SettledLinter } from './settled-linter.ts';

/** What one document is linted with. */
export interface Settings {
  /** Set up when it is first asked for. */
  readonly linter: Linter;
  /** Tells settings apart that judge differently, also those of other runs of the same program. */
  readonly stamp: string;
  readonly project: Project;
  /** What the config sets for the document, with the places that set it. */
  readonly settings: DocumentSettings;
}

/** Finds what counts for documents; each config is read once. */
export interface SettingsFinder {
  /** The project that a folder belongs to; the same outcome for the same config. */
  readonly findProject: (folder: string) => Promise<Outcome<Project>>;
  /** The settings for a document, by its path. */
  readonly findSettings: (document: string) => Promise<Outcome<Settings>>;
}

type Asked = NonNullable<LinterOptions['asked']>;

/** What a call says about settings. */
export interface SettingsContext {
  readonly pack: CompiledPack;
  /** What the call asks for; it beats configs and what documents say of themselves. */
  readonly asked: Asked;
  readonly working: string;
  /** The path that `--config` names, or false for `--no-config`; else configs are looked for. */
  readonly config?: string | boolean | undefined;
  /** The day, "2030-01-31". */
  readonly today: string;
}

/** What the options of a call ask for, without those that were left out. */
export function askedBy(flags: { level?: Level; status?: Status; case?: string }): Asked {
  const { level, status, case: answered } = flags;
  return {
    ...(level && { level }),
    ...(status && { status }),
    ...(answered !== undefined && { case: answered }),
  };
}

/** Settings in the form that linters take. */
export function linterOptions(
  { level, status, case: about, rules }: DocumentSettings,
  numbers: AdjustableNumbers,
): Omit<LinterOptions, 'asked' | 'today'> {
  const severities: Record<string, Severity | 'off'> = {};
  const limits: Record<string, Readonly<Record<string, number>>> = {};
  for (const [id, { severity, options }] of rules) {
    if (severity) severities[id] = severity.value;
    if (options.size === 0) continue;
    const own = [...options].map(
      ([name, { value }]) => [numbers.get(id)?.get(name) ?? name, value] as const,
    );
    limits[id] = Object.fromEntries(own);
  }
  return {
    ...(level && { level: level.value }),
    ...(status && { status: status.value }),
    ...(about && { case: about.value }),
    severities,
    limits,
  };
}

function createLocator({ config, working }: SettingsContext) {
  if (config === false) return () => ({ ok: true, value: null }) as const;
  if (typeof config !== 'string') return createConfigFinder();
  const location = locateConfig(path.resolve(working, config));
  return () => ({ ok: true, value: location }) as const;
}

/** Names files as seen from the working folder. */
function showFaults(faults: readonly Fault[], working: string): readonly Fault[] {
  return faults.map((fault) =>
    fault.path === undefined ? fault : { ...fault, path: showPath(fault.path, working) },
  );
}

class ProjectSettings implements SettingsFinder {
  readonly #context: SettingsContext;
  readonly #locate: (folder: string) => Outcome<ConfigLocation | null>;
  readonly #located = new Map<string, Promise<Outcome<Project>>>();
  readonly #projects = new Map<string | null, Promise<Outcome<Project>>>();
  readonly #linters = new Map<Project, Map<string, SettledLinter>>();

  constructor(context: SettingsContext) {
    this.#context = context;
    this.#locate = createLocator(context);
  }

  findProject(folder: string): Promise<Outcome<Project>> {
    const known = this.#located.get(folder) ?? this.#open(folder);
    this.#located.set(folder, known);
    return known;
  }

  async findSettings(document: string): Promise<Outcome<Settings>> {
    const outcome = await this.findProject(path.dirname(document));
    if (!outcome.ok) return outcome;
    const project = outcome.value;
    const { settings, key } = project.choose(document);
    const settled = this.#settle(project, settings, key);
    const value = {
      project,
      settings,
      get linter() {
        return settled.linter;
      },
      get stamp() {
        return settled.stamp;
      },
    };
    return { ok: true, value };
  }

  #open(folder: string): Promise<Outcome<Project>> {
    const { pack, working, config } = this.#context;
    const located = this.#locate(folder);
    if (!located.ok) {
      return Promise.resolve({ ok: false, faults: showFaults(located.faults, working) });
    }
    const file = located.value?.file ?? null;
    const named = typeof config === 'string';
    const project =
      this.#projects.get(file) ?? loadProject(located.value, { pack, working, named });
    this.#projects.set(file, project);
    return project;
  }

  #settle(project: Project, settings: DocumentSettings, key: string): SettledLinter {
    const linters = this.#linters.get(project) ?? new Map<string, SettledLinter>();
    this.#linters.set(project, linters);
    const { asked, today } = this.#context;
    const options = { ...linterOptions(settings, project.numbers), asked };
    const linter = linters.get(key) ?? new SettledLinter(project, options, today);
    linters.set(key, linter);
    return linter;
  }
}

/** Settings for one call. */
export function createSettingsFinder(context: SettingsContext): SettingsFinder {
  return new ProjectSettings(context);
}
