import { expect, test } from 'vitest';
import { createWorkplace } from '../support/run-command.ts';
import { holeyDesign, thinDesign } from '../support/designs.ts';

test('the nearest config counts, for each file its own', async () => {
  const { run } = createWorkplace({
    'mlsd.config.yaml': 'level: staff\n',
    'a.md': thinDesign,
    'inner/mlsd.config.json': '{"level": "mid"}',
    'inner/deep/b.md': thinDesign,
  });
  const { output } = await run(['lint', '.', '--details']);
  expect(output).toMatch(/^a\.md .*\nlevel staff/);
  expect(output).toMatch(/\ninner\/deep\/b\.md .*\nlevel mid/);
});

test('the call beats the config', async () => {
  const { run } = createWorkplace({ 'mlsd.config.yml': 'level: staff\n', 'a.md': thinDesign });
  expect((await run(['lint', 'a.md', '--level', 'mid'])).output).toContain('level mid');
});

test('a config changes severities', async () => {
  const config = 'severities:\n  model/step-present: off\n';
  const { run } = createWorkplace({ 'mlsd.config.yaml': config, 'a.md': holeyDesign });
  expect(await run(['lint', 'a.md'])).toMatchObject({ code: 0 });
});

test('the config of the name counts for standard input', async () => {
  const { run } = createWorkplace({ 'inner/mlsd.config.yaml': 'level: mid\n' });
  const args = ['lint', '-', '--stdin-filename', 'inner/a.md'];
  expect((await run(args, { input: thinDesign })).output).toContain('level mid');
});

test('a config says which files are meant when the call does not', async () => {
  const { run } = createWorkplace({
    'mlsd.config.yaml': 'files: ["designs/*.md"]\n',
    'readme.md': thinDesign,
    'designs/a.md': thinDesign,
  });
  const { output } = await run(['lint']);
  expect(output).toMatch(/^designs\/a\.md /);
  expect(output).not.toContain('readme.md');
});

test('ignored files are left out, and told when they were named', async () => {
  const { run } = createWorkplace({
    'mlsd.config.yaml': 'ignore: [drafts, "*.draft.md"]\n',
    'a.md': thinDesign,
    'b.draft.md': thinDesign,
    'drafts/c.md': thinDesign,
  });
  const all = await run(['lint', '.']);
  expect(all.output).toContain('▲ 1 file');
  expect(all.errors).toBe('');
  const named = await run(['lint', 'a.md', 'drafts/c.md']);
  expect(named.errors).toBe(
    'note: drafts/c.md is left out: `ignore` in mlsd.config.yaml names it.\n',
  );
  expect(named.code).toBe(0);
  const nothing = await run(['lint', 'drafts']);
  expect(nothing.errors).toContain('There is nothing to lint');
  expect(nothing.code).toBe(2);
});

test.each([
  ['broken YAML', 'level: [mid\n', 'mlsd.config.yaml:', 'not valid YAML'],
  ['an unknown setting', 'levle: mid\n', 'mlsd.config.yaml:1:1: ', 'Did you mean'],
  ['an unknown level', 'level: junior\n', 'mlsd.config.yaml:1:8: ', 'mid, senior, staff'],
  [
    'an unknown check',
    'severities:\n  model/base-line: off\n',
    'mlsd.config.yaml:2:3: There is no check',
    'model/baseline',
  ],
])('a config with %s is told once, with its place', async (_, config, place, help) => {
  const files = { 'mlsd.config.yaml': config, 'a.md': thinDesign, 'b.md': thinDesign };
  const { run } = createWorkplace(files);
  const { code, output, errors } = await run(['lint', '.']);
  expect(errors.split(place)).toHaveLength(2);
  expect(errors).toContain(help);
  expect(output).toBe('');
  expect(code).toBe(2);
});

test('a config that cannot be read is told', async () => {
  const { run } = createWorkplace({ 'mlsd.config.yaml/x': '', 'a.md': thinDesign });
  const { code, errors } = await run(['lint', 'a.md']);
  expect(errors).toContain('error: mlsd.config.yaml: This is a folder, not a file.');
  expect(code).toBe(2);
});

test('faults of JSON speak of JSON, and those of values of what stands there', async () => {
  const { run, write } = createWorkplace({ 'a.md': thinDesign, 'package.json': '{"mlsd": {' });
  const broken = await run(['lint', 'a.md']);
  expect(broken.errors).toMatch(/error: package\.json:1:\d+: This is not valid JSON\./);
  expect(broken.errors).not.toContain('YAML');
  write('package.json', '{"mlsd": {"level": 3}}');
  const wrong = await run(['lint', 'a.md']);
  expect(wrong.errors).toContain('Here stands a number; it must be one of mid, senior, staff.');
});
