import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openText } from '../../src/node/text-file.ts';
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

test('a file that comes about piece by piece is seen when it is whole', () => {
  const { folder } = createWorkplace({ 'a.md': 'old' });
  const name = path.join(folder, 'a.md');
  const file = openText(name, { overwrite: true });
  file.write('one, ');
  file.write('two 📦');
  expect(readFileSync(name, 'utf8')).toBe('old');
  expect(file.close()).toBeNull();
  expect(readFileSync(name, 'utf8')).toBe('one, two 📦');
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('a file that is given up leaves nothing behind', () => {
  const { folder } = createWorkplace({ 'a.md': 'old' });
  const file = openText(path.join(folder, 'a.md'), { overwrite: true });
  file.write('new');
  file.discard();
  expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test.runIf(existsSync('/dev/full'))('what cannot be written is told at the end', () => {
  const file = openText('/dev/full', { overwrite: true });
  file.write('text');
  file.write('more');
  expect(file.close()?.message).toMatch(/^This file cannot be written: the disk/);
});
