import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupId } from '../../src/framework/pack.ts';
import type { Level, Rule, Severity } from '../../src/framework/rule.ts';
import { writeSkeleton } from '../../src/scaffold/skeleton.ts';
import { readPrompt, writeSlot } from '../../src/scaffold/slot.ts';
import { listSlots } from '../support/slots.ts';
import { makeSmallPack } from '../support/small-framework.ts';

const template = readFileSync(
  path.resolve(import.meta.dirname, '../../templates/skeleton.md'),
  'utf8',
);

function makeRule(id: string, level: Level, severity: Severity): Rule<GroupId> {
  return {
    id,
    title: id.slice(id.indexOf('/') + 1),
    asks: '',
    severity,
    level,
    met: [],
    message: '',
    partlyMessage: '',
    question: `What about ${id}?`,
  };
}

const pack = makeSmallPack([
  makeRule('data/for-all', 'mid', 'warning'),
  makeRule('data/for-seniors', 'senior', 'warning'),
  makeRule('serving/for-staff', 'staff', 'warning'),
  makeRule('serving/nice-to-have', 'senior', 'hint'),
  { ...makeRule('evaluation/grows', 'mid', 'hint'), severityAt: { senior: 'warning' } },
  makeRule('writing/for-seniors', 'senior', 'warning'),
]);

describe('the skeleton', () => {
  const skeleton = writeSkeleton(pack, template, { level: 'mid', title: 'Feed  ranking\n' });

  test('has front matter, title and seven numbered steps in order', () => {
    expect(skeleton).toMatch(/^---\nlevel: mid\n---\n\n# Feed ranking\n/);
    const headings = [...skeleton.matchAll(/^## (\d)\. Step about (\w+)$/gm)];
    expect(headings.map((match) => `${match[1] ?? ''} ${match[2] ?? ''}`)).toEqual([
      '1 requirements',
      '2 io',
      '3 data',
      '4 model',
      '5 evaluation',
      '6 serving',
      '7 monitoring',
    ]);
  });

  test('tells minutes and purpose where a reader does not see them', () => {
    expect(skeleton).toContain('<!-- 3 to 5 minutes. Settle what data needs. -->');
  });

  test('turns every prompt into a slot', () => {
    const slots = listSlots(skeleton);
    expect(slots).toHaveLength(7 * 3 + 1);
    expect(slots).toContain('Which number of model matters?');
    expect(skeleton).toContain('- **First topic of io:** _[Which number of io matters?]_');
    expect(skeleton).toContain('- _[What would go wrong without data?]_');
  });

  test('leaves a drawing to be made', () => {
    expect(skeleton).toMatch(/```mermaid\nflowchart LR\n( {2}%%.*\n)+```/);
  });

  test('leaves no hole of the template open', () => {
    expect(skeleton).not.toMatch(/\{\{|\}\}/);
  });

  test('has a title when nobody gave one', () => {
    expect(writeSkeleton(pack, template, { level: 'mid' })).toContain('\n# ML system design\n');
  });
});

test.each([
  ['mid', []],
  ['senior', ['What about data/for-seniors?', 'What about evaluation/grows?']],
  ['staff', ['What about data/for-seniors?', 'What about serving/for-staff?']],
] as const)('at level %s the rules that weigh more than at mid add %j', (level, questions) => {
  const slots = listSlots(writeSkeleton(pack, template, { level }));
  expect(slots.filter((slot) => slot.startsWith('What about'))).toEqual(questions);
});

test('what a prompt of the step asks already is not asked again', () => {
  const repeated = { ...makeRule('data/repeated', 'senior', 'warning'), title: 'Topics of data' };
  const slots = listSlots(writeSkeleton(makeSmallPack([repeated]), template, { level: 'senior' }));
  expect(slots.filter((slot) => slot.startsWith('What about'))).toEqual([]);
});

test('any prompt becomes one slot, and one only', () => {
  const line = fc.stringMatching(/^[ -~]{1,60}$/).filter((text) => /\w/.test(text));
  fc.assert(
    fc.property(line, line, (topic, question) => {
      const shown = question.trim().replace(/ +/g, ' ').replaceAll('[', '(').replaceAll(']', ')');
      expect(listSlots(writeSlot({ topic, question }))).toEqual([shown]);
    }),
  );
});

test.each([
  ['Latency: How fast?', 'Latency', 'How fast?'],
  ['How fast: in seconds or less?', 'How fast', 'in seconds or less?'],
  ['Who asks? And when: now?', '', 'Who asks? And when: now?'],
  ['10:30 or later?', '', '10:30 or later?'],
])('the prompt %j has the topic %j', (line, topic, question) => {
  expect(readPrompt(line)).toEqual({ topic, question });
});
