import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Metafile } from 'esbuild';
import { leaveOutChildProcess, readFromFiles, shortenPackages } from './bundle-plugins.ts';

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

/** The start of the command: it runs the program with what earlier starts have compiled of it. */
async function bundleStart(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: { cli: 'src/cli/start.ts' },
    outdir: 'dist',
    platform: 'node',
  });
  await chmod(path.join(root, 'dist/cli.js'), 0o755);
  return metafile;
}

/**
 * Writes a bundle anew in ASCII, which takes half the memory. What esbuild leaves of other
 * characters stands in patterns, where an escape means the same.
 */
async function writeInAscii(file: string): Promise<void> {
  const code = await readFile(file, 'utf8');
  if (/String\.raw`(?:\\.|[^\\`])*[^\0-\x7f]/s.test(code)) {
    throw new Error('A raw template may hold ASCII only: write \\uXXXX in its pattern.');
  }
  const escape = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  await writeFile(file, code.replace(/[^\0-\x7f]/g, escape));
}

/** The program behind the command, as the one function that `startProgram` calls. */
async function bundleProgram(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: { program: 'src/cli/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    charset: 'ascii',
    banner: {
      js: "(function (require, __dirname, keepCode) {\n'use strict';\nconst module = { exports: {} };",
    },
    footer: { js: 'return module.exports.main(keepCode);\n})' },
    plugins: [readFromFiles(path.join(root, 'dist')), leaveOutChildProcess, shortenPackages],
  });
  await writeInAscii(path.join(root, 'dist/program.cjs'));
  return metafile;
}

/** The library and the remark plugin, which share a file: for Node, browsers and workers alike. */
async function bundleLibrary(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: { index: 'src/index.ts', remark: 'src/remark/index.ts' },
    outdir: 'dist',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    splitting: true,
    chunkNames: 'shared-[hash]',
  });
  return metafile;
}

/** The library with what reads files, for Node alone; the built-in rules lie beside it as JSON. */
async function bundleNodeLibrary(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: { node: 'src/api/index.ts' },
    outdir: 'dist',
    platform: 'node',
    banner: {
      js: [
        "import { createRequire as createRequireOfNode } from 'node:module';",
        'const require = createRequireOfNode(import.meta.url);',
        'const __dirname = import.meta.dirname;',
      ].join('\n'),
    },
    plugins: [readFromFiles(path.join(root, 'dist'))],
  });
  return metafile;
}

/** The start of the GitHub action, which runs the command that lies beside it. */
async function bundleAction(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: { action: 'src/action/main.ts' },
    outdir: 'dist',
    platform: 'node',
  });
  return metafile;
}

/** Bundles everything that is published into an emptied `dist/`; gives the paths of the files that went in. */
export async function bundle(): Promise<readonly string[]> {
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  const metafiles = [
    await bundleStart(),
    await bundleProgram(),
    await bundleLibrary(),
    await bundleNodeLibrary(),
    await bundleAction(),
  ];
  return [...new Set(metafiles.flatMap((metafile) => Object.keys(metafile.inputs)))].sort();
}
