import { expect, test } from 'vitest';
import { suggest } from '../../src/text/suggestion.ts';

const known = ['words', 'about', 'under', 'near', 'not-under', 'io', 'duration'];

test.each([
  ['wrods', 'words'],
  ['naer', 'near'],
  ['Near', 'near'],
  ['not_under', 'not-under'],
  ['durations', 'duration'],
  ['i', 'io'],
])('%s most likely means %s', (word, meant) => {
  expect(suggest(word, known)).toBe(meant);
});

test.each(['', 'x', 'latency', 'neither', 'wide'])('%j is like none of them', (word) => {
  expect(suggest(word, known)).toBeUndefined();
});

test('the nearest one wins', () => {
  expect(suggest('met-at', ['meta', 'met-a', 'mat'])).toBe('met-a');
});
