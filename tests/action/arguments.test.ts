import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readArguments } from '../../src/action/arguments.ts';
import { formatOutputs, readOutputs } from '../../src/action/outputs.ts';

const file = path.resolve(import.meta.dirname, '../../action.yml');
const action: unknown = parse(readFileSync(file, 'utf8'));

function namesOf(part: 'inputs' | 'outputs'): readonly string[] {
  const value: unknown = Reflect.get(Object(action), part);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

test('every input that is declared changes the command line', () => {
  const read = namesOf('inputs').filter((name) => name !== 'working-directory');
  expect(read.length).toBeGreaterThan(10);
  const bare = readArguments({}, 'r.json').join(' ');
  for (const name of read) {
    const environment = { [`INPUT_${name.toUpperCase()}`]: 'value' };
    expect(readArguments(environment, 'r.json').join(' '), name).not.toBe(bare);
  }
});

test('paths are never options, and switches may carry a value', () => {
  const environment = { INPUT_PATHS: ' --quiet \n\n a b.md', INPUT_CHANGED: 'true' };
  const found = readArguments(environment, 'r.json');
  expect(found.slice(found.indexOf('--'))).toEqual(['--', '--quiet', 'a b.md']);
  expect(found).toContain('--changed');
  expect(readArguments({ INPUT_CHANGED: 'v1' }, 'r.json')).toContain('--changed=v1');
  expect(readArguments({ INPUT_HINTS: 'false' }, 'r.json').join(' ')).not.toContain('hints');
});

test('every output that is declared is written, one line each', () => {
  const report = {
    files: [{ score: { total: 40.4 } }, { score: { total: null } }, { score: { total: 81 } }],
    summary: { files: 3, errors: 1, warnings: 2, hints: 0 },
  };
  const outputs = readOutputs(JSON.stringify(report), 'a\nerrors=0');
  expect(Object.keys(outputs)).toEqual(namesOf('outputs'));
  expect(outputs).toMatchObject({ errors: '1', score: '40', 'mean-score': '61' });
  expect(formatOutputs(outputs).trim().split('\n')).toHaveLength(namesOf('outputs').length);
});
