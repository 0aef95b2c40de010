import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/framework/config.ts';
import { describeFault } from '../support/rule-pack.ts';

const checks = ['requirements/latency-budget', 'serving/cost'];

function faultsOf(text: string): readonly string[] {
  const outcome = readConfig('.mlsd.yaml', text, checks);
  return outcome.ok ? [] : outcome.faults.map(describeFault);
}

describe('a sound config', () => {
  const config = {
    level: 'staff',
    severities: { 'serving/cost': 'off', 'requirements/latency-budget': 'error' },
    files: ['designs/**/*.md'],
    ignore: ['designs/old/**'],
  };

  test('as YAML', () => {
    const text = [
      '# What this repository expects.',
      'level: staff',
      'severities:',
      '  serving/cost: off',
      '  requirements/latency-budget: error',
      'files: ["designs/**/*.md"]',
      'ignore:',
      '  - designs/old/**',
    ].join('\n');
    expect(readConfig('.mlsd.yaml', text, checks)).toEqual({ ok: true, value: config });
  });

  test.each([2, '\t'])('as JSON, indented by %j, with a byte order mark', (indent) => {
    const text = `\uFEFF${JSON.stringify({ $schema: 'config.schema.json', ...config }, null, indent)}`;
    expect(readConfig('.mlsd.json', text, checks)).toEqual({ ok: true, value: config });
  });

  test.each(['', '# nothing yet\n', '{}'])('%j sets nothing', (text) => {
    expect(readConfig('.mlsd.yaml', text, checks)).toEqual({ ok: true, value: {} });
  });

  test('names any check when the checks are not known', () => {
    const value = { severities: { 'own/check': 'hint' } };
    expect(readConfig('.mlsd.yaml', 'severities: {own/check: hint}')).toEqual({ ok: true, value });
  });
});

describe('a faulty config says', () => {
  test.each([
    ['levle: mid', '1 The setting `levle` is not known. → Did you mean `level`?'],
    ['level: seniour', '1 `seniour` is none of mid, senior, staff. → Did you mean `senior`?'],
    ['level: 3', '1 This is none of mid, senior, staff.'],
    [
      'severities:\n  serving/costs: hint',
      '2 There is no check `serving/costs`. → Did you mean `serving/cost`?',
    ],
    ['severities:\n  serving/cost: warn', '2 `warn` is none of error, warning, hint, off.'],
    ['severities: [serving/cost]', '1 Here must stand keys with values.'],
    ['files: designs/*.md', '1 Here must stand a list of globs. → For example: ["**/*.md"]'],
    ['ignore:\n  - old/**\n  - 7', '3 A glob must be text. → Put it in quotes.'],
    ['- level: mid', '1 Here must stand keys with values.'],
    ['level: mid\nlevel: staff', '2 This key stands here twice.'],
  ])('%j: %s', (text, fault) => {
    expect(faultsOf(text)).toEqual([`.mlsd.yaml:${fault}`]);
  });

  test('all at once', () => {
    expect(faultsOf('level: x\nfiles: 1\nnothing: here\n')).toHaveLength(3);
  });

  test('where the YAML breaks', () => {
    expect(faultsOf('level: mid\nignore: [a\n')).toEqual([
      expect.stringMatching(/^\.mlsd\.yaml:\d This is not valid YAML: /),
    ]);
  });
});
