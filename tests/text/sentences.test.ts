import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

function sentences(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it('cuts at full stops that end sentences', () => {
    expect(sentences('We log clicks. Labels arrive a day later.')).toEqual([
      'We log clicks.',
      'Labels arrive a day later.',
    ]);
  });

  it('keeps abbreviations and decimals together', () => {
    const text = 'Use trees, e.g. GBDT, at 0.5 vs. 0.7 precision.';
    expect(sentences(text)).toEqual([text]);
  });

  it('cuts behind a question mark, whatever follows', () => {
    expect(sentences('How many users? about 10M')).toEqual(['How many users?', 'about 10M']);
  });

  it('takes a new line with a lead-in as a sentence of its own', () => {
    expect(sentences('Task: ranking\nMetric: nDCG')).toEqual(['Task: ranking', 'Metric: nDCG']);
  });

  it('joins lines that only wrap', () => {
    expect(sentences('We retrain\nevery night.')).toEqual(['We retrain\nevery night.']);
  });
});
