import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinDesign } from '../support/designs.ts';
import { createWorkplace, type CommandWorld, type Workplace } from '../support/run-command.ts';

/** Paths of the files in a JSON report. */
function pathsIn(json: string): readonly string[] {
  return [...json.matchAll(/"path":"([^"]+)","document"/g)].map((match) => match[1] ?? '');
}

async function lintedBy(
  { run }: Workplace,
  args: readonly string[],
  world?: CommandWorld,
): Promise<readonly string[]> {
  return pathsIn((await run(['lint', '--format', 'json', ...args], world)).output);
}

function git({ folder }: Workplace, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'ignore' });
}

/** A repository with two committed documents. */
function createRepository(): Workplace {
  const place = createWorkplace({ 'a.md': thinDesign, 'deep er/ü.md': thinDesign });
  git(place, 'init', '-q', '-b', 'main');
  git(place, 'add', '.');
  git(place, 'commit', '-q', '-m', 'begin');
  return place;
}

test('shards have no file in common and leave none out', async () => {
  const files = Array.from({ length: 7 }, (_, at) => [`${at}.md`, 'Nothing.\n'] as const);
  const place = createWorkplace(Object.fromEntries(files));
  const counts = fc.integer({ min: 1, max: 9 });
  await fc.assert(
    fc.asyncProperty(counts, async (count) => {
      const parts = await Promise.all(
        Array.from({ length: count }, (_, at) =>
          lintedBy(place, ['.', '--shard', `${at + 1}/${count}`]),
        ),
      );
      const sizes = parts.map(({ length }) => length);
      expect(parts.flat().toSorted()).toEqual(files.map(([name]) => name));
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 9 },
  );
});

test('a shard without files is no fault', async () => {
  const { run } = createWorkplace({ 'a.md': thinDesign });
  expect(await run(['lint', '.', '--shard', '2/2'])).toEqual({ code: 0, output: '', errors: '' });
});

test.each(['0/2', '3/2', '1', 'a/b', '1/0', '-1/2'])('%s is no shard', async (value) => {
  const { run } = createWorkplace({ 'a.md': thinDesign });
  const { code, errors } = await run(['lint', '.', `--shard=${value}`]);
  expect(code).toBe(2);
  expect(errors).toContain('1/4 to 4/4');
});

test.each(['--shard=1/2', '--changed'])('%s does not go with standard input', async (option) => {
  const { run } = createWorkplace();
  const { code, errors } = await run(['lint', '-', option], { input: thinDesign });
  expect(code).toBe(2);
  expect(errors).toContain('standard input');
});

test('nothing changed is said and fails nothing', async () => {
  const { run } = createRepository();
  expect(await run(['lint', '.', '--changed'])).toEqual({
    code: 0,
    output: '',
    errors: 'note: None of 2 files has changed since HEAD.\n',
  });
});

test('files that are changed, staged or new are linted', async () => {
  const place = createRepository();
  place.write('deep er/ü.md', `${thinDesign}\nMore.\n`);
  place.write('new\nline.md', thinDesign);
  place.write('staged.md', thinDesign);
  git(place, 'add', 'staged.md');
  const { output, errors } = await place.run(['lint', '.', '--format', 'json', '--changed']);
  expect(output.match(/"path":/g)).toHaveLength(3);
  expect(pathsIn(output)).toContain('deep er/ü.md');
  expect(errors).toBe('note: 3 of 4 files have changed since HEAD.\n');
});

test('what a branch changes is linted, not what has come to the other one since', async () => {
  const place = createRepository();
  git(place, 'checkout', '-q', '-b', 'topic');
  place.write('topic.md', thinDesign);
  git(place, 'add', '.');
  git(place, 'commit', '-q', '-m', 'topic');
  git(place, 'checkout', '-q', 'main');
  place.write('a.md', `${thinDesign}\nMore.\n`);
  git(place, 'commit', '-q', '-a', '-m', 'main moves on');
  git(place, 'checkout', '-q', 'topic');
  expect(await lintedBy(place, ['.', '--changed=main'])).toEqual(['topic.md']);
  git(place, 'update-ref', 'refs/remotes/origin/HEAD', 'main');
  expect(await lintedBy(place, ['.', '--changed'])).toEqual(['topic.md']);
});

test('paths choose among what has changed', async () => {
  const place = createRepository();
  place.write('a.md', 'Changed.\n');
  place.write('deep er/ü.md', 'Changed.\n');
  expect(await lintedBy(place, ['deep er', '--changed'])).toEqual(['deep er/ü.md']);
});

test('a changed config changes what it counts for', async () => {
  const place = createRepository();
  place.write('deep er/mlsd.config.yaml', 'level: mid\n');
  expect(await lintedBy(place, ['.', '--changed'])).toEqual(['deep er/ü.md']);
});

test('a changed rule of a project changes what it counts for', async () => {
  const place = createRepository();
  place.write('mlsd.config.yaml', 'packs: [./own]\n');
  git(place, 'add', '.');
  git(place, 'commit', '-q', '-m', 'config');
  expect(await lintedBy(place, ['.', '--changed'])).toEqual([]);
  place.write('own/words/response.yaml', '- snappy\n');
  expect(await lintedBy(place, ['.', '--changed'])).toEqual(['a.md', 'deep er/ü.md']);
});

test.each([
  ['an unknown revision', ['.', '--changed=nowhere'], /Git knows no revision "nowhere"/],
  ['an option for a revision', ['.', '--changed=--output=x'], /Git knows no revision/],
])('%s is a fault', async (_, args, message) => {
  const { run } = createRepository();
  const { code, errors } = await run(['lint', ...args]);
  expect(code).toBe(2);
  expect(errors).toMatch(message);
});

test('no repository is a fault', async () => {
  const { run } = createWorkplace({ 'a.md': thinDesign });
  const { code, errors } = await run(['lint', '.', '--changed']);
  expect(code).toBe(2);
  expect(errors).toContain('--changed needs a Git repository');
});

test('a fresh checkout of a CI system has to be told a revision, or nothing would be judged', async () => {
  const { run } = createRepository();
  const { code, errors } = await run(['lint', '.', '--changed'], { environment: { CI: 'true' } });
  expect(code).toBe(2);
  expect(errors).toContain('--changed=origin/main');
});
