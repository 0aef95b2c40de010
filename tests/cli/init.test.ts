import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeGitlabJob } from '../../src/cli/init/ci-files.ts';
import { version } from '#built-in/version';
import { createWorkplace } from '../support/run-command.ts';

test('it writes a config, a workflow and a hook, which are read', async () => {
  const { run, read } = createWorkplace();
  const { code, errors } = await run(['init', '--yes', '--level', 'mid', '--pre-commit']);
  expect(code).toBe(0);
  expect(errors).toContain('Written: .github/workflows/mlsd.yml');
  expect(parse(read('mlsd.config.yaml'))).toEqual({ level: 'mid' });
  expect(read('mlsd.config.yaml')).toMatch(/^# yaml-language-server: \$schema=\S+\n/);
  expect(parse(read('.github/workflows/mlsd.yml'))).toHaveProperty('jobs.lint.steps');
  expect(parse(read('.pre-commit-config.yaml'))).toMatchObject({
    repos: [{ repo: 'local', hooks: [{ id: 'mlsd', language: 'node' }] }],
  });
  const again = await run(['init', '--yes', '--level', 'mid', '--pre-commit']);
  expect(again.errors).toContain('There is nothing to write.');
  expect((await run(['lint', '--print-config', 'a.md'])).output).toContain('mid');
});

test('--dry-run prints all of it and writes nothing', async () => {
  const { run, read } = createWorkplace();
  const { output, code } = await run(['init', '--dry-run', '--ci', 'gitlab']);
  expect(code).toBe(0);
  expect(output).toContain('--- mlsd.gitlab-ci.yml');
  expect(output).toContain('codequality');
  expect(() => read('mlsd.config.yaml')).toThrow();
});

test('what is there stays, unless it is to be replaced', async () => {
  const { run, read } = createWorkplace({ 'mlsd.config.yaml': 'level: staff\n' });
  const { errors } = await run(['init', '--yes', '--ci', 'none']);
  expect(errors).toContain('stays');
  expect(read('mlsd.config.yaml')).toBe('level: staff\n');
  await run(['init', '--yes', '--ci', 'none', '--force']);
  expect(parse(read('mlsd.config.yaml'))).toEqual({ level: 'senior' });
});

test('the hook joins others where that is safe', async () => {
  const others = 'repos:\n- repo: https://example.com/a\n  rev: v1\n  hooks:\n  - id: a\n';
  const { run, read, write } = createWorkplace({ '.pre-commit-config.yaml': others });
  const add = ['init', '--yes', '--ci', 'none', '--pre-commit'];
  await run(add);
  const joined = read('.pre-commit-config.yaml');
  expect(joined.startsWith(others)).toBe(true);
  expect(parse(joined)).toMatchObject({
    repos: [{ hooks: [{ id: 'a' }] }, { hooks: [{ id: 'mlsd' }] }],
  });
  const closed = 'repos: []\nci: {}\n';
  write('.pre-commit-config.yaml', closed);
  const { errors } = await run(add);
  expect(read('.pre-commit-config.yaml')).toBe(closed);
  expect(errors).toContain('- id: mlsd');
});

test('a pipeline of GitLab is not touched', async () => {
  const { run, read } = createWorkplace({ '.gitlab-ci.yml': 'test: { script: [make] }\n' });
  const { errors } = await run(['init', '--yes']);
  expect(errors).toContain('local: mlsd.gitlab-ci.yml');
  expect(read('.gitlab-ci.yml')).toBe('test: { script: [make] }\n');
  expect(parse(read('mlsd.gitlab-ci.yml'))).toHaveProperty('mlsd.script');
});

test('where nobody can be asked, it says so', async () => {
  const { run } = createWorkplace();
  const { code, errors } = await run(['init', '--level', 'mid']);
  expect(code).toBe(2);
  expect(errors).toContain('--dry-run');
});

test('the template for GitLab is the job that is written', () => {
  const file = path.resolve(import.meta.dirname, '../../templates/ci/mlsd.gitlab-ci.yml');
  expect(readFileSync(file, 'utf8')).toBe(writeGitlabJob(version));
});
