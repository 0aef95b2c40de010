import { describe, expect, it } from 'vitest';
import { GroupedHits } from '../../src/document/grouped-hits.ts';
import { createLexicon } from '../../src/text/lexicon.ts';
import { indexPhrases } from '../../src/text/phrase-index.ts';
import { createStemmer } from '../../src/text/stem.ts';
import { tokenise } from '../../src/text/tokens.ts';

const stem = createStemmer();

function lexiconOf(...phrases: string[]) {
  const patternOf = (phrase: string): string =>
    phrase.replace(/\p{L}+/gu, (word) => stem(word.toLowerCase()));
  return createLexicon(
    indexPhrases({
      patterns: phrases.map(patternOf),
      groups: [phrases.map((_, index) => index)],
    }),
  );
}

function found(text: string, ...phrases: string[]): string[] {
  const tokens = tokenise(text, stem);
  const lexicon = lexiconOf(...phrases);
  const hits = new GroupedHits(lexicon.find(tokens), lexicon).get(0) ?? [];
  return hits.map(({ start, end }) => text.slice(tokens[start]?.start, tokens[end - 1]?.end));
}

describe('createLexicon', () => {
  it('finds phrases by their stems, over hyphens and slashes', () => {
    expect(found('We rank models in real-time', 'ranking model', 'real time')).toEqual([
      'rank models',
      'real-time',
    ]);
    expect(found('An A/B test', 'a b test')).toEqual(['A/B test']);
  });

  it('spans a gap of up to four words and no more', () => {
    expect(found('retrain the model once daily', 'retrain ... daily')).toEqual([
      'retrain the model once daily',
    ]);
    expect(found('retrain the very big new model once daily', 'retrain ... daily')).toEqual([]);
  });

  it('takes any of the alternatives in a place', () => {
    expect(found('retrained weekly', 'retrain daily|weekly')).toEqual(['retrained weekly']);
    expect(found('retrained yearly', 'retrain daily|weekly')).toEqual([]);
  });

  it('takes any number for #', () => {
    expect(found('recall@100 and top 5', 'top #')).toEqual(['top 5']);
    expect(found('within 200ms', 'within # ms')).toEqual(['within 200ms']);
  });

  it('takes no known word for a misspelling of another', () => {
    expect(found('personal data', 'personal', 'personas')).toEqual(['personal']);
  });

  it('forgives one typing mistake in long words only', () => {
    expect(found('handle subsamplng', 'subsampling')).toEqual(['subsamplng']);
    expect(found('handle sacling', 'scaling')).toEqual([]);
  });

  it('keeps words apart that only share a stem', () => {
    expect(found('false positives', 'position')).toEqual([]);
    expect(found('severe errors', 'several')).toEqual([]);
    expect(found('based on machine learning', 'one machine')).toEqual([]);
    expect(found('it was added', '=ad', 'adding')).toEqual(['added']);
    expect(found('an engineer', 'engine')).toEqual([]);
  });

  it('finds every form of verbs that end in a double letter', () => {
    expect(found('rolled out, rolling out', 'roll out')).toEqual(['rolled out', 'rolling out']);
    expect(found('role out', 'rolled out')).toEqual([]);
  });

  it('folds British and American spelling', () => {
    expect(found('normalized behaviour labelling', 'normalised', 'behavior', 'labeling')).toEqual([
      'normalized',
      'behaviour',
      'labelling',
    ]);
  });
});
