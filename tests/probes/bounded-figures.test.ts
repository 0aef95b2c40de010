import { describe, expect, it } from 'vitest';
import { createPackValidation } from '../../src/framework/pack-validation.ts';
import { readPack } from '../../src/framework/read-pack.ts';
import { createLinter } from '../../src/lint/linter.ts';
import { boundedFigures } from '../../src/probes/bounded-figures.ts';
import { makeRule, soundFramework } from '../support/rule-pack.ts';

const rule = makeRule(`title: Success target
asks: What counts as success?
severity: hint
level: mid
met:
  - probe: bounded-figures
    with:
      near: [recall, revenue]
      unless: [alert]
message: No bar is set.
question: At which value would you launch?
`);

const { pack } = readPack(
  [
    { path: 'framework.yaml', text: soundFramework },
    { path: 'requirements/success-target.md', text: rule },
  ],
  { validation: createPackValidation(), probes: [boundedFigures] },
);

function find(source: string): readonly string[] {
  if (!pack) throw new Error('The pack of this test has faults.');
  const options = pack.rules[0]?.met[0]?.with ?? {};
  const doc = createLinter(pack).read(source);
  return boundedFigures.find(doc, options).map(({ span }) => source.slice(span.start, span.end));
}

describe('boundedFigures', () => {
  it.each([
    'Recall >= 0.9 on the test set.',
    'We want recall ≥ 95 %.',
    'The revenue per visit goes up: +2 %.',
    'A recall of 95 % or more is the bar.',
  ])('finds a figure with a bound: %s', (text) => {
    expect(find(text)).toEqual([text]);
  });

  it.each([
    'Recall was 0.9 on the test set.',
    'Recall -> 0.9',
    'Precision >= 0.9 on the test set.',
    'An alert goes out when recall < 0.9.',
    'Recall >= 0.9?',
  ])('finds no bound, or of something else: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('takes the bounded thing from the label above', () => {
    expect(find('## Recall\n\n- above all: > 0.9\n')).toEqual(['above all: > 0.9']);
  });
});
