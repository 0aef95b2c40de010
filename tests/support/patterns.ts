import type { CompiledPack, GroupId } from '../../src/framework/pack.ts';

/** The patterns of a group as they were compiled: alternatives of a place by bars, ascending. */
export function patternsOf(
  { lexicon }: CompiledPack,
  group: GroupId | undefined,
): readonly string[] {
  const found = new Map<string, { readonly entry: number; readonly openings: string[] }>();
  for (const [at, opening] of lexicon.openings.entries()) {
    for (const tail of (lexicon.tailsOf[at] ?? '').split(' ')) {
      for (const line of (lexicon.tails[Number(tail)] ?? '').split('\n')) {
        const [entry = '', ...rest] = line.split(' ');
        if (!lexicon.groupSets[lexicon.groupSetOf[Number(entry)] ?? -1]?.includes(group ?? -1))
          continue;
        const key = `${tail} ${entry} ${rest.join(' ')}`;
        const known = found.get(key);
        if (known) known.openings.push(opening);
        else found.set(key, { entry: Number(entry), openings: [opening] });
      }
    }
  }
  return [...found]
    .map(([key, { entry, openings }]) => ({
      entry,
      text: [openings.join('|'), ...key.split(' ').slice(2)].join(' ').trim(),
    }))
    .sort((a, b) => a.entry - b.entry || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}
