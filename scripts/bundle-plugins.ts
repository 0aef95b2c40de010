import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform, type Plugin } from 'esbuild';

/**
 * Keeps the values of the large modules of `built-in/` in JSON files, which the program reads when
 * it first needs them: V8 takes three times as long to read the same JSON out of a module.
 */
export function readJsonFromFiles(outputFolder: string): Plugin {
  return {
    name: 'read-json-from-files',
    setup: (build) => {
      build.onLoad(
        { filter: /[\\/]built-in[\\/](?:pack|lessons|cases|words)\.js$/ },
        async (file) => {
          const name = path.basename(file.path, '.js');
          const module: unknown = await import(`${pathToFileURL(file.path).href}?${Date.now()}`);
          const value: unknown = Reflect.get(Object(module), name);
          await mkdir(path.join(outputFolder, 'built-in'), { recursive: true });
          await writeFile(
            path.join(outputFolder, 'built-in', `${name}.json`),
            JSON.stringify(value),
          );
          const contents = [
            "import { readFileSync } from 'node:fs';",
            "import path from 'node:path';",
            `const file = path.join(__dirname, 'built-in', '${name}.json');`,
            `export const ${name} = JSON.parse(readFileSync(file, 'utf8'));`,
          ];
          return { contents: contents.join('\n'), loader: 'js' };
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
