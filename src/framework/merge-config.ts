import { compileGlobs } from '../text/glob.ts';
import { emptyConfig } from './config.ts';
import type { Config, DocumentSettings, RuleSetting } from './config.ts';

function mergeRule(base: RuleSetting | undefined, over: RuleSetting): RuleSetting {
  return { ...base, ...over, options: new Map([...(base?.options ?? []), ...over.options]) };
}

function mergeSettings(base: DocumentSettings, over: DocumentSettings): DocumentSettings {
  const rules = new Map(base.rules);
  for (const [id, rule] of over.rules) rules.set(id, mergeRule(rules.get(id), rule));
  const { level = base.level, status = base.status, case: about = base.case } = over;
  return {
    ...(level && { level }),
    ...(status && { status }),
    ...(about && { case: about }),
    rules,
  };
}

function mergeWords(base: Config['words'], over: Config['words']): Config['words'] {
  const words = new Map(base);
  for (const [list, phrases] of over) words.set(list, [...(words.get(list) ?? []), ...phrases]);
  return words;
}

function mergeConfig(base: Config, over: Config): Config {
  const { files = base.files, templates = base.templates, baseline = base.baseline } = over;
  return {
    ...mergeSettings(base, over),
    ...(files && { files }),
    ...(templates && { templates }),
    ...(baseline && { baseline }),
    ignore: [...base.ignore, ...over.ignore],
    packs: [...base.packs, ...over.packs],
    words: mergeWords(base.words, over.words),
    overrides: [...base.overrides, ...over.overrides],
  };
}

/** One config of several: later ones win, lists grow. */
export function combineConfigs(configs: readonly Config[]): Config {
  return configs.reduce(mergeConfig, emptyConfig);
}

/** What counts for one document. */
export interface ChosenSettings {
  readonly settings: DocumentSettings;
  /** The same for documents that the same overrides match. */
  readonly key: string;
}

/** Chooses the settings for documents by their paths relative to the config's folder. */
export function createSettingsChooser(config: Config): (path: string) => ChosenSettings {
  const overrides = config.overrides.map((override, index) => ({
    override,
    index,
    matches: compileGlobs(override.files),
  }));
  return (path) => {
    const matching = overrides.filter(({ matches }) => matches(path));
    const settings = matching.reduce<DocumentSettings>(
      (base, { override }) => mergeSettings(base, override),
      config,
    );
    return { settings, key: matching.map(({ index }) => index).join(' ') };
  };
}
