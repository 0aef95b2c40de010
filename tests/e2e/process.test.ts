import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holeyDesign, thinDesign } from '../support/designs.ts';

const command = path.resolve(import.meta.dirname, '../../dist/cli.js');
const folder = mkdtempSync(path.join(tmpdir(), 'mlsd-'));

beforeAll(() => {
  writeFileSync(path.join(folder, 'thin.md'), thinDesign);
  writeFileSync(path.join(folder, 'holey.md'), holeyDesign);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const caches = path.join(folder, 'caches');
// Tests leave the caches of whoever runs them alone.
const env = { ...process.env, XDG_CACHE_HOME: caches, LOCALAPPDATA: caches };

function call(args: readonly string[], input = '', environment: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...env, ...environment },
  });
  return { code: status, output: stdout, errors: stderr };
}

test.each([
  [['lint', 'thin.md'], 0],
  [['lint', 'holey.md'], 1],
  [['lint', 'nowhere.md'], 2],
  [['lint', '--hintz'], 2],
  [['lint', '**/*.md', '--format', 'json'], 1],
  [['rules'], 0],
  [['explain', 'data/sources-named'], 0],
  [['show', 'thin.md'], 0],
  [['completion', 'zsh'], 0],
  [['--help'], 0],
])('mlsd %j ends with %i', (args, code) => {
  expect(call(args)).toMatchObject({ code });
});

test('a config is read by the built command', () => {
  const config = path.join(folder, 'mlsd.config.yaml');
  writeFileSync(config, 'level: mid\n');
  expect(call(['lint', 'thin.md']).output).toContain('level mid');
  writeFileSync(config, 'levle: mid\n');
  expect(call(['lint', 'thin.md'])).toMatchObject({ code: 2, output: '' });
  rmSync(config);
});

test('standard input is read to its end', () => {
  const text = `${thinDesign}\n${'Couriers wait for the answer.\n\n'.repeat(10_000)}`;
  const { output } = call(['lint', '-', '--format', 'json'], text);
  expect(Number(/"words":(\d+)/.exec(output)?.[1])).toBeGreaterThan(50_000);
});

test('large results arrive whole', async () => {
  const paths = Array.from({ length: 80 }, (_, index) => `copy-${index}.md`);
  for (const name of paths) writeFileSync(path.join(folder, name), thinDesign);
  const child = spawn(process.execPath, [command, 'lint', ...paths, '--format', 'json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  let json = '';
  child.stdout.setEncoding('utf8');
  for await (const chunk of child.stdout) {
    json += String(chunk);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  for (const name of paths) rmSync(path.join(folder, name));
  expect(json.length).toBeGreaterThan(500_000);
  expect(JSON.parse(json)).toMatchObject({ summary: { files: 80 } });
});

test('a reader that closes the pipe is no error', async () => {
  const child = spawn(process.execPath, [command, 'rules', '--format', 'json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  child.stdout.destroy();
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(errors).toBe('');
  expect(code).toBe(0);
});

test.skipIf(!existsSync('/dev/full'))('results that cannot be written are told', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [command, 'rules'], {
    stdio: ['ignore', full, 'pipe'],
    env,
    encoding: 'utf8',
  });
  expect(stderr).toContain('error: The results cannot be written');
  expect(status).toBe(2);
});

test('a skeleton is written once', () => {
  expect(call(['new', '--output', 'fresh.md'])).toMatchObject({ code: 0, output: '' });
  expect(call(['new', '--output', 'fresh.md'])).toMatchObject({ code: 2, output: '' });
});

test.skipIf(process.platform === 'darwin')('starts with and without kept code say the same', () => {
  rmSync(caches, { recursive: true, force: true });
  const lint = (environment?: NodeJS.ProcessEnv) => call(['lint', 'thin.md'], '', environment);
  const plain = lint({ NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(plain.output).not.toBe('');
  expect(existsSync(caches)).toBe(false);
  for (let start = 0; start < 5; start += 1) expect(lint()).toEqual(plain);
  const code = path.join(caches, 'mlsd', 'code');
  const [file] = readdirSync(code);
  expect(readdirSync(code)).toHaveLength(1);
  truncateSync(path.join(code, file ?? ''), 1000);
  expect(lint()).toEqual(plain);
});

test('a home that cannot be written to is no error', () => {
  const occupied = path.join(folder, 'thin.md');
  expect(
    call(['lint', 'thin.md'], '', { XDG_CACHE_HOME: occupied, LOCALAPPDATA: occupied }),
  ).toMatchObject({ code: 0, errors: '' });
});
