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
  expect(readFileSync(file, 'utf8')).toBe(
    writeGitlabJob({ version, installer: null, cache: false }),
  );
});

test('a cache is kept between runs, and left out of Git', async () => {
  const { run, read, write } = createWorkplace({ '.gitignore': 'node_modules\r\n*.log' });
  const add = ['init', '--yes', '--force', '--cache', '--pre-commit'];
  const shown = await run([...add, '--dry-run']);
  expect(shown.output).toContain('--- .gitignore\nnode_modules\r\n*.log\r\n.mlsdcache\r\n');
  expect((await run([...add, '--ci', 'github'])).errors).toContain('Written: .gitignore\n');
  expect(read('.gitignore')).toBe('node_modules\r\n*.log\r\n.mlsdcache\r\n');
  const workflow = read('.github/workflows/mlsd.yml');
  expect(workflow).toContain('lint --cache-location .mlsdcache\n');
  expect(parse(workflow)).toMatchObject({
    jobs: {
      lint: { steps: [{}, { uses: 'actions/cache@v4', with: { path: '.mlsdcache' } }, {}, {}] },
    },
  });
  expect(read('.pre-commit-config.yaml')).toContain('--cache-location .mlsdcache\n');
  for (const known of ['.mlsdcache\n', '/.mlsd*\n', '.*\n!.gitignore\n']) {
    write('.gitignore', known);
    expect((await run([...add, '--ci', 'gitlab'])).errors).not.toContain('.gitignore');
    expect(read('.gitignore')).toBe(known);
  }
  expect(parse(read('mlsd.gitlab-ci.yml'))).toHaveProperty('mlsd.cache.paths', ['.mlsdcache']);
});

test('where nothing is cached, Git is left alone', async () => {
  const { run, read } = createWorkplace();
  await run(['init', '--yes', '--ci', 'none', '--cache']);
  expect(() => read('.gitignore')).toThrow();
  await run(['init', '--yes', '--ci', 'github']);
  expect(() => read('.gitignore')).toThrow();
});

test('the workflow uses an action where one is named', async () => {
  const { run, read } = createWorkplace();
  const init = ['init', '--yes', '--ci', 'github', '--cache', '--action-ref'];
  expect((await run([...init, 'somebody/mlsd@action-v0'])).code).toBe(0);
  const workflow = read('.github/workflows/mlsd.yml');
  expect(parse(workflow)).toMatchObject({
    jobs: {
      lint: {
        steps: [
          {},
          {},
          { uses: 'somebody/mlsd@action-v0', with: { 'cache-location': '.mlsdcache' } },
        ],
      },
    },
  });
  expect(workflow).not.toContain('npx');
  const stray = await run(['init', '--yes', '--ci', 'gitlab', '--action-ref', 'a/b@v1']);
  expect(stray.errors).toContain('--action-ref is for GitHub Actions');
  const wrong = await run([...init, 'x/y@z\n      - run: evil']);
  expect(wrong.errors).toContain('It must be owner/repository@tag');
  expect(wrong.code).toBe(2);
});

test('a package that the repository has is called, and none is fetched', async () => {
  const manifest = JSON.stringify({ devDependencies: { mlsd: 'file:mlsd.tgz' } });
  const { run, read, write } = createWorkplace({ 'package.json': manifest });
  const add = ['init', '--yes', '--force', '--pre-commit'];
  await run([...add, '--ci', 'github']);
  expect(parse(read('.github/workflows/mlsd.yml'))).toMatchObject({
    jobs: {
      lint: { steps: [{}, {}, { run: 'npm install' }, { run: 'npx --no-install mlsd lint' }] },
    },
  });
  const hook = read('.pre-commit-config.yaml');
  expect(hook).toContain('entry: npx --no-install mlsd lint');
  expect(parse(hook)).toMatchObject({ repos: [{ hooks: [{ language: 'system' }] }] });
  expect(read('mlsd.config.yaml')).toContain('$schema=./node_modules/mlsd/schemas/');
  write('package-lock.json', '{}');
  await run([...add, '--ci', 'gitlab']);
  expect(parse(read('mlsd.gitlab-ci.yml'))).toHaveProperty('mlsd.script.0', 'npm ci');
  write('yarn.lock', '');
  await run([...add, '--ci', 'gitlab']);
  expect(read('mlsd.gitlab-ci.yml')).toContain('npx --yes mlsd@');
});
