import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeKeptCode, readKeptCode, writeKeptCode } from '../../src/node/kept-code.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mlsd-kept-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const compiled = { code: Buffer.from('compiled'), starts: 2 };
const placeOf = (source: string): string => placeKeptCode(folder, Buffer.from(source));

test('code is read as it was kept, and only for its own source', () => {
  const file = placeOf('let a = 1;');
  expect(readKeptCode(file)).toBeUndefined();
  writeKeptCode(file, compiled);
  expect(readKeptCode(file)).toEqual(compiled);
  expect(readKeptCode(placeOf('let a = 2;'))).toBeUndefined();
});

test('damaged code is not read', () => {
  const file = placeOf('let a = 1;');
  writeKeptCode(file, compiled);
  const whole = readFileSync(file);
  for (const length of [0, 3, 4, 5, whole.length - 1]) {
    writeFileSync(file, whole.subarray(0, length));
    expect(readKeptCode(file)).toBeUndefined();
  }
  const changed = Buffer.from(whole);
  changed[7] = 0;
  writeFileSync(file, changed);
  expect(readKeptCode(file)).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('a folder that others can write to is not used', () => {
  const file = placeOf('let a = 1;');
  writeKeptCode(file, compiled);
  chmodSync(path.dirname(file), 0o777);
  expect(readKeptCode(file)).toBeUndefined();
  writeKeptCode(placeOf('let a = 2;'), compiled);
  expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
});

test('old code is swept away', () => {
  const files = Array.from({ length: 12 }, (_, index) => placeOf(`let a = ${index};`));
  for (const file of files) writeKeptCode(file, compiled);
  expect(readdirSync(path.join(folder, 'code'))).toHaveLength(8);
});

test('where nothing can be written, nothing is kept', () => {
  const file = path.join(folder, 'occupied');
  writeFileSync(file, '');
  const place = placeKeptCode(file, Buffer.from('let a = 1;'));
  writeKeptCode(place, compiled);
  expect(readKeptCode(place)).toBeUndefined();
});
