import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkplace } from '../support/run-command.ts';
import { thinDesign } from '../support/designs.ts';

async function filesOf(
  run: ReturnType<typeof createWorkplace>['run'],
  ...paths: readonly string[]
): Promise<readonly string[]> {
  const { output } = await run(['lint', ...paths, '--format', 'json']);
  return [...output.matchAll(/"path":\s*"([^"]+\.md)"/g)].map(([, file = '']) => file);
}

test('.mlsdignore leaves files out, the deepest file most', async () => {
  const { run } = createWorkplace({
    '.mlsdignore': '# what is no answer\nnotes/\n*.draft.md\n',
    'a.md': thinDesign,
    'a.draft.md': thinDesign,
    'notes/b.md': thinDesign,
    'inner/.mlsdignore': '!c.draft.md\n',
    'inner/c.draft.md': thinDesign,
  });
  expect(await filesOf(run, '.')).toEqual(['a.md', 'inner/c.draft.md']);
  expect(await filesOf(run, '**/*.md')).toEqual(['a.md', 'inner/c.draft.md']);
});

test('a file that is named and left out is told', async () => {
  const { run } = createWorkplace({
    '.mlsdignore': 'notes/\n',
    'a.md': thinDesign,
    'notes/b.md': thinDesign,
  });
  const both = await run(['lint', 'a.md', 'notes/b.md']);
  expect(both.errors).toBe('note: notes/b.md is left out: .mlsdignore names it.\n');
  expect(both.code).toBe(0);
  const nothing = await run(['lint', 'notes/b.md']);
  expect(nothing.errors).toContain('There is nothing to lint');
  expect(nothing.code).toBe(2);
  const folder = await run(['lint', 'notes']);
  expect(folder.errors).toContain('.mlsdignore leaves files out here.');
  expect(folder.code).toBe(2);
});

test('what Git ignores is not found, and read when it is named', async () => {
  const { run } = createWorkplace({
    '.git/HEAD': '',
    '.git/info/exclude': 'mine.md\n',
    '.gitignore': 'build/\n',
    'a.md': thinDesign,
    'mine.md': thinDesign,
    'build/b.md': thinDesign,
  });
  expect(await filesOf(run, '.')).toEqual(['a.md']);
  expect(await filesOf(run, 'build/b.md', 'mine.md')).toEqual(['build/b.md', 'mine.md']);
  expect(await filesOf(run, 'build')).toEqual(['build/b.md']);
});

test('a .gitignore outside of any repository says nothing', async () => {
  const { run } = createWorkplace({ '.gitignore': 'b.md\n', 'b.md': thinDesign });
  expect(await filesOf(run, '.')).toEqual(['b.md']);
});

test('nothing above a repository counts for what stands in it', async () => {
  const { run } = createWorkplace({
    '.mlsdignore': '*.md\n',
    'inner/.git/HEAD': '',
    'inner/a.md': thinDesign,
  });
  expect(await filesOf(run, 'inner')).toEqual(['inner/a.md']);
});

test('an ignore file that cannot be read is told', async () => {
  const { run } = createWorkplace({ '.mlsdignore/x': '', 'a.md': thinDesign });
  const { code, errors } = await run(['lint', '.']);
  expect(errors).toContain('error: .mlsdignore: This is a folder, not a file.');
  expect(code).toBe(2);
});

test('links between folders lead in no circle', async () => {
  const { run, folder } = createWorkplace({ 'inner/a.md': thinDesign });
  symlinkSync(folder, path.join(folder, 'inner/up'));
  expect(await filesOf(run, '.')).toEqual(['inner/a.md']);
});

test('a glob that takes away leaves what is named', async () => {
  const { run } = createWorkplace({
    'x/a.md': thinDesign,
    'x/b.md': thinDesign,
    'c.md': thinDesign,
  });
  expect(await filesOf(run, '.', 'x/b.md', '!x')).toEqual(['c.md', 'x/b.md']);
});
