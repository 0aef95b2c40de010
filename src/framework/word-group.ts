import type { Stem } from '../text/stem.ts';
import type { Fault } from './fault.ts';
import { readPhrase } from './phrase.ts';
import type { GroupSource } from './rule-source.ts';
import { helpWith } from './did-you-mean.ts';
import type { DataPath, YamlFile } from './yaml-file.ts';

/** The shared lists of a pack by name; null for one that exists and cannot be used. */
export type WordLists = ReadonlyMap<string, readonly string[] | null>;

/** The name in "$response"; none for a phrase ("$10k" is one). */
export function listName(written: string): string | undefined {
  return /^\$(\p{L}\S*)$/u.exec(written)?.[1];
}

/** What is wrong with naming a list that does not exist. */
export function unknownList(name: string, known: Iterable<string>): Omit<Fault, 'path'> {
  const help = helpWith(
    `$${name}`,
    [...known].map((each) => `$${each}`),
  );
  return { message: `There is no word list \`$${name}\`.`, ...(help !== '' && { help }) };
}

/** What is wrong with a phrase, null when nothing is. */
export function phraseFault(
  written: string,
  stem: Stem,
  place: { readonly yaml: YamlFile; readonly at: DataPath },
): Fault | null {
  const { yaml, at } = place;
  const reading = readPhrase(written, stem);
  if (!reading.ok) return yaml.fault(at, reading.problem, reading);
  if (!yaml.isCutByComment(at)) return null;
  return yaml.fault(at, 'A comment begins right behind this phrase.', {
    help: 'Put the phrase in quotes when its `#` means a number; set a comment off by two spaces.',
  });
}

/** The members of a group with the place of each. */
export function membersOf(
  group: GroupSource,
  at: DataPath,
): readonly { readonly written: string; readonly at: DataPath }[] {
  if (typeof group === 'string') return [{ written: group, at }];
  return group.map((written, index) => ({ written, at: [...at, index] }));
}
