import path from 'node:path';
import type { Config } from '../../framework/config.ts';
import type { Outcome } from '../../framework/fault.ts';
import type { Level, Status } from '../../framework/rule.ts';
import { checksOf, type CompiledPack } from '../../framework/pack.ts';
import { createLinter, type Linter, type LinterOptions } from '../../lint/linter.ts';
import { showPath } from '../../node/discover.ts';
import { createConfigFinder } from '../../node/find-config.ts';
import { readText } from '../../node/read-text.ts';

/** What the documents below one config are linted with. */
export interface Settings {
  readonly linter: Linter;
  readonly config: Config;
  /** Absolute path of the config, null when there is none. */
  readonly file: string | null;
}

/** Gives the settings for documents in a folder; the same outcome for the same config. */
export type FindSettings = (folder: string) => Promise<Outcome<Settings>>;

type Asked = NonNullable<LinterOptions['asked']>;

interface SettingsContext {
  readonly pack: CompiledPack;
  /** What the call asks for; it beats configs and what documents say of themselves. */
  readonly asked: Asked;
  readonly working: string;
}

async function readConfigFile(file: string, context: SettingsContext): Promise<Outcome<Config>> {
  const shown = showPath(file, context.working);
  const content = readText(file);
  if (!content.ok) return { ok: false, faults: [{ ...content.fault, path: shown }] };
  const { readConfig } = await import('../../framework/config.ts');
  const checks = checksOf(context.pack).map(({ id }) => id);
  return readConfig(shown, content.value.text, checks);
}

async function loadSettings(
  file: string | null,
  context: SettingsContext,
): Promise<Outcome<Settings>> {
  const outcome = file === null ? null : await readConfigFile(file, context);
  if (outcome && !outcome.ok) return outcome;
  const config = outcome?.value ?? {};
  const { level, status } = config;
  const linter = createLinter(context.pack, {
    asked: context.asked,
    ...(level && { level }),
    ...(status && { status }),
    ...(config.severities && { severities: config.severities }),
  });
  return { ok: true, value: { linter, config, file } };
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

/** Settings for one run: each config is read once. */
export function createSettingsFinder(context: SettingsContext): FindSettings {
  const findConfig = createConfigFinder();
  const known = new Map<string | null, Promise<Outcome<Settings>>>();
  return (folder) => {
    const file = findConfig(path.resolve(folder));
    const settings = known.get(file) ?? loadSettings(file, context);
    known.set(file, settings);
    return settings;
  };
}
