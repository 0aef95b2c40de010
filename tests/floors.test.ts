import { expect, test } from 'vitest';
import { readSource, readSourceFiles } from './support/source-files.ts';
import type { SourceFile } from './support/source-files.ts';

/** A room may use the rooms on floors below it, never one beside or above it. */
const floors: Readonly<Record<string, number>> = {
  text: 1,
  markdown: 2,
  framework: 3,
  document: 4,
  probes: 5,
  lint: 6,
  report: 7,
  scaffold: 7,
  // Rules and templates reach the rooms as arguments, so only what stands above may import them.
  'built-in': 7,
  index: 8,
  node: 9,
  remark: 9,
  playground: 9,
  cli: 10,
  lsp: 10,
  // What programs call is made of the command's own parts, so that both say the same.
  api: 11,
  action: 11,
};

/** The rooms up to this floor also run in browsers and editors, and give the same output every time. */
const highestPureFloor = 8;

const impureGlobals =
  /^(?:process|console|Buffer|performance|require|setTimeout|setInterval|fetch|new Date|Date\.now|Math\.random|crypto|globalThis)(?:\..*)?$/;

const parserPackages = /^(?:micromark|unified|remark|mdast-util-(?!to-string))/;

/** "src/text/span.ts" stands in the room "text", "src/index.ts" in "index". */
function roomOf(path: string): string {
  if (path.startsWith('#built-in/')) return 'built-in';
  return /^src\/([^/.]+)/.exec(path)?.[1] ?? '';
}

function isOurs(name: string): boolean {
  return name.startsWith('#built-in/') || name.startsWith('src/');
}

function floorOf(path: string): number {
  return floors[roomOf(path)] ?? Number.NaN;
}

function describeClimb(file: SourceFile, target: string): string {
  const [from, to] = [roomOf(file.path), roomOf(target)];
  return (
    `imports ${target}, but ${from} is on floor ${floorOf(file.path)} and ${to} on floor ${floorOf(target)}. ` +
    'A room uses only rooms below it: move what both need further down, or let the caller hand it in as an argument.'
  );
}

/** What is wrong with one import, or null. */
function judgeImport(file: SourceFile, target: string): string | null {
  const pure = floorOf(file.path) <= highestPureFloor;
  if (target.startsWith('node:') && pure) {
    return `imports ${target}, but floors 1 to ${highestPureFloor} run without Node. Read it in src/node and hand in the value.`;
  }
  if (parserPackages.test(target) && !['markdown', 'remark'].includes(roomOf(file.path))) {
    return `imports ${target}, but only src/markdown names a parser. Let it export what is needed here.`;
  }
  if (target === '(computed)') return 'imports a computed path, which no test can follow. Name it.';
  if (target.startsWith('..')) return `imports ${target}, which stands outside of src.`;
  if (!isOurs(target) || roomOf(target) === roomOf(file.path)) return null;
  return floorOf(target) < floorOf(file.path) ? null : describeClimb(file, target);
}

/** The files of the first circle that leads from `start` back to itself, or null. */
function findCircle(start: SourceFile, files: ReadonlyMap<string, SourceFile>): string | null {
  const from = new Map<string, string>();
  const queue = [start];
  for (let file = queue.shift(); file; file = queue.shift()) {
    for (const { name } of file.imports) {
      if (name === start.path) return tracePath(file.path, from, start.path);
      const next = files.get(name);
      if (!next || from.has(name)) continue;
      from.set(name, file.path);
      queue.push(next);
    }
  }
  return null;
}

function tracePath(last: string, from: ReadonlyMap<string, string>, start: string): string {
  const path = [start];
  for (let step: string | undefined = last; step && step !== start; step = from.get(step)) {
    path.unshift(step);
  }
  return [start, ...path].join(' -> ');
}

const files = readSourceFiles('src');

test('the test sees the sources', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(40);
});

test('every form of import is seen', () => {
  const { imports } = readSource(
    'src/text/example.ts',
    `import { a } from '../lint/a.ts';
import type { B } from '../lint/b.ts';
export { c } from '../lint/c.ts';
const d = await import('../lint/d.ts');
type E = import('../lint/e.ts').E;
import '../lint/f.ts';`,
  );
  const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `src/lint/${name}.ts`);
  expect(imports.map(({ name }) => name)).toEqual(names);
  expect(imports.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
});

test.each([
  ['src/text/example.ts', 'src/lint/run.ts'],
  ['src/report/example.ts', 'src/scaffold/skeleton.ts'],
  ['src/lint/example.ts', '#built-in/pack'],
  ['src/remark/example.ts', 'src/node/files.ts'],
  ['src/document/example.ts', 'node:path'],
  ['src/lint/example.ts', 'unified'],
])('%s must not import %s', (path, target) => {
  expect(judgeImport(readSource(path, ''), target)).not.toBeNull();
});

test.each(['process.env', 'console.log(1)', 'Date.now()', 'new Date()', 'Math.random()'])(
  'the use of %s is seen',
  (expression) => {
    const { uses } = readSource('src/text/example.ts', `export const value = ${expression};`);
    expect(uses.some(({ name }) => impureGlobals.test(name))).toBe(true);
  },
);

test('every room has a floor', () => {
  const rooms = [...new Set(files.map((file) => roomOf(file.path)))];
  const unknown = rooms.filter((room) => floors[room] === undefined);
  expect(unknown, 'Give each new folder of src a floor in tests/floors.test.ts.').toEqual([]);
});

test('rooms use only rooms below them', () => {
  const wrong = files.flatMap((file) =>
    file.imports.flatMap(({ name, line }) => {
      const problem = judgeImport(file, name);
      return problem ? [`${file.path}:${line} ${problem}`] : [];
    }),
  );
  expect(wrong, wrong.join('\n')).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const circles = files.flatMap((file) => findCircle(file, byPath) ?? []);
  const advice = 'Move what both sides of the circle need into a file of its own.';
  expect(circles, [advice, ...circles].join('\n')).toEqual([]);
});

test('floors 1 to 8 know no process, console, clock or chance', () => {
  const wrong = files
    .filter((file) => floorOf(file.path) <= highestPureFloor)
    .flatMap((file) =>
      file.uses
        .filter(({ name }) => impureGlobals.test(name))
        .map(
          ({ name, line }) => `${file.path}:${line} uses ${name}; let the caller hand in the value`,
        ),
    );
  expect(wrong, wrong.join('\n')).toEqual([]);
});
