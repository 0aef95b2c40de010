import type { Fault, Outcome } from './fault.ts';
import { levels, severities, statuses } from './rule.ts';
import type { Level, Severity, Status } from './rule.ts';
import { suggest } from '../text/suggestion.ts';
import { helpWith } from './did-you-mean.ts';
import { readYaml } from './yaml-file.ts';
import type { DataPath, YamlFile } from './yaml-file.ts';

/** What a project sets, as `config.schema.json` says it; what it leaves out is not there. */
export interface Config {
  readonly level?: Level;
  /** How far documents have come that do not say so themselves. */
  readonly status?: Status;
  /** Severities by check that differ from the rules' own. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Globs of documents, relative to the config's folder. */
  readonly files?: readonly string[];
  readonly ignore?: readonly string[];
}

const settings = ['$schema', 'level', 'status', 'severities', 'files', 'ignore'] as const;
const severitiesAndOff = [...severities, 'off'] as const;

/** Takes values out of the data of a config and keeps what is wrong with them. */
class ConfigReader {
  readonly faults: Fault[] = [];
  readonly #yaml: YamlFile;

  constructor(yaml: YamlFile) {
    this.#yaml = yaml;
  }

  complain(path: DataPath, message: string, detail: { key?: boolean; help?: string } = {}): void {
    this.faults.push(this.#yaml.fault(path, message, detail));
  }

  /** Entries of the map at `path`; none when there is something else. */
  entries(value: unknown, path: DataPath): readonly (readonly [string, unknown])[] {
    if (typeof value === 'object' && value && !Array.isArray(value)) return Object.entries(value);
    this.complain(path, 'Here must stand keys with values.');
    return [];
  }

  choose<Choice extends string>(
    value: unknown,
    path: DataPath,
    choices: readonly Choice[],
  ): Choice | undefined {
    const chosen = choices.find((choice) => choice === value);
    if (chosen !== undefined) return chosen;
    const written = typeof value === 'string' ? value : '';
    const near = suggest(written, choices);
    const subject = written === '' ? 'This' : `\`${written}\``;
    this.complain(path, `${subject} is none of ${choices.join(', ')}.`, {
      ...(near !== undefined && { help: `Did you mean \`${near}\`?` }),
    });
    return undefined;
  }

  globs(value: unknown, path: DataPath): readonly string[] {
    if (!Array.isArray(value)) {
      this.complain(path, 'Here must stand a list of globs.', { help: 'For example: ["**/*.md"]' });
      return [];
    }
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => {
      if (typeof item === 'string' && item.trim() !== '') return [item];
      this.complain([...path, index], 'A glob must be text.', { help: 'Put it in quotes.' });
      return [];
    });
  }
}

function readSeverities(
  value: unknown,
  reader: ConfigReader,
  checks: readonly string[] | undefined,
): Readonly<Record<string, Severity | 'off'>> {
  const chosen = new Map<string, Severity | 'off'>();
  for (const [check, severity] of reader.entries(value, ['severities'])) {
    const path = ['severities', check];
    if (checks && !checks.includes(check)) {
      const message = `There is no check \`${check}\`.`;
      reader.complain(path, message, { key: true, help: helpWith(check, checks) });
    }
    const choice = reader.choose(severity, path, severitiesAndOff);
    if (choice !== undefined) chosen.set(check, choice);
  }
  return Object.fromEntries(chosen);
}

function readFiles(value: unknown, reader: ConfigReader): readonly string[] {
  if (Array.isArray(value) && value.length === 0) reader.complain(['files'], 'This list is empty.');
  return reader.globs(value, ['files']);
}

function readSettings(
  data: unknown,
  reader: ConfigReader,
  checks: readonly string[] | undefined,
): Config {
  if (data === null) return {};
  const given = new Map(reader.entries(data, []));
  for (const key of given.keys()) {
    if (settings.some((setting) => setting === key)) continue;
    const message = `The setting \`${key}\` is not known.`;
    reader.complain([key], message, { key: true, help: helpWith(key, settings) });
  }
  const schema = given.get('$schema');
  if (schema !== undefined && typeof schema !== 'string') {
    reader.complain(['$schema'], 'The address of a schema must be text.');
  }
  const level = given.has('level')
    ? reader.choose(given.get('level'), ['level'], levels)
    : undefined;
  const status = given.has('status')
    ? reader.choose(given.get('status'), ['status'], statuses)
    : undefined;
  return {
    ...(level && { level }),
    ...(status && { status }),
    ...(given.has('severities') && {
      severities: readSeverities(given.get('severities'), reader, checks),
    }),
    ...(given.has('files') && { files: readFiles(given.get('files'), reader) }),
    ...(given.has('ignore') && { ignore: reader.globs(given.get('ignore'), ['ignore']) }),
  };
}

/**
 * Reads a config, YAML or JSON (which is YAML). An empty file sets nothing. With `checks`, the ids
 * of all checks, a severity for any other id is a fault.
 * Loads the YAML reader: import this module only when there is a config.
 */
export function readConfig(
  path: string,
  text: string,
  checks?: readonly string[],
): Outcome<Config> {
  const yaml = readYaml({ path, text: text.replace(/^\uFEFF/, '') });
  if (yaml.faults.length > 0) return { ok: false, faults: yaml.faults };
  const reader = new ConfigReader(yaml);
  const value = readSettings(yaml.data, reader, checks);
  return reader.faults.length > 0 ? { ok: false, faults: reader.faults } : { ok: true, value };
}
