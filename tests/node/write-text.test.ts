import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeText } from '../../src/node/write-text.ts';
import { createWorkplace } from '../support/run-command.ts';

const unix = process.platform !== 'win32';

test('a file is replaced only when that is allowed, and nothing else is left behind', () => {
  const { folder } = createWorkplace({ 'a.md': 'old' });
  const file = path.join(folder, 'a.md');
  expect(writeText(file, 'new', { overwrite: false })).toMatchObject({
    message: 'This file exists already.',
  });
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(writeText(file, 'new', { overwrite: true })).toBeNull();
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('missing folders are made', () => {
  const { folder } = createWorkplace();
  const file = path.join(folder, 'some/where/a.md');
  expect(writeText(file, 'text', { overwrite: false })).toBeNull();
  expect(readFileSync(file, 'utf8')).toBe('text');
});

test.runIf(unix)('mode and links stay', () => {
  const { folder } = createWorkplace({ 'real/a.md': 'old' });
  const [real, link] = [path.join(folder, 'real/a.md'), path.join(folder, 'link.md')];
  chmodSync(real, 0o600);
  symlinkSync(real, link);
  expect(writeText(link, 'new', { overwrite: true })).toBeNull();
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(real, 'utf8')).toBe('new');
  expect(statSync(real).mode & 0o777).toBe(0o600);
});

test.runIf(unix)('a device is written to, not replaced', () => {
  expect(writeText('/dev/null', 'text', { overwrite: true })).toBeNull();
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});
