import { patternsOf } from '../support/patterns.ts';
import { describe, expect, test } from 'vitest';
import { describeFault, readSmallPack, soundFramework } from '../support/rule-pack.ts';

function faultsOf(changes: Readonly<Record<string, string | null>>): readonly string[] {
  return readSmallPack(changes).faults.map(describeFault);
}

describe('word lists:', () => {
  test('a circle, an unknown list and an empty phrase leave the sound phrases', () => {
    const changes = { 'words/speed.yaml': '- swift\n- $response\n- $spede\n- "..."\n' };
    expect(faultsOf(changes)).toEqual([
      'words/speed.yaml:2 Word lists name each other in a circle: $response → $speed → $response.',
      'words/speed.yaml:3 There is no word list `$spede`. → Did you mean `$speed`?',
      'words/speed.yaml:4 This phrase holds no word.',
    ]);
    const { pack } = readSmallPack(changes);
    const near = pack?.rules[0]?.met[0]?.near ?? -1;
    expect(pack && patternsOf(pack, near)).toEqual([
      'respons time',
      'answer|respond within',
      'swift',
    ]);
  });

  test.each([
    ['', '1 Here stands nothing; it must be a list.'],
    ['[]', '1 This list is empty.'],
    ['fast: slow', '1 Here stands keys with values; it must be a list.'],
    ['&all [*all]', '1 Anchors and aliases are not read here.'],
  ])('a file that is no list of phrases stops the rules that name it: %j', (text, fault) => {
    const { faults, pack } = readSmallPack({ 'words/response.yaml': text });
    expect(faults.map(describeFault)).toEqual([
      'requirements/latency-budget.md:8 The word list `$response` cannot be used; its own fault is told.',
      `words/response.yaml:${fault}`,
    ]);
    expect(pack?.rules).toEqual([]);
  });

  test('hostile nesting is a fault and no crash', () => {
    const [fault] = faultsOf({ 'words/more.yaml': '['.repeat(100_000) });
    expect(fault).toMatch(/^words\/more\.yaml:1 This /);
  });
});

describe('the framework:', () => {
  test('a pack without one cannot be used, and its rules are still looked at', () => {
    const changes = { 'framework.yaml': null, 'words/response.yaml': null };
    expect(faultsOf(changes)).toEqual([
      'framework.yaml:0 The pack has no framework.yaml.',
      'requirements/latency-budget.md:8 There is no word list `$response`. → Known here: $speed.',
    ]);
    expect(readSmallPack(changes).pack).toBeNull();
  });

  test.each([
    [
      'no-step',
      'nostep',
      'framework.yaml:65 The key `nostep` is not known here. → Did you mean `no-step`?',
    ],
    ['weight: 10', 'weight: 11', 'framework.yaml:1 The weights add up to 101, not to 100.'],
    [
      '- id: io',
      '- id: data',
      'framework.yaml:1 These are not the seven steps. → Each step once, in this order: requirements, io, data, model, evaluation, serving, monitoring.',
    ],
    [
      '- id: io',
      '- id: iO',
      'framework.yaml:10 `iO` is none of requirements, io, data, model, evaluation, serving, monitoring. → Did you mean `io`?',
    ],
    ['minutes: [3, 5]', 'minutes: [3]', 'framework.yaml:6 This list needs 2 entries.'],
    ['id: detection', 'id: ranking', 'framework.yaml:72 The family `ranking` stands here twice.'],
    [
      'id: detection',
      'id: Fraud!',
      'framework.yaml:72 `Fraud!` is not written as it must be here.',
    ],
  ])('one with %j turned into %j', (piece, replacement, fault) => {
    const changes = { 'framework.yaml': soundFramework.replace(piece, replacement) };
    expect(faultsOf(changes)).toEqual([fault]);
    expect(readSmallPack(changes).pack).toBeNull();
  });

  test('a phrase that means nothing is left out', () => {
    const { faults, pack } = readSmallPack({
      'framework.yaml': soundFramework.replace('[glossary, references]', '[glossary, "..."]'),
    });
    expect(faults.map(describeFault)).toEqual(['framework.yaml:65 This phrase holds no word.']);
    expect(pack?.rules).toHaveLength(1);
  });
});

describe('files in the wrong place:', () => {
  const folders =
    'requirements, io, data, model, evaluation, serving, monitoring, diagram, consistency, writing, ignore';
  test.each([
    ['requirment/scale.md', 'Nothing of a rule pack stands here. → Did you mean `requirements`?'],
    ['notes.md', `Nothing of a rule pack stands here. → Rules stand in: ${folders}.`],
    ['io/deeper/output.md', 'Rule packs have no folders within folders.'],
    [
      'words/fast.yml',
      'A file of this name is not read here. → Small letters, digits and single hyphens, with the ending .yaml.',
    ],
    [
      'io/Output.md',
      'A file of this name is not read here. → Small letters, digits and single hyphens, with the ending .md.',
    ],
  ])('%s', (path, fault) => {
    expect(faultsOf({ [path]: '' })).toEqual([`${path}:0 ${fault}`]);
  });

  test('a README is for people', () => {
    expect(faultsOf({ 'README.md': '' })).toEqual([]);
  });
});

test('faults come by path, then by place', () => {
  const told = faultsOf({
    'words/speed.yaml': '- "..."\n- "--"\n',
    'framework.yaml': soundFramework.replace('[tbd]', '["..."]'),
    'monitoring/drift.md': '',
  });
  expect(told.map((fault) => fault.split(' ')[0])).toEqual([
    'framework.yaml:78',
    ...Array<string>(4).fill('monitoring/drift.md:1'),
    'words/speed.yaml:1',
    'words/speed.yaml:2',
  ]);
});
