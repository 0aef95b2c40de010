/** A pair of levels: 0 not there, 1 partly, 2 there; first the reader's, then ours. */
export type LevelPair = readonly [reader: number, ours: number];

/** Precision, recall and their harmonic mean. */
export interface Detection {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const levelCount = 3;

/**
 * Linearly weighted kappa on three levels (Cohen 1968): 1 is full agreement, 0 what chance gives;
 * NaN where chance alone explains everything.
 */
export function weightedKappa(pairs: readonly LevelPair[]): number {
  const reader = new Array<number>(levelCount).fill(0);
  const ours = new Array<number>(levelCount).fill(0);
  let observed = 0;
  for (const [a, b] of pairs) {
    reader[a] = (reader[a] ?? 0) + 1;
    ours[b] = (ours[b] ?? 0) + 1;
    observed += Math.abs(a - b);
  }
  let expected = 0;
  for (const [a, count] of reader.entries()) {
    for (const [b, other] of ours.entries()) {
      expected += (count * other * Math.abs(a - b)) / pairs.length;
    }
  }
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}

/** How well "true" is found: each pair is the truth and the guess. */
export function detection(
  pairs: readonly (readonly [truth: boolean, guess: boolean])[],
): Detection {
  const hits = pairs.filter(([truth, guess]) => truth && guess).length;
  const claimed = pairs.filter(([, guess]) => guess).length;
  const real = pairs.filter(([truth]) => truth).length;
  return {
    precision: claimed === 0 ? Number.NaN : hits / claimed,
    recall: real === 0 ? Number.NaN : hits / real,
    f1: claimed + real === 0 ? Number.NaN : (2 * hits) / (claimed + real),
  };
}

/** Mean of the values that are numbers. */
export function mean(values: readonly number[]): number {
  const real = values.filter((value) => !Number.isNaN(value));
  return real.reduce((sum, value) => sum + value, 0) / real.length;
}
