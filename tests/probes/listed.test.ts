import { describe, expect, it } from 'vitest';
import { createPackValidation } from '../../src/framework/pack-validation.ts';
import { readPack } from '../../src/framework/read-pack.ts';
import { createLinter } from '../../src/lint/linter.ts';
import { listed } from '../../src/probes/listed.ts';
import { makeRule, soundFramework } from '../support/rule-pack.ts';

function ruleWith(options: string): string {
  return makeRule(`title: Toppings
asks: What lies on the pizza?
severity: hint
level: mid
met:
  - probe: listed
    with: { under: [toppings], at-least: 3${options} }
message: No topping is listed.
question: What lies on it?
`);
}

function find(source: string, options = ''): readonly string[] {
  const { pack } = readPack(
    [
      { path: 'framework.yaml', text: soundFramework },
      { path: 'serving/request-path.md', text: ruleWith(options) },
    ],
    { validation: createPackValidation(), probes: [listed] },
  );
  if (!pack) throw new Error('The pack of this test has faults.');
  const doc = createLinter(pack).read(source);
  const found = listed.find(doc, pack.rules[0]?.met[0]?.with ?? {});
  return found.map(({ span }) => source.slice(span.start, span.end));
}

describe('listed', () => {
  it('counts what items below a label name', () => {
    expect(find('## Toppings\n\n- olives, capers\n- tuna\n')).toHaveLength(2);
  });

  it('counts what a sentence enumerates behind the word for the list, and no more', () => {
    expect(find('The toppings are olives, capers and tuna.')).toHaveLength(1);
    expect(find('Ovens, plates and knives wait, but the toppings come later.')).toEqual([]);
  });

  it('does not take a sentence with items below it for the name of a list', () => {
    const sentence =
      'Guests who order before eight in the evening may choose toppings, which has consequences';
    expect(find(`- ${sentence}:\n  - queues\n  - noise\n  - waste\n`)).toEqual([]);
  });

  it('does not add up what two chapters mention', () => {
    const two = '## Kitchen\n\nToppings: olives, capers\n\n## Bar\n\nToppings: cream, cherries\n';
    expect(find(two)).toEqual([]);
  });

  it('adds up the sections of one chapter', () => {
    const one =
      '## Menu\n\n### Warm toppings\n\n- olives\n- capers\n\n### Cold toppings\n\n- tuna\n';
    expect(find(one)).toHaveLength(3);
  });

  it('counts only things with the wanted words, and none with words that name a group', () => {
    const list = '## Toppings\n\n- green olives\n- sea fish\n- capers\n- tuna fish\n';
    expect(find(list, ', words: [olives, capers]')).toEqual([]);
    expect(find(list, ', except: [fish]')).toEqual([]);
    expect(find(list, ', words: [olives, capers, fish]')).toHaveLength(3);
  });
});
