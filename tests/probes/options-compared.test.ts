import { describe, expect, it } from 'vitest';
import { createPackValidation } from '../../src/framework/pack-validation.ts';
import { readPack } from '../../src/framework/read-pack.ts';
import { createLinter } from '../../src/lint/linter.ts';
import { optionsCompared } from '../../src/probes/options-compared.ts';
import { makeRule, soundFramework } from '../support/rule-pack.ts';

const rule = makeRule(`title: Options
asks: Which options were weighed?
severity: hint
level: mid
met:
  - probe: options-compared
    with: { names: [trees, network, factorisation], merits: [fast, slow, simple, advantage], measures: [training time], at-least: 2 }
message: No options are weighed.
question: What else was there?
`);

function find(source: string): readonly string[] {
  const { pack } = readPack(
    [
      { path: 'framework.yaml', text: soundFramework },
      { path: 'serving/options.md', text: rule },
    ],
    { validation: createPackValidation(), probes: [optionsCompared] },
  );
  if (!pack) throw new Error('The pack of this test has faults.');
  const doc = createLinter(pack).read(source);
  const found = optionsCompared.find(doc, pack.rules[0]?.met[0]?.with ?? {});
  return found.map(({ span }) => source.slice(span.start, span.end));
}

describe('optionsCompared', () => {
  it('finds options with merits in one list', () => {
    expect(find('# Model\n\n- Trees are simple\n- A network is slow\n')).toHaveLength(2);
  });

  it('finds options that head the sections of one chapter', () => {
    const chapter = '## Options\n\n### Trees\n\nFast to fit.\n\n### Network\n\nSlow to fit.\n';
    expect(find(chapter)).toHaveLength(2);
  });

  it('finds options measured in the columns of a table, where each has a figure', () => {
    const table = (head: string, cell: string) =>
      `# Model\n\n| Model | ${head} |\n|---|---|\n| Trees | 4 min |\n| Network | ${cell} |\n`;
    expect(find(table('Training time', '3 h'))).toHaveLength(2);
    expect(find(table('Training time', 'unknown'))).toEqual([]);
    expect(find(table('Owner', '3 h'))).toEqual([]);
  });

  it('wants the options side by side', () => {
    expect(
      find('# Model\n\nTrees are simple.\n\n# Serving\n\nThe network link is slow.\n'),
    ).toEqual([]);
  });
});
