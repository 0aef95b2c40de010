import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform, type Plugin } from 'esbuild';
import { writeNumberLists } from '../src/node/number-lists.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Source of a module that gives the JSON of a file of `built-in/`. */
function jsonReader(name: string): string {
  return [
    "import { readFileSync } from 'node:fs';",
    "import path from 'node:path';",
    "const file = (name) => path.join(__dirname, 'built-in', name);",
    `export const ${name} = JSON.parse(readFileSync(file('${name}.json'), 'latin1'));`,
  ].join('\n');
}

/** JSON in ASCII, which takes half the memory while it is read. */
function stringifyInAscii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isPack(value: unknown): value is { readonly lexicon: object } {
  return typeof value === 'object' && value !== null && 'lexicon' in value;
}

function isNumberList(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number');
}

/** Writes a value of `built-in/` to JSON; gives the source of the module that reads it. */
async function keepInJson(folder: string, name: string, value: unknown): Promise<string> {
  await writeFile(path.join(folder, `${name}.json`), stringifyInAscii(value));
  return jsonReader(name);
}

/** The same for the pack, whose phrases are three quarters of it and become views of one file. */
async function keepPack(folder: string, pack: { readonly lexicon: object }): Promise<string> {
  const members = Object.entries(pack.lexicon);
  const lists = members.flatMap(([name, list]) => (isNumberList(list) ? [{ name, list }] : []));
  const others = Object.fromEntries(members.filter(([, value]) => !isNumberList(value)));
  await writeFile(path.join(folder, 'pack.bin'), writeNumberLists(lists.map(({ list }) => list)));
  return [
    `import { readNumberLists } from ${JSON.stringify(path.join(root, 'src/node/number-lists.ts'))};`,
    await keepInJson(folder, 'pack', { ...pack, lexicon: others }),
    "const lists = readNumberLists(readFileSync(file('pack.bin')));",
    'pack.lexicon = {',
    '...pack.lexicon,',
    ...lists.map(({ name }, index) => `${name}: lists[${String(index)}],`),
    '};',
  ].join('\n');
}

/**
 * Keeps the values of the large modules of `built-in/` in files, which the program reads when it
 * first needs them: V8 takes three times as long to read the same JSON out of a module.
 */
export function readFromFiles(outputFolder: string): Plugin {
  const folder = path.join(outputFolder, 'built-in');
  return {
    name: 'read-from-files',
    setup: (build) => {
      build.onLoad(
        { filter: /[\\/]built-in[\\/](?:pack|lessons|cases|words)\.js$/ },
        async (file) => {
          const name = path.basename(file.path, '.js');
          const module: unknown = await import(`${pathToFileURL(file.path).href}?${Date.now()}`);
          await mkdir(folder, { recursive: true });
          const value: unknown = Reflect.get(Object(module), name);
          const contents = isPack(value)
            ? await keepPack(folder, value)
            : await keepInJson(folder, name, value);
          return { contents, loader: 'js', resolveDir: root };
        },
      );
    },
  };
}

/**
 * Leaves out `node:child_process`, and the dozen modules of Node that it loads: commander asks for it
 * to start subcommands that are programs of their own, and mlsd has none.
 */
export const leaveOutChildProcess: Plugin = {
  name: 'leave-out-child-process',
  setup: (build) => {
    build.onResolve({ filter: /^node:child_process$/ }, ({ path: id, importer }) =>
      importer.includes('commander') ? { path: id, namespace: 'left-out' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/**
 * Shortens what is bundled of other packages, which makes up half of the code that V8 reads at each
 * start. Our own code keeps its names, so that the stack traces of a bug report can be read.
 */
export const shortenPackages: Plugin = {
  name: 'shorten-packages',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async (file) => {
      const source = await readFile(file.path, 'utf8');
      const { code } = await transform(source, { minify: true, target: 'node20' });
      return { contents: code, loader: 'js' };
    });
  },
};
