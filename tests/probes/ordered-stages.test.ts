import { describe, expect, it } from 'vitest';
import { createPackValidation } from '../../src/framework/pack-validation.ts';
import { readPack } from '../../src/framework/read-pack.ts';
import { createLinter } from '../../src/lint/linter.ts';
import { orderedStages } from '../../src/probes/ordered-stages.ts';
import { makeRule, soundFramework } from '../support/rule-pack.ts';

function ruleWith(options: string): string {
  return makeRule(`title: Path of one prediction
asks: Which stages does a prediction pass?
severity: hint
level: mid
met:
  - probe: ordered-stages
    with: { stages: [retrieve, rank, filter, return], at-least: 3${options} }
message: No path is told.
question: What happens first?
`);
}

function find(source: string, options = ''): readonly string[] {
  const { pack } = readPack(
    [
      { path: 'framework.yaml', text: soundFramework },
      { path: 'serving/request-path.md', text: ruleWith(options) },
    ],
    { validation: createPackValidation(), probes: [orderedStages] },
  );
  if (!pack) throw new Error('The pack of this test has faults.');
  const doc = createLinter(pack).read(source);
  const found = orderedStages.find(doc, pack.rules[0]?.met[0]?.with ?? {});
  return found.map(({ span }) => source.slice(span.start, span.end));
}

describe('orderedStages', () => {
  it('finds a chain of arrows', () => {
    const chain = 'Gateway -> retrieve -> rank -> app';
    expect(find(chain)).toEqual([chain]);
  });

  it('finds steps of a list', () => {
    expect(find('1. Retrieve 500\n2. Rank them\n3. Return 20\n')).toHaveLength(3);
  });

  it('finds rows of a table', () => {
    const table = '| Stage | ms |\n|---|---|\n| Retrieve | 9 |\n| Rank | 12 |\n| Filter | 2 |\n';
    expect(find(table)).toHaveLength(3);
  });

  it('finds sections below one chapter whose headings name stages', () => {
    const chapter = ['Retrieve', 'Rank', 'Filter'].map((name) => `### ${name}\n\nIt takes 9 ms.\n`);
    expect(find(`## Path\n\n${chapter.join('\n')}`)).toHaveLength(3);
  });

  it('joins entries that each hold an arrow', () => {
    expect(find('- Retrieve -> 500 rooms\n- Rank and filter -> 20\n', '')).toHaveLength(2);
  });

  it('asks for a told order where it is wanted', () => {
    const list = '- We retrieve 500\n- We rank them\n- We return 20\n';
    expect(find(list)).toHaveLength(3);
    expect(find(list, ', told: 1')).toEqual([]);
    expect(find(list.replace('- We rank', '- Then we rank'), ', told: 1')).toHaveLength(3);
    expect(find('1. Retrieve\n2. Rank\n3. Return\n', ', told: 1')).toHaveLength(3);
    const table = '| Stage | ms |\n|---|---|\n| Retrieve | 9 |\n| Rank | 12 |\n| Filter | 2 |\n';
    expect(find(table, ', told: 1')).toHaveLength(3);
    expect(find('Rank by time-to-first-token. Filter. Return.', ', told: 1')).toEqual([]);
  });

  it('finds numbered steps in prose', () => {
    expect(find('Step 1: retrieve. Step 2: rank. Step 3: return.')).toHaveLength(3);
  });

  it.each([
    'Retrieve and rank.',
    'Retrieve, rank and filter are parts.',
    '## A\n\nWe retrieve.\n\n## B\n\nWe rank.\n\n## C\n\nWe filter.\n',
  ])('finds no order: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('takes nothing but arrows when told to', () => {
    expect(find('1. Retrieve 500\n2. Rank them\n3. Return 20\n', ', arrows: 1')).toEqual([]);
    expect(find('retrieve → rank → return', ', arrows: 1')).toHaveLength(1);
  });
});
