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

/** A stranger's program, compiled with every check that TypeScript has, as Node and as bundlers resolve. */
function checkTypes(project: string): void {
  writeFileSync(path.join(project, 'program.ts'), program);
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2023'];
  const resolutions = [
    ['--module', 'node16'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ];
  for (const resolution of resolutions) {
    run(project, process.execPath, compiler, ...flags, ...resolution, 'program.ts');
  }
}

const program = `
import { builtInPack, createLinter, formatReport, lintText, tool, type FileReport } from 'mlsd';
import { lintFiles, loadConfig } from 'mlsd/node';
import remarkMlsd, { type RemarkOptions } from 'mlsd/remark';

const file: FileReport = lintText('# Design', { path: 'a.md', level: 'mid' });
export const text: string = formatReport({ tool, files: [file], faults: [] }, 'sarif');
export const linter = createLinter(builtInPack, { severities: { 'serving/cost': 'off' } });
export const folder = await lintFiles(['.'], { config: false });
const config = await loadConfig('a.md');
if (config.ok) createLinter(config.value.pack, config.value.options).lint('a.md', '');
const options: RemarkOptions = { level: 'staff' };
export const transform = remarkMlsd(options);
// @ts-expect-error There is no such level.
lintText('', { level: 'junior' });
`;

/** Runs the library in the project: what the package exports is there and works without Node's modules. */
function checkLibrary(project: string): void {
  writeFileSync(
    path.join(project, 'program.js'),
    `import { formatReport, lintText, tool } from 'mlsd';
import { lintFiles, loadConfig } from 'mlsd/node';
import remarkMlsd from 'mlsd/remark';
const one = lintText('', { path: 'empty.md' });
const result = await lintFiles(['design.md']);
const config = await loadConfig('design.md');
console.log(JSON.stringify([
  formatReport({ tool, files: [one], faults: [] }, 'json').length > 100,
  result.files.length === 1 && result.faults.length === 0 && result.files[0].findings.length > 0,
  config.ok && config.value.options.level === 'mid',
  typeof remarkMlsd() === 'function',
]));
`,
  );
  writeFileSync(path.join(project, 'mlsd.config.yaml'), 'level: mid\n');
  const answers: unknown = JSON.parse(run(project, process.execPath, 'program.js'));
  assert.deepEqual(answers, [true, true, true, true]);
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
