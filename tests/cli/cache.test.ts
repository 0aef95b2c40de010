import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holeyDesign, thinDesign } from '../support/designs.ts';
import { createWorkplace, type CommandResult, type Workplace } from '../support/run-command.ts';

const lintAll = ['lint', '.', '--format', 'json', '--cache'];

/** A document of a few words, which no linter would ever score like this. */
const planted = '"words":4711';

/**
 * Changes what the cache holds about a document, so that a report shows whether it was used. The
 * result's checksum is corrected too.
 */
async function plant({ folder }: Workplace): Promise<void> {
  const { openResultStore } = await import('../../src/node/result-store.ts');
  const { ResultFile } = await import('../../src/node/result-file.ts');
  const { build } = await import('#built-in/build');
  const file = path.join(folder, '.mlsdcache');
  const store = openResultStore(file, build);
  for (const { name, stamp } of ResultFile.open(file, build)?.places ?? []) {
    const kept = store.find(name, stamp) ?? '';
    store.keep(name, stamp, kept.replace(/"words":\d+/, planted));
  }
  store.save(() => true);
}

async function showsPlanted({ run }: Workplace, ...more: readonly string[]): Promise<boolean> {
  return (await run([...lintAll, ...more])).output.includes(planted);
}

async function createCached(): Promise<Workplace & { readonly first: CommandResult }> {
  const place = createWorkplace({ 'holey.md': holeyDesign, 'thin.md': thinDesign });
  return { ...place, first: await place.run(lintAll) };
}

test.each(['text', 'json', 'jsonl', 'sarif', 'junit', 'gitlab', 'markdown', 'checkstyle'])(
  'a second run says the same as one without a cache, as %s',
  async (format) => {
    const { run } = await createCached();
    const call = ['lint', '.', '--details', '--hints', '--format', format];
    expect(await run([...call, '--cache'])).toEqual(await run(call));
  },
);

test('a second run takes what the first one kept', async () => {
  const place = await createCached();
  await plant(place);
  expect(await showsPlanted(place)).toBe(true);
});

test('a changed document is judged anew', async () => {
  const place = await createCached();
  place.write('holey.md', thinDesign);
  const { output } = await place.run(lintAll);
  expect(output).toBe((await place.run(['lint', '.', '--format', 'json'])).output);
});

test('other settings judge anew', async () => {
  const place = await createCached();
  await plant(place);
  expect(await showsPlanted(place, '--level', 'mid')).toBe(false);
  await plant(place);
  place.write('mlsd.config.yaml', 'rules:\n  serving/cost: off\n');
  expect(await showsPlanted(place)).toBe(false);
});

test('words of a project judge anew', async () => {
  const place = await createCached();
  place.write('mlsd.config.yaml', 'words:\n  response: [snappy]\n');
  await place.run(lintAll);
  await plant(place);
  expect(await showsPlanted(place)).toBe(true);
  place.write('mlsd.config.yaml', 'words:\n  response: [swift]\n');
  expect(await showsPlanted(place)).toBe(false);
});

test('comments expire though their document stays the same', async () => {
  const comment = '<!-- mlsd-ignore-file serving: somebody else has it (until 2030-01-31) -->\n\n';
  const { run } = createWorkplace({ 'thin.md': comment + thinDesign });
  const before = await run(lintAll, { today: '2030-01-31' });
  const after = await run(lintAll, { today: '2030-02-01' });
  expect(before.output).not.toContain('"check":"ignore/expired"');
  expect(after.output).toContain('"check":"ignore/expired"');
});

test('standard input is not kept', async () => {
  const { run, folder } = createWorkplace();
  await run(['lint', '-', '--cache'], { input: thinDesign });
  expect(readdirSync(folder)).toEqual([]);
});

test('a cache of nonsense, of half a file or of another build is written anew', async () => {
  const { run, folder, write, first } = await createCached();
  const file = path.join(folder, '.mlsdcache');
  const good = readFileSync(file);
  const [head = ''] = good.toString().split('\n', 1);
  const damages: readonly (() => void)[] = [
    () => {
      write('.mlsdcache', 'nonsense');
    },
    () => {
      write('.mlsdcache', '');
    },
    () => {
      truncateSync(file, good.length >> 1);
    },
    () => {
      write('.mlsdcache', Buffer.from(good.map((byte, at) => (at === 3000 ? byte ^ 1 : byte))));
    },
    () => {
      write('.mlsdcache', good.toString().replace(head, head.slice(0, -4) + 'beef'));
    },
  ];
  for (const damage of damages) {
    damage();
    expect(await run(lintAll)).toEqual(first);
    expect(readFileSync(file).length).toBe(good.length);
  }
});

test('runs beside each other leave a whole cache and nothing else', async () => {
  const files = Array.from(
    { length: 6 },
    (_, at) => [`${at}.md`, `${thinDesign}\n${at}\n`] as const,
  );
  const place = createWorkplace(Object.fromEntries(files));
  await Promise.all(files.map(([name]) => place.run(['lint', name, '--cache'])));
  await plant(place);
  const { output } = await place.run(lintAll);
  expect(output.split(planted)).toHaveLength(7);
  expect(readdirSync(place.folder).filter((name) => !name.endsWith('.md'))).toEqual(['.mlsdcache']);
});

test('what a killed run has left behind is removed, not what another run is writing', async () => {
  const { run, write, folder } = createWorkplace({ 'a.md': thinDesign });
  write('.mlsdcache.0.tmp', 'old');
  write('.mlsdcache.1.tmp', 'new');
  utimesSync(path.join(folder, '.mlsdcache.0.tmp'), 0, 0);
  await run(lintAll);
  expect(readdirSync(folder)).toEqual(['.mlsdcache', '.mlsdcache.1.tmp', 'a.md']);
});

test('what belongs to files that are gone is dropped', async () => {
  const { run, folder } = await createCached();
  const file = path.join(folder, '.mlsdcache');
  rmSync(path.join(folder, 'holey.md'));
  await run(lintAll);
  expect(readFileSync(file, 'utf8')).not.toContain('holey.md');
  expect(readFileSync(file, 'utf8')).toContain('thin.md');
});

test('a package keeps its cache among its modules, a call where it likes', async () => {
  const { run, folder } = createWorkplace({ 'a.md': thinDesign, 'package.json': '{}' });
  mkdirSync(path.join(folder, 'node_modules'));
  await run(['lint', 'a.md', '--cache']);
  await run(['lint', 'a.md', '--cache-location', 'kept/']);
  await run(['lint', 'a.md', '--cache-location', 'kept/mine.bin']);
  const places = ['node_modules/.cache/mlsd/.mlsdcache', 'kept/.mlsdcache', 'kept/mine.bin'];
  for (const place of places) expect(existsSync(path.join(folder, place)), place).toBe(true);
});

test('a cache that cannot be written is a note and changes nothing else', async () => {
  const { run } = createWorkplace({ 'a.md': holeyDesign, taken: '' });
  const { code, errors } = await run(['lint', 'a.md', '--cache-location', 'taken/cache']);
  expect(errors).toMatch(/^note: The cache cannot be written: .+\.\n$/);
  expect(code).toBe(1);
});
