import { describe, expect, test } from 'vitest';
import type { DetectorDescription } from '../../src/framework/pack-file.ts';
import { createPackValidation } from '../../src/framework/pack-validation.ts';
import { readPack, type PackReading } from '../../src/framework/read-pack.ts';
import { describeFault, makeRule, soundFramework, soundFrontMatter } from '../support/rule-pack.ts';

const path = 'consistency/doubled.md';
const sound = `title: One figure, two values
asks: Do the figures agree?
severity: warning
likely-severity: hint
level: senior
finds:
  probe: doubled
  with: { ratio: 2, words: [twice] }
message: "{here} stands here, {there} there."
question: Which one holds?
`;
const body = `
It compares figures.

## Fires

\`\`\`md
One, two.
\`\`\`

\`\`\`md
Three, four.
\`\`\`

## Silent

\`\`\`md
One, one.
\`\`\`

\`\`\`md
Two, two.
\`\`\`
`;
const detectors: readonly DetectorDescription[] = [
  {
    name: 'doubled',
    options: { ratio: 'number', words: 'group', subjects: 'subjects' },
    required: ['ratio'],
    data: ['here', 'there'],
  },
];
const aGroup: unknown = expect.any(Number);
const validation = createPackValidation();

function read(files: Readonly<Record<string, string>>): PackReading {
  const all = { 'framework.yaml': soundFramework, ...files };
  const list = Object.entries(all).map(([name, text]) => ({ path: name, text }));
  return readPack(list, { validation, probes: [], detectors });
}

function faultsOf(text: string): readonly string[] {
  const { faults, pack } = read({ [path]: text });
  expect(pack?.findingRules).toEqual([]);
  return faults.map((fault) => describeFault(fault).slice(path.length + 1));
}

test('a sound rule keeps what its file says', () => {
  const { pack, lessons, faults } = read({ [path]: makeRule(sound, body) });
  expect(faults).toEqual([]);
  expect(pack?.rules).toEqual([]);
  expect(pack?.findingRules).toEqual([
    {
      id: 'consistency/doubled',
      title: 'One figure, two values',
      asks: 'Do the figures agree?',
      severity: 'warning',
      likelySeverity: 'hint',
      level: 'senior',
      finds: { probe: 'doubled', with: { ratio: 2, words: aGroup } },
      message: '{here} stands here, {there} there.',
      question: 'Which one holds?',
    },
  ]);
  expect(lessons[0]?.examples.map(({ verdict }) => verdict)).toEqual([
    'fires',
    'fires',
    'silent',
    'silent',
  ]);
});

describe('a fault is told with its line:', () => {
  test.each([
    [
      'unknown detector',
      'probe: doubled',
      'probe: doubld',
      '8 There is no probe `doubld`. → Did you mean `doubled`?',
    ],
    [
      'unknown option',
      'ratio: 2',
      'ratoi: 2',
      '9 The probe `doubled` has no option `ratoi`. → Did you mean `ratio`?',
    ],
    [
      'unknown placeholder',
      '{there}',
      '{theer}',
      '10 The probe `doubled` says nothing for `{theer}`. → Did you mean `there`?',
    ],
    [
      'misspelt key',
      'finds:',
      'find:',
      '7 The key `find` is not known here. → Did you mean `finds`?',
    ],
    [
      'unknown severity',
      'likely-severity: hint',
      'likely-severity: hints',
      '5 `hints` is none of error, warning, hint. → Did you mean `hint`?',
    ],
  ])('%s', (_name, piece, replacement, fault) => {
    expect(faultsOf(makeRule(sound.replace(piece, replacement), body))).toContain(fault);
  });

  test('a section of another kind of rule', () => {
    expect(faultsOf(makeRule(sound, body.replace('## Fires', '## Met')))).toContain(
      '16 `Met` is no section of examples. → Known here: Fires, Silent.',
    );
  });

  test('too few examples', () => {
    const short = body.replace('```md\nThree, four.\n```\n', '');
    expect(faultsOf(makeRule(sound, short))).toEqual([
      '16 At least two examples must fire; there is one.',
    ]);
  });

  test('a clause that asks for the verdict of such a rule', () => {
    const asking = makeRule(
      soundFrontMatter.replace(
        'quantity: duration\n    near: $response',
        'check: consistency/doubled',
      ),
    );
    const { faults } = read({ [path]: makeRule(sound, body), 'io/asking.md': asking });
    expect(faults.map(describeFault).join()).toContain('There is no check `consistency/doubled`.');
  });
});
