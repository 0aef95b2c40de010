import type { Stem } from '../text/stem.ts';
import type { Fault } from './fault.ts';
import { listName, phraseFault, unknownList } from './word-group.ts';
import type { WordLists } from './word-group.ts';
import type { YamlFile } from './yaml-file.ts';

/** A file of `words/`, read. */
export interface WordListSource {
  readonly yaml: YamlFile;
  /** Null when the file is no list of texts. */
  readonly entries: readonly string[] | null;
}

class ListResolver {
  readonly faults: Fault[] = [];
  readonly resolved = new Map<string, readonly string[] | null>();
  readonly #sources: ReadonlyMap<string, WordListSource>;
  readonly #stem: Stem;

  constructor(sources: ReadonlyMap<string, WordListSource>, stem: Stem) {
    this.#sources = sources;
    this.#stem = stem;
  }

  resolve(name: string, trail: readonly string[]): void {
    if (this.resolved.has(name)) return;
    const source = this.#sources.get(name);
    if (!source?.entries) {
      this.resolved.set(name, null);
      return;
    }
    const phrases = source.entries.flatMap((written, index) =>
      this.#read(written, { yaml: source.yaml, index, trail: [...trail, name] }),
    );
    this.resolved.set(name, [...new Set(phrases)]);
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
  sources: ReadonlyMap<string, WordListSource>,
  stem: Stem,
): { readonly lists: WordLists; readonly faults: readonly Fault[] } {
  const resolver = new ListResolver(sources, stem);
  for (const name of sources.keys()) resolver.resolve(name, []);
  return { lists: resolver.resolved, faults: resolver.faults };
}
