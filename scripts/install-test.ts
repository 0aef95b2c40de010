import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Runs a program and gives its standard output; fails with all that the program wrote. */
function run(folder: string, program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, `${[program, ...args].join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** Packs the package as it would be published and installs it into an empty project. */
function installInto(project: string): void {
  run(root, 'npm', 'pack', '--pack-destination', project);
  writeFileSync(path.join(project, 'package.json'), '{"private": true, "type": "module"}\n');
  const tarball = `./mlsd-${readVersion(root)}.tgz`;
  run(project, 'npm', 'install', '--no-audit', '--no-fund', '--offline', tarball);
}

function readManifest(folder: string): Readonly<Record<string, unknown>> {
  const text = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const manifest: unknown = JSON.parse(text);
  assert(typeof manifest === 'object' && manifest !== null);
  return Object.fromEntries(Object.entries(manifest));
}

function readVersion(folder: string): string {
  return String(readManifest(folder)['version']);
}

/** All paths that a value of the manifest names: "./dist/index.js". */
function namedPaths(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namedPaths);
}

function checkFiles(installed: string): void {
  const { bin, exports } = readManifest(installed);
  const paths = [...namedPaths(bin), ...namedPaths(exports)];
  assert(paths.length >= 6);
  for (const file of paths) assert(existsSync(path.join(installed, file)), `${file} is not packed`);
}

function checkCommand(project: string): void {
  const command = path.join(project, 'node_modules/.bin/mlsd');
  assert.equal(run(project, command, '--version').trim(), readVersion(root));
  const skeleton = run(project, command, 'new');
  assert.match(skeleton, /^## 7\. /m);
  writeFileSync(path.join(project, 'design.md'), skeleton);
  assert.match(run(project, command, 'lint', 'design.md'), /Not filled/);
}

/** A stranger's program that imports the library, compiled with every check that TypeScript has. */
function checkTypes(project: string): void {
  writeFileSync(
    path.join(project, 'program.ts'),
    "import * as mlsd from 'mlsd';\nexport const names: readonly string[] = Object.keys(mlsd);\n",
  );
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023'];
  run(project, process.execPath, compiler, ...flags, 'program.ts');
}

function checkLibrary(project: string): void {
  const print = "import('mlsd').then((library) => console.log(Object.keys(library).length))";
  assert(Number(run(project, process.execPath, '-e', print)) > 0);
}

const project = mkdtempSync(path.join(tmpdir(), 'mlsd-install-'));
try {
  installInto(project);
  const installed = path.join(project, 'node_modules/mlsd');
  checkFiles(installed);
  checkCommand(project);
  checkLibrary(project);
  checkTypes(project);
} finally {
  rmSync(project, { recursive: true, force: true });
}
