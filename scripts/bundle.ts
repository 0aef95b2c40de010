import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Metafile } from 'esbuild';
import { leaveOutChildProcess, readJsonFromFiles, shortenPackages } from './bundle-plugins.ts';

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

/** Some of what is bundled is CommonJS and asks for Node's own modules with `require`. */
const requireBanner =
  "import { createRequire as mlsdCreateRequire } from 'node:module';\nconst require = mlsdCreateRequire(import.meta.url);";

/** The command `mlsd`: `dist/cli.js` and the chunks that it loads when they are needed. */
async function bundleCommand(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    platform: 'node',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: requireBanner },
    plugins: [readJsonFromFiles(path.join(root, 'dist')), leaveOutChildProcess, shortenPackages],
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
