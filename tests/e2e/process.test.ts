import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
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

function call(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
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
    encoding: 'utf8',
  });
  expect(stderr).toContain('error: The results cannot be written');
  expect(status).toBe(2);
});

test('a skeleton is written once', () => {
  expect(call(['new', '--output', 'fresh.md'])).toMatchObject({ code: 0, output: '' });
  expect(call(['new', '--output', 'fresh.md'])).toMatchObject({ code: 2, output: '' });
});
