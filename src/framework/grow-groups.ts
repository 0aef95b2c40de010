import type { Stem } from '../text/stem.ts';
import type { CollectedPhrases, PackWords } from './pack-words.ts';
import { readPhrase } from './phrase.ts';
import { listName, type WordLists } from './word-group.ts';
import type { WordListSources } from './word-lists.ts';

/** The names of lists that hold entries which the pack does not have, directly or by another list. */
function findGrownLists(words: PackWords, sources: WordListSources): ReadonlySet<string> {
  const grown = new Set(
    [...sources]
      .filter(([name, parts]) => parts.length > (name in words.lists ? 1 : 0))
      .map(([name]) => name),
  );
  for (let before = -1; before < grown.size;) {
    before = grown.size;
    for (const [name, parts] of sources) {
      const inside = parts.flatMap(({ entries }) => entries ?? []);
      if (inside.some((written) => grown.has(listName(written) ?? ''))) grown.add(name);
    }
  }
  return grown;
}

/**
 * The phrases and groups of a pack, with the new phrases of its word lists in every group that was
 * written with one of them. Groups keep their numbers.
 */
export function growGroups(
  words: PackWords,
  own: { readonly sources: WordListSources; readonly lists: WordLists; readonly stem: Stem },
): CollectedPhrases {
  const grown = findGrownLists(words, own.sources);
  const patterns = [...words.patterns];
  const entryOf = new Map(patterns.map((pattern, entry) => [pattern, entry]));
  const addPhrase = (phrase: string): number => {
    const reading = readPhrase(phrase, own.stem);
    const pattern = reading.ok ? reading.patterns.join('\n') : '';
    const entry = entryOf.get(pattern) ?? patterns.push(pattern) - 1;
    entryOf.set(pattern, entry);
    return entry;
  };
  const groups = words.groups.map((entries, group) => {
    const names = (words.listsOf[group] ?? []).filter((name) => grown.has(name));
    if (names.length === 0) return entries;
    const added = names.flatMap((name) => (own.lists.get(name) ?? []).map(addPhrase));
    return [...new Set([...entries, ...added])].sort((first, second) => first - second);
  });
  return { patterns, groups, listsOf: words.listsOf };
}
