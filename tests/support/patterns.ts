import { createLexicon } from '../../src/text/lexicon.ts';
import { gapPlace, type PhraseIndex } from '../../src/text/phrase-index.ts';
import type { CompiledPack, GroupId } from '../../src/framework/pack.ts';

function writePlace({ words, placeStarts, placeWords }: PhraseIndex, place: number): string {
  if (place === gapPlace) return '...';
  const numbers = placeWords.slice(placeStarts[place], placeStarts[place + 1]);
  return Array.from(numbers, (number) => words[number]).join('|');
}

/** The patterns that begin with a place, each as its entry and its places. */
function readTail(index: PhraseIndex, place: number): readonly (readonly number[])[] {
  const tail = index.tails.slice(index.tailStarts[place], index.tailStarts[place + 1]);
  const [count = 0, ...rest] = tail;
  const patterns = rest.slice(0, count).map((entry) => [entry, place]);
  let at = count;
  while (at < rest.length) {
    const [second = 0, length = 0] = rest.slice(at, at + 2);
    const end = at + 2 + length;
    for (at += 2; at < end;) {
      const [entry = 0, more = 0] = rest.slice(at, at + 2);
      patterns.push([entry, place, second, ...rest.slice(at + 2, at + 2 + more)]);
      at += 2 + more;
    }
  }
  return patterns;
}

/** The patterns of a group as they were compiled: alternatives of a place by bars, ascending. */
export function patternsOf(
  { lexicon }: CompiledPack,
  group: GroupId | undefined,
): readonly string[] {
  const known = createLexicon(lexicon);
  return Array.from(lexicon.placeStarts)
    .slice(0, -1)
    .flatMap((_, place) => readTail(lexicon, place))
    .filter(([entry]) => known.groupsOf(entry ?? -1).ids.includes(group ?? -1))
    .map(([entry = 0, ...places]) => ({
      entry,
      text: places.map((place) => writePlace(lexicon, place)).join(' '),
    }))
    .sort((a, b) => a.entry - b.entry || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}
