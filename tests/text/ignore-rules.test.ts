import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readIgnoreRules } from '../../src/text/ignore-rules.ts';

const repository = mkdtempSync(path.join(tmpdir(), 'mlsd-git-'));
const hasGit = spawnSync('git', ['init', '-q'], { cwd: repository }).status === 0;

afterAll(() => {
  rmSync(repository, { recursive: true, force: true });
});

test.each([
  ['*.md', 'a.md', 'out'],
  ['*.md\n!a.md', 'a.md', 'in'],
  ['# note\n\n/a.md', 'a.md', 'out'],
  ['/a.md', 'x/a.md', null],
  ['x/*.md', 'x/a.md', 'out'],
  ['x/*.md', 'y/x/a.md', null],
  ['a.md   ', 'a.md', 'out'],
  ['\\#a.md', '#a.md', 'out'],
  ['a/', 'a', null],
])('%j says of %s: %s', (text, file, decision) => {
  expect(readIgnoreRules(text).decide(file, false)).toBe(decision);
});

const name = fc.constantFrom('a', 'b', 'ab', 'a.md', 'b.md');
const level = fc.oneof(name, fc.constantFrom('*', '**', '*.md', '?', 'a*', '[ab]', '[!a]*'));
const line = fc
  .record({
    negated: fc.boolean(),
    root: fc.boolean(),
    levels: fc.array(level, { minLength: 1, maxLength: 3 }),
    folder: fc.boolean(),
  })
  .map(
    ({ negated, root, levels, folder }) =>
      `${negated ? '!' : ''}${root ? '/' : ''}${levels.join('/')}${folder ? '/' : ''}`,
  );

/** The decision on each file by Git's way: nothing in a folder that is left out comes in again. */
function isLeftOut(file: string, text: string): boolean {
  const rules = readIgnoreRules(text);
  const parts = file.split('/');
  return parts.some((_, index) => {
    const isFolder = index < parts.length - 1;
    return rules.decide(parts.slice(0, index + 1).join('/'), isFolder) === 'out';
  });
}

test.runIf(hasGit)('Git leaves out the same files', () => {
  const files = fc.array(
    fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), files, (lines, paths) => {
      writeFileSync(path.join(repository, '.gitignore'), `${lines.join('\n')}\n`);
      const { stdout } = spawnSync('git', ['check-ignore', '--no-index', '--stdin'], {
        cwd: repository,
        input: paths.join('\n'),
        encoding: 'utf8',
      });
      const byGit = new Set(stdout.split('\n'));
      for (const file of paths)
        expect([file, isLeftOut(file, lines.join('\n'))]).toEqual([file, byGit.has(file)]);
    }),
    { numRuns: 150 },
  );
});
