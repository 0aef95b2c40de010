import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const fixtures = path.join(root, 'fixtures/cases');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function call(folder: string, program: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const [name = '', ...args] = program;
  const { status, stdout, stderr } = spawnSync(name, args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      GITHUB_ACTIONS: '',
      XDG_CACHE_HOME: path.join(folder, '.git/cache'),
      ...environment,
    },
  });
  return { code: status, output: stdout, errors: stderr };
}

/** A Git repository with one answer, weak or strong. */
function createRepository(quality: 'weak' | 'strong') {
  const folder = mkdtempSync(path.join(tmpdir(), 'mlsd-repository-'));
  folders.push(folder);
  call(folder, ['git', 'init', '--quiet']);
  mkdirSync(path.join(folder, 'answers'));
  const put = (which: 'weak' | 'strong') => {
    const source = path.join(fixtures, 'visual-search', `${which}.md`);
    copyFileSync(source, path.join(folder, 'answers/visual-search.md'));
  };
  put(quality);
  const cli = path.join(root, 'dist/cli.js');
  return {
    folder,
    put,
    read: (name: string) => readFileSync(path.join(folder, name), 'utf8'),
    mlsd: (args: readonly string[], environment?: NodeJS.ProcessEnv) =>
      call(folder, [process.execPath, cli, ...args], environment),
  };
}

/** What the workflow that `init` wrote runs, without npx. */
function readWorkflow(text: string): readonly string[] {
  const command = /run: npx --yes mlsd@\S+ (.*)/.exec(text)?.[1] ?? '';
  return command.split(' ');
}

test('a repository adopts mlsd, fails on a weak answer and passes with a strong one', () => {
  const { mlsd, read, put } = createRepository('weak');
  expect(mlsd(['init', '--yes', '--level', 'mid', '--ci', 'github']).code).toBe(0);
  const runner = { GITHUB_ACTIONS: 'true' };
  const command = readWorkflow(read('.github/workflows/mlsd.yml'));
  const weak = mlsd([...command, '--fail-on', 'warning'], runner);
  expect(weak.code).toBe(1);
  expect(weak.output).toMatch(/^::(?:error|warning) file=answers\/visual-search\.md,/m);
  put('strong');
  const strong = mlsd(command, runner);
  expect(strong.code).toBe(0);
  expect(strong.output).not.toMatch(/^::error /m);
});

test('what was there before is held back by a baseline, and pruned when it is mended', () => {
  const { mlsd, put, read } = createRepository('weak');
  const bar = ['lint', '.', '--fail-on', 'warning', '--baseline', 'mlsd-baseline.json'];
  mlsd([...bar, '--update-baseline']);
  expect(mlsd(bar).code).toBe(0);
  const before = read('mlsd-baseline.json').length;
  put('strong');
  mlsd([...bar, '--update-baseline']);
  expect(read('mlsd-baseline.json').length).toBeLessThan(before);
});

test('below the top of a repository no workflow is written', () => {
  const { folder } = createRepository('weak');
  const init = [process.execPath, path.join(root, 'dist/cli.js'), 'init', '--yes'];
  const answers = path.join(folder, 'answers');
  expect(call(answers, [...init, '--ci', 'github'])).toMatchObject({ code: 2 });
  expect(call(answers, [...init, '--ci', 'none'])).toMatchObject({ code: 0 });
});

function runAction(quality: 'weak' | 'strong', inputs: Readonly<Record<string, string>>) {
  const { folder, read } = createRepository(quality);
  const files = { GITHUB_OUTPUT: 'outputs.txt', GITHUB_STEP_SUMMARY: 'summary.txt' };
  for (const file of Object.values(files)) writeFileSync(path.join(folder, file), '');
  const [, main = ''] =
    /main: (\S+)/.exec(readFileSync(path.join(root, 'action.yml'), 'utf8')) ?? [];
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: path.join(folder, files.GITHUB_OUTPUT),
    GITHUB_STEP_SUMMARY: path.join(folder, files.GITHUB_STEP_SUMMARY),
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  };
  const result = call(folder, [process.execPath, path.join(root, main)], environment);
  return { ...result, outputs: read('outputs.txt'), summary: read('summary.txt'), read };
}

test('the action annotates, fails, and tells counts, scores and its SARIF file', () => {
  const { code, output, outputs, summary, read } = runAction('weak', {
    paths: 'answers\n',
    'fail-on': 'warning',
    'sarif-file': 'mlsd.sarif',
    format: 'junit=mlsd.xml',
    hints: 'false',
    'working-directory': '.',
  });
  expect(code).toBe(1);
  expect(output).toMatch(/^::(?:error|warning) file=answers\/visual-search\.md,/m);
  expect(outputs).toMatch(/^files=1\nerrors=\d+\nwarnings=[1-9]\d*\nhints=\d+\nscore=\d+\n/);
  expect(outputs).toContain('sarif-file=mlsd.sarif\n');
  expect(summary).toContain('visual-search.md');
  expect(JSON.parse(read('mlsd.sarif'))).toHaveProperty('runs');
  expect(read('mlsd.xml')).toContain('<testsuite');
});

test('the action passes for a strong answer, and no input becomes another option', () => {
  expect(runAction('strong', { 'fail-on': 'error' }).code).toBe(0);
  const { code, errors } = runAction('strong', { paths: '--no-config\n' });
  expect(code).toBe(2);
  expect(errors).toContain('--no-config');
});

test('without the built action GitHub is told which tag to name', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mlsd-sources-'));
  folders.push(folder);
  mkdirSync(path.join(folder, 'action'));
  for (const file of ['action.yml', 'package.json', 'action/start.js']) {
    copyFileSync(path.join(root, file), path.join(folder, file));
  }
  const { code, output } = call(folder, [process.execPath, 'action/start.js']);
  expect(code).toBe(1);
  expect(output).toMatch(/^::error title=mlsd::.* tag that begins with action-.* npx mlsd lint\n$/);
});
