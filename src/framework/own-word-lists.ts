import type { Config, Placed } from './config.ts';
import type { Fault } from './fault.ts';
import type { PackFile } from './pack-file.ts';
import type { PackValidation } from './schema-check.ts';
import { unknownList } from './word-group.ts';
import { readWordLists, type WordListSource, type WordListSources } from './word-lists.ts';
import type { YamlFile } from './yaml-file.ts';

/** Word lists of a project's own. */
export interface OwnWords {
  readonly packs: readonly {
    /** What messages call the folder of the pack. */
    readonly shown: string;
    readonly lists: ReadonlyMap<string, PackFile>;
  }[];
  readonly words: Config['words'];
}

/** Phrases of a config as if they were a file of `words/`. */
function sourceOf(phrases: readonly Placed<string>[], list: string): WordListSource {
  const [first] = phrases;
  const placeAt = (index: string | number | undefined) =>
    (phrases[Number(index)] ?? first)?.place ?? {
      path: '',
      span: { start: 0, end: 0 },
      source: '',
    };
  const yaml: YamlFile = {
    data: list,
    faults: [],
    place: ([index]) => placeAt(index),
    fault: ([index], message, { help } = {}) => ({
      message,
      ...placeAt(index),
      ...(help !== undefined && { help }),
    }),
    isCutByComment: () => false,
  };
  return { yaml, entries: phrases.map(({ value }) => value) };
}

/**
 * The word lists of a pack with those of a project: a list of the same name is added to. Phrases of
 * the config for a list that nobody has are reported.
 */
export function addWordLists(
  lists: Readonly<Record<string, readonly string[]>>,
  { packs, words }: OwnWords,
  tools: { readonly validation: PackValidation; readonly report: (fault: Fault) => void },
): WordListSources {
  const sources = new Map<string, WordListSource[]>(
    Object.entries(lists).map(([name, entries]) => [name, [{ yaml: null, entries }]]),
  );
  for (const { shown, lists: files } of packs) {
    const placed = [...files].map(
      ([name, file]) => [name, { ...file, path: `${shown}/${file.path}` }] as const,
    );
    for (const [name, own] of readWordLists(new Map(placed), tools)) {
      sources.set(name, [...(sources.get(name) ?? []), ...own]);
    }
  }
  for (const [name, phrases] of words) {
    const known = sources.get(name);
    const [first] = phrases;
    if (known) known.push(sourceOf(phrases, name));
    else if (first) tools.report({ ...unknownList(name, sources.keys()), ...first.place });
  }
  return sources;
}
