import { distance } from 'fastest-levenshtein';

function lettersOf(word: string): string {
  return Array.from(word).sort().join('');
}

/** Edits between two words; letters in another order ("naer") are one. */
function countEdits(written: string, known: string): number {
  const edits = distance(written, known);
  return edits === 2 && lettersOf(written) === lettersOf(known) ? 1 : edits;
}

/**
 * The candidate that somebody who wrote `word` most likely meant, case ignored; none when nothing
 * is near (more than a third of the letters differ).
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= least) continue;
    const edits = countEdits(written, candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
