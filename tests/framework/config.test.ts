import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../src/framework/check-config.ts';
import type { Config, DocumentSettings, Placed } from '../../src/framework/config.ts';
import { combineConfigs, createSettingsChooser } from '../../src/framework/merge-config.ts';
import { createIgnoring } from '../../src/framework/ignored.ts';
import { readConfigText, soundConfig } from '../support/read-config.ts';
import { describeFault } from '../support/rule-pack.ts';

function lineOf({ place: { source, span } }: Placed<unknown>): number {
  return source.slice(0, span.start).split('\n').length;
}

/** What is set, each value with its line: "level: mid @1". */
function told(settings: DocumentSettings): readonly string[] {
  const { level, status, rules } = settings;
  const one = (name: string, value: Placed<unknown> | undefined): readonly string[] =>
    value ? [`${name}: ${String(value.value)} @${lineOf(value)}`] : [];
  const ofRules = [...rules].flatMap(([id, { severity, options }]) => [
    ...one(id, severity),
    ...[...options].flatMap(([name, value]) => one(`${id} ${name}`, value)),
  ]);
  return [...one('level', level), ...one('status', status), ...ofRules];
}

const text = `# What this repository expects.
level: staff
severities:
  serving/cost: off
rules:
  writing/too-long: { severity: hint, at-most: 4000 }
  serving/scaling: error
files: ["designs/**/*.md"]
ignore:
  - designs/old/**
`;

describe('a sound config', () => {
  const expected = [
    'level: staff @2',
    'serving/cost: off @4',
    'writing/too-long: hint @6',
    'writing/too-long at-most: 4000 @6',
    'serving/scaling: error @7',
  ];

  test('as YAML', () => {
    const config = soundConfig(text);
    expect(told(config)).toEqual(expected);
    expect(config.files?.value).toEqual(['designs/**/*.md']);
    expect(config.ignore.map(({ value }) => value)).toEqual(['designs/old/**']);
  });

  test.each([2, '\t'])('as JSON, indented by %j, with a byte order mark', (indent) => {
    const json = JSON.stringify({ $schema: 'x.json', level: 'mid', ignore: ['a'] }, null, indent);
    expect(told(soundConfig(`\uFEFF${json}`))).toEqual(['level: mid @3']);
  });

  test('under a key of another file', () => {
    const json = '{\n  "name": "answers",\n  "mlsd": {"level": "mid"}\n}';
    const outcome = readConfigText(json, 'mlsd');
    expect(outcome.ok && told(outcome.value)).toEqual(['level: mid @3']);
    const faulty = readConfigText(json.replace('mid', 'mit'), 'mlsd');
    expect(!faulty.ok && faulty.faults.map(describeFault)).toEqual([
      'mlsd.config.yaml:3 `mit` is none of mid, senior, staff. → Did you mean `mid`?',
    ]);
  });

  test.each(['', '# nothing yet\n', '{}'])('%j sets nothing', (empty) => {
    expect(told(soundConfig(empty))).toEqual([]);
  });
});

describe('a faulty config says', () => {
  test.each([
    ['levle: mid', '1 The key `levle` is not known here. → Did you mean `level`?'],
    ['level: seniour', '1 `seniour` is none of mid, senior, staff. → Did you mean `senior`?'],
    ['level: 3', '1 Here stands a number; it must be one of mid, senior, staff.'],
    ['severities:\n  serving/cost: warn', '2 `warn` is none of error, warning, hint, off.'],
    [
      'rules:\n  serving/cost: 4',
      '2 Here stands a number; it must be one of error, warning, hint, off.',
    ],
    ['rules:\n  serving/cost: { severety: hint }', '2 Here stands text; it must be a number.'],
    ['rules:\n  writing/too-long: { at-most: -1 }', '2 This must be at least 0.'],
    ['severities: [serving/cost]', '1 Here stands a list; it must be keys with values.'],
    ['files: designs/*.md', '1 Here stands text; it must be a list.'],
    ['files: []', '1 This list is empty.'],
    [
      'ignore:\n  - old/**\n  - 7',
      '3 Here stands a number; it must be text. → Put it in quotes to mean the text.',
    ],
    [
      'extends: 3',
      '1 Here stands a number; it must be text or a list. → Put it in quotes to mean the text.',
    ],
    ['overrides:\n  - level: mid', '2 The key `files` is missing.'],
    ['- level: mid', '1 Here stands a list; it must be keys with values.'],
    ['level: mid\nlevel: staff', '2 This key stands here twice.'],
    ['level: &a mid\nstatus: *a', '2 Anchors and aliases are not read here.'],
  ])('%j: %s', (faulty, fault) => {
    const outcome = readConfigText(faulty);
    expect(outcome.ok ? [] : outcome.faults.map(describeFault)).toEqual([
      `mlsd.config.yaml:${fault}`,
    ]);
  });

  test('all at once', () => {
    const outcome = readConfigText('level: x\nfiles: 1\nnothing: here\n');
    expect(!outcome.ok && outcome.faults).toHaveLength(3);
  });

  test('where the YAML breaks', () => {
    const outcome = readConfigText('level: mid\nignore: [a\n');
    expect(!outcome.ok && outcome.faults.map(describeFault)).toEqual([
      expect.stringMatching(/^mlsd\.config\.yaml:\d This is not valid YAML: /),
    ]);
  });
});

describe('what a config names must exist', () => {
  const numbers = new Map([
    ['serving/cost', new Map<string, string>()],
    ['writing/too-long', new Map([['at-most', 'atMost']])],
  ]);
  const faultsOf = (faulty: string) =>
    checkConfig(soundConfig(faulty), {
      numbers,
      broken: ['own/broken'],
      cases: ['visual-search'],
    }).map(describeFault);

  test.each([
    [
      'rules: { serving/costs: hint }',
      'There is no check `serving/costs`. → Did you mean `serving/cost`?',
    ],
    [
      'rules: { writing/too-long: { at-mots: 3 } }',
      'The check `writing/too-long` has no number `at-mots`. → Did you mean `at-most`?',
    ],
    [
      'rules: { serving/cost: { at-most: 3 } }',
      'The check `serving/cost` takes no number `at-most`. → Its severity is all that can be set.',
    ],
    ['case: visual-serach', 'There is no case `visual-serach`. → Did you mean `visual-search`?'],
    [
      'overrides: [{ files: [a], severities: { serving/costs: off } }]',
      'There is no check `serving/costs`. → Did you mean `serving/cost`?',
    ],
  ])('%s', (faulty, fault) => {
    expect(faultsOf(faulty)).toEqual([`mlsd.config.yaml:1 ${fault}`]);
  });

  test('and sound names are no fault', () => {
    expect(faultsOf('rules: { own/broken: off }')).toEqual([]);
    expect(faultsOf('case: visual-search\nrules: { writing/too-long: { at-most: 3 } }')).toEqual(
      [],
    );
  });
});

describe('several configs make one', () => {
  const base = soundConfig('level: mid\nrules:\n  a/b: { severity: hint, most: 1, least: 2 }\n');
  const over = soundConfig('\n\nstatus: final\nrules:\n  a/b: { most: 9 }\n  a/c: off\n');

  test('later ones win, value by value', () => {
    expect(told(combineConfigs([base, over]))).toEqual([
      'level: mid @1',
      'status: final @3',
      'a/b: hint @3',
      'a/b most: 9 @5',
      'a/b least: 2 @3',
      'a/c: off @6',
    ]);
  });

  test('lists of what to leave out and of words grow, files do not', () => {
    const one = soundConfig('ignore: [a]\nfiles: [x]\nwords: { w: [p] }');
    const two = soundConfig('ignore: ["!a/b"]\nfiles: [y]\nwords: { w: [q], v: [r] }');
    const { ignore, files, words } = combineConfigs([one, two]);
    expect(ignore.map(({ value }) => value)).toEqual(['a', '!a/b']);
    expect(files?.value).toEqual(['y']);
    expect([...words].map(([list, phrases]) => [list, phrases.map(({ value }) => value)])).toEqual([
      ['w', ['p', 'q']],
      ['v', ['r']],
    ]);
  });
});

test('overrides count for the documents that their globs match, the last most', () => {
  const config: Config = soundConfig(`level: mid
overrides:
  - files: [staff]
    level: staff
  - files: ["**/*.final.md"]
    status: final
    rules: { a/b: off }
  - files: ["staff/old/**", "!**/*.final.md"]
    level: senior
`);
  const choose = createSettingsChooser(config);
  expect(told(choose('a.md').settings)).toEqual(['level: mid @1']);
  expect(told(choose('staff/a.md').settings)).toEqual(['level: staff @4']);
  expect(told(choose('staff/old/a.md').settings)).toEqual(['level: senior @9']);
  expect(told(choose('staff/old/a.final.md').settings)).toEqual([
    'level: staff @4',
    'status: final @6',
    'a/b: off @7',
  ]);
  expect(choose('staff/a.md').key).toBe(choose('staff/b.md').key);
  expect(choose('staff/a.md').key).not.toBe(choose('a.md').key);
});

test('what is left out can be taken in again', () => {
  const ignores = createIgnoring(soundConfig('ignore: [drafts, "!drafts/good.md"]'));
  expect(ignores('drafts/a.md')?.value).toBe('drafts');
  expect(ignores('drafts/good.md')).toBeNull();
  expect(ignores('a.md')).toBeNull();
});
