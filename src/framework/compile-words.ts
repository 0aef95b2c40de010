import { indexPhrases, type PhraseIndex } from '../text/phrase-index.ts';
import type { Stem } from '../text/stem.ts';
import type { Fault } from './fault.ts';
import type { GroupId } from './pack.ts';
import type { CollectedPhrases } from './pack-words.ts';
import { readPhrase } from './phrase.ts';
import type { GroupSource } from './rule-source.ts';
import { listName, membersOf, phraseFault, unknownList } from './word-group.ts';
import type { WordLists } from './word-group.ts';
import type { DataPath, YamlFile } from './yaml-file.ts';

/** Where a group stands and who hears of its faults. */
export interface GroupPlace {
  readonly yaml: YamlFile;
  readonly at: DataPath;
  readonly report: (fault: Fault) => void;
}

/** Collects the phrases of a pack and numbers its groups. */
export interface WordsCompiler {
  /** The number of the group; the same phrases give the same number. */
  readonly addGroup: (group: GroupSource, place: GroupPlace) => GroupId;
  readonly finish: () => PhraseIndex;
  /** What was collected, before it is ordered for searching. */
  readonly collected: () => CollectedPhrases;
}

const nothingCollected: CollectedPhrases = { patterns: [], groups: [], listsOf: [] };

class LexiconBuilder implements WordsCompiler {
  readonly #patterns: string[];
  readonly #groups: (readonly number[])[];
  readonly #listsOf: (readonly string[])[];
  readonly #entryOf: Map<string, number>;
  readonly #groupOf: Map<string, GroupId>;
  readonly #lists: WordLists;
  readonly #stem: Stem;

  constructor(lists: WordLists, stem: Stem, begun: CollectedPhrases) {
    this.#lists = lists;
    this.#stem = stem;
    this.#patterns = [...begun.patterns];
    this.#groups = [...begun.groups];
    this.#listsOf = [...begun.listsOf];
    this.#entryOf = new Map(begun.patterns.map((patterns, entry) => [patterns, entry]));
    this.#groupOf = new Map(begun.groups.map((entries, id) => [entries.join(' '), id]));
  }

  addGroup(group: GroupSource, place: GroupPlace): GroupId {
    const members = membersOf(group, place.at);
    const phrases = members.flatMap((member) => this.#expand(member, place));
    const entries = [...new Set(phrases.map((phrase) => this.#addEntry(phrase)))];
    entries.sort((first, second) => first - second);
    const key = entries.join(' ');
    const known = this.#groupOf.get(key);
    const id = known ?? this.#groups.push(entries) - 1;
    this.#groupOf.set(key, id);
    const lists = members.flatMap(({ written }) => listName(written) ?? []);
    this.#listsOf[id] = [...new Set([...(this.#listsOf[id] ?? []), ...lists])];
    return id;
  }

  collected(): CollectedPhrases {
    return { patterns: this.#patterns, groups: this.#groups, listsOf: this.#listsOf };
  }

  finish(): PhraseIndex {
    return indexPhrases({ patterns: this.#patterns, groups: this.#groups });
  }

  #expand(
    member: { readonly written: string; readonly at: DataPath },
    { yaml, report }: GroupPlace,
  ): readonly string[] {
    const { written, at } = member;
    const name = listName(written);
    if (name === undefined) {
      const fault = phraseFault(written, this.#stem, { yaml, at });
      if (fault) report(fault);
      return fault ? [] : [written];
    }
    const list = this.#lists.get(name);
    if (list) return list;
    if (list === null) {
      report(yaml.fault(at, `The word list \`$${name}\` cannot be used; its own fault is told.`));
    } else {
      const { message, ...detail } = unknownList(name, this.#lists.keys());
      report(yaml.fault(at, message, detail));
    }
    return [];
  }

  /** Phrases that read alike ("real-time", "real time") are one entry. */
  #addEntry(phrase: string): number {
    const reading = readPhrase(phrase, this.#stem);
    const patterns = reading.ok ? reading.patterns.join('\n') : '';
    const known = this.#entryOf.get(patterns);
    if (known !== undefined) return known;
    const id = this.#patterns.push(patterns) - 1;
    this.#entryOf.set(patterns, id);
    return id;
  }
}

/** Starts a pack's lexicon on its shared lists, or goes on with one that was begun. */
export function createWordsCompiler(
  lists: WordLists,
  stem: Stem,
  begun: CollectedPhrases = nothingCollected,
): WordsCompiler {
  return new LexiconBuilder(lists, stem, begun);
}
