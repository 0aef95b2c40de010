import type { ConfigFile, DocumentSettings, Placed, RuleSetting } from './config.ts';
import type { ConfigSource, DocumentSettingsSource, RuleSettingSource } from './config-source.ts';
import type { Outcome } from './fault.ts';
import type { PackFile } from './pack-file.ts';
import type { SchemaCheck } from './schema-check.ts';
import { validate } from './schema-faults.ts';
import { readYaml, yamlWithin } from './yaml-file.ts';
import type { DataPath, YamlFile } from './yaml-file.ts';

function placed<Value>(value: Value, at: DataPath, yaml: YamlFile): Placed<Value> {
  return { value, place: yaml.place(at) };
}

function placedList<Value>(
  values: readonly Value[] | undefined,
  at: DataPath,
  yaml: YamlFile,
): readonly Placed<Value>[] {
  return (values ?? []).map((value, index) => placed(value, [...at, index], yaml));
}

function readRule(source: RuleSettingSource, at: DataPath, yaml: YamlFile): RuleSetting {
  const place = yaml.place(at, { key: true });
  if (typeof source === 'string') {
    return { place, severity: placed(source, at, yaml), options: new Map() };
  }
  const { severity, ...rest } = source;
  const options = Object.entries(rest).flatMap(([name, value]) =>
    typeof value === 'number'
      ? [[name, { value, place: yaml.place([...at, name], { key: true }) }] as const]
      : [],
  );
  return {
    place,
    ...(severity && { severity: placed(severity, [...at, 'severity'], yaml) }),
    options: new Map(options),
  };
}

function readDocumentSettings(
  source: DocumentSettingsSource,
  at: DataPath,
  yaml: YamlFile,
): DocumentSettings {
  const { level, status, case: about, severities = {}, rules = {} } = source;
  const read = (
    key: 'severities' | 'rules',
    settings: Readonly<Record<string, RuleSettingSource>>,
  ) =>
    Object.entries(settings).map(
      ([id, setting]) => [id, readRule(setting, [...at, key, id], yaml)] as const,
    );
  return {
    ...(level && { level: placed(level, [...at, 'level'], yaml) }),
    ...(status && { status: placed(status, [...at, 'status'], yaml) }),
    ...(about !== undefined && { case: placed(about, [...at, 'case'], yaml) }),
    rules: new Map([...read('severities', severities), ...read('rules', rules)]),
  };
}

function readExtends(source: ConfigSource, yaml: YamlFile): readonly Placed<string>[] {
  const { extends: bases } = source;
  return typeof bases === 'string'
    ? [placed(bases, ['extends'], yaml)]
    : placedList(bases, ['extends'], yaml);
}

function toConfigFile(source: ConfigSource, yaml: YamlFile): ConfigFile {
  const { files, templates, baseline, words = {}, overrides = [] } = source;
  return {
    ...readDocumentSettings(source, [], yaml),
    extends: readExtends(source, yaml),
    ...(files && { files: placed(files, ['files'], yaml) }),
    ignore: placedList(source.ignore, ['ignore'], yaml),
    packs: placedList(source.packs, ['packs'], yaml),
    words: new Map(
      Object.entries(words).map(([list, phrases]) => [
        list,
        placedList(phrases, ['words', list], yaml),
      ]),
    ),
    ...(templates !== undefined && { templates: placed(templates, ['templates'], yaml) }),
    ...(baseline !== undefined && { baseline: placed(baseline, ['baseline'], yaml) }),
    overrides: overrides.map((override, index) => ({
      ...readDocumentSettings(override, ['overrides', index], yaml),
      files: override.files,
    })),
  };
}

/**
 * Reads a config, YAML or JSON (which is YAML): all of the file, or what stands under `key`. An
 * empty file sets nothing. Loads the YAML reader: import this module only when there is a config.
 *
 * @param check `config.schema.json`, compiled
 */
export function readConfig(
  { path, text }: PackFile,
  check: SchemaCheck<ConfigSource>,
  key?: string,
): Outcome<ConfigFile> {
  const whole = readYaml({ path, text: text.replace(/^\uFEFF/, '') });
  const yaml = key === undefined ? whole : yamlWithin(whole, key);
  const given = yaml.data === null ? { ...yaml, data: {} } : yaml;
  const { value, faults } = validate(check, given);
  return value === null ? { ok: false, faults } : { ok: true, value: toConfigFile(value, yaml) };
}
