import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkplace } from '../support/run-command.ts';
import { holeyDesign, thinDesign } from '../support/designs.ts';

async function lint(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { run } = createWorkplace({ 'a.md': thinDesign, ...files });
  return run(['lint', 'a.md', ...args]);
}

describe('a config builds on', () => {
  test.each([
    ['a path', { 'shared/base.yaml': 'level: staff\n' }, './shared/base.yaml'],
    ['the config of a folder', { 'shared/mlsd.config.json': '{"level": "staff"}' }, './shared'],
    [
      'a package',
      { 'node_modules/@team/designs/mlsd.config.yaml': 'level: staff\n' },
      '@team/designs',
    ],
    [
      'the package.json of a package',
      { 'node_modules/designs/package.json': '{"name": "designs", "mlsd": {"level": "staff"}}' },
      'designs',
    ],
    [
      'a file of a package',
      { 'node_modules/designs/strict.yaml': 'level: staff\n' },
      'designs/strict.yaml',
    ],
  ])('%s', async (_, files, base) => {
    const config = `extends: "${base}"\n`;
    expect((await lint({ ...files, 'mlsd.config.yaml': config })).output).toContain('level staff');
  });

  test('several, of which the last wins, and itself over all', async () => {
    const { output } = await lint({
      'mlsd.config.yaml': 'extends: [./one.yaml, ./two.yaml]\n',
      'one.yaml': 'level: staff\n',
      'two.yaml': 'extends: ./three.yaml\n',
      'three.yaml': 'level: mid\n',
    });
    expect(output).toContain('level mid');
  });
});

describe('a base that cannot be had is a fault where it is named:', () => {
  test.each([
    ['a missing path', './bass.yaml', {}, 'There is no `./bass.yaml` to build on.'],
    ['a missing package', 'designs', {}, 'There is no package `designs`'],
    ['a path without its dot', 'base.yaml', { 'base.yaml': '' }, 'Did you mean `./base.yaml`?'],
    ['a folder without config', './shared', { 'shared/a.txt': '' }, 'There is no config in'],
    ['a script', './base.js', { 'base.js': '' }, 'never a script'],
    [
      'a package that holds a script',
      'designs',
      { 'node_modules/designs/mlsd.config.js': 'throw new Error()' },
      'never a script',
    ],
    [
      'a path out of a package',
      'designs',
      { 'node_modules/designs/mlsd.config.yaml': 'extends: ../../base.yaml', 'base.yaml': '' },
      'This leads out of',
    ],
    ['a path out of the project', '../', {}, 'This leads out of'],
  ])('%s', async (_, base, files, message) => {
    const named = 'inner/mlsd.config.yaml';
    const { run } = createWorkplace({
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`inner/${name}`, text])),
      'inner/.git/HEAD': '',
      'mlsd.config.yaml': '',
      'inner/a.md': thinDesign,
      [named]: `level: mid\nextends: ${base}\n`,
    });
    const { code, output, errors } = await run(['lint', 'inner/a.md']);
    expect(errors).toContain(message);
    expect(output).toBe('');
    expect(code).toBe(2);
  });

  test('a circle, with its way', async () => {
    const { code, errors } = await lint({
      'mlsd.config.yaml': 'extends: ./one.yaml\n',
      'one.yaml': 'extends: ./two.yaml\n',
      'two.yaml': 'level: mid\nextends: ./one.yaml\n',
    });
    expect(errors).toContain('error: two.yaml:2:10: Configs build on each other in a circle');
    expect(errors).toContain('one.yaml → two.yaml → one.yaml');
    expect(code).toBe(2);
  });

  test('a missing one behind others, with the way to it', async () => {
    const { errors } = await lint({
      'mlsd.config.yaml': 'extends: ./one.yaml\n',
      'one.yaml': 'extends: ./none.yaml\n',
    });
    expect(errors).toContain('error: one.yaml:1:10: There is no `./none.yaml`');
    expect(errors).toContain('mlsd.config.yaml →\n  one.yaml.');
  });

  test('a link that leads out of the repository', async () => {
    const { run, folder } = createWorkplace({
      'outside/base.yaml': 'level: staff\n',
      'inner/.git/HEAD': '',
      'inner/a.md': thinDesign,
      'inner/mlsd.config.yaml': 'extends: ./link/base.yaml\n',
    });
    symlinkSync(path.join(folder, 'outside'), path.join(folder, 'inner/link'));
    expect((await run(['lint', 'inner/a.md'])).errors).toContain('This leads out of');
    const named = await run(['lint', 'inner/a.md', '--config', 'inner/mlsd.config.yaml']);
    expect(named.output).toContain('level staff');
  });
});

describe('where a config stands:', () => {
  test('in a package.json', async () => {
    const manifest = '{\n  "name": "answers",\n  "mlsd": { "level": "staff" }\n}\n';
    expect((await lint({ 'package.json': manifest })).output).toContain('level staff');
    const faulty = await lint({ 'package.json': manifest.replace('"staff"', '"stuff"') });
    expect(faulty.errors).toContain('error: package.json:3:22: `stuff` is none of');
  });

  test('a package.json that only depends on mlsd holds none', async () => {
    const manifest = '{"devDependencies": {"mlsd": "1.0.0"}}';
    const { run } = createWorkplace({
      'mlsd.config.yaml': 'level: staff\n',
      'inner/package.json': manifest,
      'inner/a.md': thinDesign,
    });
    expect((await run(['lint', 'inner/a.md'])).output).toContain('level staff');
  });

  test('two in one folder are a fault', async () => {
    const { code, errors } = await lint({ 'mlsd.config.yaml': '', 'mlsd.config.json': '{}' });
    expect(errors).toContain('error: mlsd.config.yaml: mlsd.config.json holds a config too');
    expect(code).toBe(2);
  });

  test.each(['js', 'cjs', 'mts', 'ts'])('a script (.%s) is a fault and never run', async (end) => {
    const { code, errors } = await lint({ [`mlsd.config.${end}`]: 'throw new Error("run")' });
    expect(errors).toContain(`error: mlsd.config.${end}: A config is never a script`);
    expect(code).toBe(2);
  });

  test('--config names one for every document, and its globs count from here', async () => {
    const { run } = createWorkplace({
      'a.md': thinDesign,
      'drafts/b.md': thinDesign,
      'team/strict.yaml': 'level: staff\nignore: [drafts]\n',
      'mlsd.config.yaml': 'levle: mid\n',
    });
    const { output, errors } = await run([
      'lint',
      '.',
      '--details',
      '--config',
      'team/strict.yaml',
    ]);
    expect(errors).toBe('');
    expect(output).toContain('level staff');
    expect(output).not.toContain('b.md');
    const missing = await run(['lint', '.', '-c', 'team/none.yaml']);
    expect(missing.errors).toContain('error: team/none.yaml: This file cannot be read');
    expect(missing.code).toBe(2);
  });

  test('--no-config reads none', async () => {
    const files = { 'mlsd.config.yaml': 'levle: mid\n' };
    expect((await lint(files, '--no-config')).output).toContain('level senior');
  });
});

describe('settings', () => {
  test('overrides count for the files that they name', async () => {
    const { run } = createWorkplace({
      'mlsd.config.yaml': `level: mid
overrides:
  - files: [staff]
    level: staff
    rules: { model/step-present: off }
`,
      'a.md': holeyDesign,
      'staff/b.md': holeyDesign,
    });
    const { output } = await run(['lint', '.', '--details']);
    expect(output).toMatch(/^a\.md .*\nlevel mid/);
    expect(output).toMatch(/\nstaff\/b\.md .*\nlevel staff/);
    expect(output.match(/model\/step-present/g)).toHaveLength(1);
  });

  test('a check takes another number', async () => {
    const config = 'rules:\n  writing/too-short: { at-least: 5000, severity: error }\n';
    const { code, output } = await lint({ 'mlsd.config.yaml': config });
    expect(output).toContain('writing/too-short');
    expect(code).toBe(1);
    const off = await lint({ 'mlsd.config.yaml': 'rules: { writing/too-short: { at-least: 1 } }' });
    expect(off.output).not.toContain('writing/too-short');
  });

  test('an unknown number is a fault', async () => {
    const config = 'rules:\n  writing/too-short:\n    at-lest: 5000\n';
    const { code, errors } = await lint({ 'mlsd.config.yaml': config });
    expect(errors).toContain('error: mlsd.config.yaml:3:5: The check `writing/too-short` has no');
    expect(errors).toContain('Did you mean `at-least`?');
    expect(code).toBe(2);
  });

  test('the case of documents that do not name theirs', async () => {
    const { output } = await lint({ 'mlsd.config.yaml': 'case: fraud-detection\n' });
    expect(output.toLowerCase()).toContain('fraud');
    const unknown = await lint({ 'mlsd.config.yaml': 'case: fraud-detektion\n' });
    expect(unknown.errors).toContain('Did you mean `fraud-detection`?');
  });
});
