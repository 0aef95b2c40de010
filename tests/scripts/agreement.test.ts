import { describe, expect, it } from 'vitest';
import { splitByAuthor } from '../../scripts/agreement/cross-check.ts';
import type { LabelledDocument } from '../../scripts/agreement/corpus.ts';
import { detection, mean, weightedKappa } from '../../scripts/agreement/figures.ts';

describe('weightedKappa', () => {
  it('is 1 for full agreement and 0 for what chance gives', () => {
    expect(
      weightedKappa([
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
    ).toBe(1);
    expect(
      weightedKappa([
        [0, 0],
        [0, 2],
        [2, 0],
        [2, 2],
      ]),
    ).toBe(0);
  });

  it('weighs a near miss half as much as a far one', () => {
    const near = weightedKappa([
      [0, 0],
      [2, 2],
      [2, 1],
      [0, 0],
    ]);
    const far = weightedKappa([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 0],
    ]);
    expect(near).toBeGreaterThan(far);
    expect(near).toBeLessThan(1);
  });

  it('is no number where chance explains everything', () => {
    expect(
      weightedKappa([
        [2, 2],
        [2, 2],
      ]),
    ).toBeNaN();
  });
});

describe('detection', () => {
  it('gives precision, recall and their harmonic mean', () => {
    const pairs = [
      [true, true],
      [true, false],
      [false, true],
      [false, false],
      [true, true],
    ] as const;
    expect(detection(pairs)).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  });

  it('has no precision where nothing was claimed', () => {
    expect(detection([[true, false]]).precision).toBeNaN();
  });
});

describe('mean', () => {
  it('leaves out what is no number', () => {
    expect(mean([1, Number.NaN, 3])).toBe(2);
  });
});

describe('splitByAuthor', () => {
  it('keeps each author whole and the five parts about as large', () => {
    const authors = 'a a a a b b b c c d e f g h'.split(' ');
    const documents = authors.map((author, index): LabelledDocument => ({
      author,
      path: '',
      source: '',
      label: { id: String(index), checks: new Map(), steps: new Map() },
    }));
    const split = splitByAuthor(documents);
    expect(split).toHaveLength(5);
    expect(split.flat().sort()).toEqual([...new Set(authors)].sort());
    const sizes = split.map((part) => authors.filter((author) => part.includes(author)).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
  });
});
