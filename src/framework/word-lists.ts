import type { Stem } from '../text/stem.ts';
import type { Fault } from './fault.ts';
import { listName, phraseFault, unknownList } from './word-group.ts';
import type { WordLists } from './word-group.ts';
import type { PackFile } from './pack-file.ts';
import type { PackValidation } from './schema-check.ts';
import { validate } from './schema-faults.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** Entries of a word list as written: phrases and names of other lists. */
export interface WordListSource {
  /** The file of `words/` that holds them; null for a list that is known to be sound. */
  readonly yaml: YamlFile | null;
  /** Null when the file is no list of texts. */
  readonly entries: readonly string[] | null;
}

/** By the name of a list its sources, whose entries are joined. */
export type WordListSources = ReadonlyMap<string, readonly WordListSource[]>;

class ListResolver {
  readonly faults: Fault[] = [];
  readonly resolved = new Map<string, readonly string[] | null>();
  readonly #sources: WordListSources;
  readonly #stem: Stem;

  constructor(sources: WordListSources, stem: Stem) {
    this.#sources = sources;
    this.#stem = stem;
  }

  resolve(name: string, trail: readonly string[]): void {
    if (this.resolved.has(name)) return;
    const sources = this.#sources.get(name) ?? [];
    const phrases = sources.flatMap(({ yaml, entries }) =>
      (entries ?? []).flatMap((written, index) =>
        yaml
          ? this.#read(written, { yaml, index, trail: [...trail, name] })
          : this.#readSound(written, [...trail, name]),
      ),
    );
    const usable = sources.some(({ entries }) => entries !== null);
    this.resolved.set(name, usable ? [...new Set(phrases)] : null);
  }

  #readSound(written: string, trail: readonly string[]): readonly string[] {
    const name = listName(written);
    if (name === undefined) return [written];
    if (!trail.includes(name)) this.resolve(name, trail);
    return this.resolved.get(name) ?? [];
  }

  #read(
    written: string,
    place: {
      readonly yaml: YamlFile;
      readonly index: number;
      readonly trail: readonly string[];
    },
  ): readonly string[] {
    const { yaml, index, trail } = place;
    const name = listName(written);
    if (name === undefined) {
      const fault = phraseFault(written, this.#stem, { yaml, at: [index] });
      if (fault) this.faults.push(fault);
      return fault ? [] : [written];
    }
    if (!this.#sources.has(name)) {
      const { message, ...detail } = unknownList(name, this.#sources.keys());
      this.faults.push(yaml.fault([index], message, detail));
      return [];
    }
    if (trail.includes(name)) {
      const circle = [...trail.slice(trail.indexOf(name)), name].map((list) => `$${list}`);
      const message = `Word lists name each other in a circle: ${circle.join(' → ')}.`;
      this.faults.push(yaml.fault([index], message));
      return [];
    }
    this.resolve(name, trail);
    return this.resolved.get(name) ?? [];
  }
}

/** Replaces the names of lists in lists by their phrases; a faulty entry is left out and told. */
export function resolveWordLists(
  sources: WordListSources,
  stem: Stem,
): { readonly lists: WordLists; readonly faults: readonly Fault[] } {
  const resolver = new ListResolver(sources, stem);
  for (const name of sources.keys()) resolver.resolve(name, []);
  return { lists: resolver.resolved, faults: resolver.faults };
}

/** Reads the files of `words/`, by the names of the lists; what is wrong with them is reported. */
export function readWordLists(
  files: ReadonlyMap<string, PackFile>,
  tools: { readonly validation: PackValidation; readonly report: (fault: Fault) => void },
): WordListSources {
  return new Map(
    [...files].map(([name, file]) => {
      const yaml = readYaml(file);
      const { value: entries, faults } = validate(tools.validation.words, yaml);
      faults.forEach(tools.report);
      return [name, [{ yaml, entries }]];
    }),
  );
}

/** The entries of all lists, without those of files that cannot be used. */
export function writtenLists(
  sources: WordListSources,
): Readonly<Record<string, readonly string[]>> {
  const written = [...sources].map(
    ([name, parts]) => [name, parts.flatMap(({ entries }) => entries ?? [])] as const,
  );
  return Object.fromEntries(written);
}
