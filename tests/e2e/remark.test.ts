import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { holeyDesign, thinDesign } from '../support/designs.ts';

const root = path.resolve(import.meta.dirname, '../..');
const remark = path.join(root, 'node_modules/remark-cli/cli.js');
const plugin = path.join(root, 'dist/remark.js');
const folder = mkdtempSync(path.join(tmpdir(), 'mlsd-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lint(name: string, text: string, options: object = {}) {
  writeFileSync(path.join(folder, name), text);
  writeFileSync(
    path.join(folder, '.remarkrc.json'),
    JSON.stringify({ plugins: [[plugin, options]] }),
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    [remark, '--no-stdout', '--no-color', name],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return { code: status, errors: stderr };
}

test('remark-cli tells the findings, and fails for errors only', () => {
  const holey = lint('holey.md', holeyDesign);
  expect(holey.code).toBe(1);
  expect(holey.errors).toMatch(/\d+:\d+-\d+:\d+ +error .*[a-z]+\/[a-z-]+ +mlsd/);
  const thin = lint('thin.md', thinDesign);
  expect(thin.code).toBe(0);
  expect(thin.errors).toMatch(/warning .*[a-z]+\/[a-z-]+ +mlsd/);
});

test('remark-cli says what is wrong with an option', () => {
  const { code, errors } = lint('thin.md', thinDesign, { level: 'seniro' });
  expect(code).toBe(1);
  expect(errors).toContain('Did you mean senior?');
});
