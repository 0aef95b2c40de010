import { chmod, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Metafile, Plugin } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'node20',
  // Stack traces of a bug report should be readable, so names and lines stay.
  keepNames: false,
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** commander runs commands that are programs of their own with these; we have none, and loading it takes longer than commander. */
const unused = new Set(['child_process']);

/**
 * Takes Node's own modules as they are. An `import` of one reads every export first, which makes Node
 * load streams and sockets that nobody asked for, and bundled CommonJS has no `require` to ask with.
 */
const nodeModules: Plugin = {
  name: 'node-modules',
  setup: ({ onResolve, onLoad }) => {
    const names = new Set(builtinModules);
    onResolve({ filter: /^(?:node:)?[a-z_/]+$/ }, ({ path: written }) => {
      const name = written.replace(/^node:/, '');
      return names.has(name) ? { path: name, namespace: 'node' } : undefined;
    });
    onLoad({ filter: /^/, namespace: 'node' }, ({ path: name }) => ({
      contents: unused.has(name)
        ? 'module.exports = {};'
        : `module.exports = process.getBuiltinModule('node:${name}');`,
    }));
  },
};

/** The command `mlsd`: `dist/cli.js` and the chunks that it loads when they are needed. */
async function bundleCommand(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    platform: 'node',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [nodeModules],
  });
  await chmod(path.join(root, 'dist/cli.js'), 0o755);
  return metafile;
}

/** The library: one file without any import, for Node, browsers and workers alike. */
async function bundleLibrary(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: { index: 'src/index.ts' },
    outdir: 'dist',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  return metafile;
}

/** Bundles everything that is published into an emptied `dist/`; gives the paths of the files that went in. */
export async function bundle(): Promise<readonly string[]> {
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  const metafiles = [await bundleCommand(), await bundleLibrary()];
  return [...new Set(metafiles.flatMap((metafile) => Object.keys(metafile.inputs)))].sort();
}
