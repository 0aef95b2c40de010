import { suggest } from '../text/suggestion.ts';

/** Help for a word that is none of the known ones: the nearest, and all when they are few. */
export function helpWith(word: string, known: readonly string[]): string {
  const near = suggest(word, known);
  const all = known.length <= 12 ? `Known here: ${known.join(', ')}.` : '';
  const question = near === undefined ? '' : `Did you mean \`${near}\`?`;
  return [question, near === undefined ? all : ''].filter((part) => part !== '').join(' ');
}
