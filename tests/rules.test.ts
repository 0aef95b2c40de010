import { describe, expect, test } from 'vitest';
import { readBuiltInPack } from '../scripts/read-pack-folder.ts';
import { describeRun, isAsExpected, runExamples } from '../src/report/examples.ts';
import { describeFault } from './support/rule-pack.ts';

const { pack, lessons: ofRules, guides, faults } = await readBuiltInPack();
const lessons = [...ofRules, ...guides.flatMap(({ points }) => points)];
const runs = pack ? runExamples(pack, lessons) : [];

test('the rule pack has no faults', () => {
  expect(faults.map(describeFault)).toEqual([]);
});

describe.each(lessons.map(({ id, examples }) => ({ id, examples })))('$id', ({ id, examples }) => {
  test('gives its examples the verdicts that they stand under', () => {
    const own = runs.filter((run) => run.id === id);
    expect(own).toHaveLength(examples.length);
    expect(own.filter((run) => !isAsExpected(run)).map((run) => describeRun(run))).toEqual([]);
  });
});

test('no example is left out', () => {
  const written = lessons.reduce((sum, { examples }) => sum + examples.length, 0);
  expect(runs).toHaveLength(written);
  expect(ofRules.length).toBeGreaterThanOrEqual(69);
  const examplesOfRules = ofRules.reduce((sum, { examples }) => sum + examples.length, 0);
  expect(examplesOfRules).toBeGreaterThanOrEqual(4 * ofRules.length);
});
