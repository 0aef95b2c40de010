import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { measure } from './measure.ts';
import type { Usage } from './measure.ts';

const root = path.resolve(import.meta.dirname, '..');
const command = path.join(root, 'dist/cli.js');

const { values: options } = parseArgs({
  options: { corpus: { type: 'string' }, rounds: { type: 'string', default: '15' } },
});

interface Workload {
  readonly name: string;
  readonly folder: string;
  readonly target: { readonly cpu: number; readonly memory: number };
}

async function bundle(name: string, folder: string): Promise<string> {
  const outfile = path.join(folder, `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/${name}.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
  });
  return outfile;
}

/** A folder that holds one document only. */
function prepareDocument(folder: string): string {
  const target = path.join(folder, 'one');
  mkdirSync(target);
  cpSync(path.join(root, 'fixtures/bench/parking-spaces.md'), path.join(target, 'answer.md'));
  return target;
}

/** The folder of documents that was asked for, else our fixtures, several times over. */
function prepareCorpus(folder: string): string {
  const given = options.corpus ?? process.env['MLSD_CORPUS'];
  if (given) {
    if (!existsSync(given)) throw new Error(`There is no folder ${given}.`);
    return path.resolve(given);
  }
  const target = path.join(folder, 'many');
  for (let copy = 0; copy < 20; copy += 1) {
    cpSync(path.join(root, 'fixtures'), path.join(target, String(copy)), { recursive: true });
  }
  return target;
}

function tableRow(label: string, [bare, ours]: readonly [number, number], target: number): string {
  const ratio = ours / bare;
  const cells = [
    label.padEnd(32),
    bare.toFixed(0).padStart(8),
    ours.toFixed(0).padStart(8),
    ratio.toFixed(2).padStart(8),
    `<= ${target.toFixed(1)}`.padStart(8),
    ratio <= target ? '  met' : '  missed',
  ];
  return cells.join('');
}

function printRows({ name, target }: Workload, bare: Usage, ours: Usage): void {
  const cpu = [bare.cpuMilliseconds, ours.cpuMilliseconds] as const;
  const memory = [bare.peakMegabytes, ours.peakMegabytes] as const;
  console.log(tableRow(`${name}, CPU ms`, cpu, target.cpu));
  console.log(tableRow(`${name}, peak MB`, memory, target.memory));
}

async function compareWorkloads(folder: string): Promise<void> {
  const bareParse = await bundle('bare-parse', folder);
  const workloads: readonly Workload[] = [
    {
      name: 'one document, cold',
      folder: prepareDocument(folder),
      target: { cpu: 1.6, memory: 1.5 },
    },
    { name: 'many documents', folder: prepareCorpus(folder), target: { cpu: 1.3, memory: 1.5 } },
  ];
  console.log(`${''.padEnd(32)}    bare    mlsd   ratio  target`);
  for (const workload of workloads) {
    const programs = [
      { arguments: [bareParse, '.'], folder: workload.folder },
      { arguments: [command, 'lint', '--format', 'json', '.'], folder: workload.folder },
    ];
    const usageFile = path.join(folder, 'usage.json');
    const [bare, ours] = measure(programs, Number(options.rounds), usageFile);
    if (bare && ours) printRows(workload, bare, ours);
  }
  const { folder: many } = workloads.at(-1) ?? { folder };
  await compareContradictions(many, { bareParse, folder });
}

/** What the facts and the checks for contradictions add to the linter, as a share of the bare parse. */
async function compareContradictions(
  documents: string,
  { bareParse, folder }: { readonly bareParse: string; readonly folder: string },
): Promise<void> {
  const lint = await bundle('lint', folder);
  const programs = [
    [bareParse, '.'],
    [lint, '.'],
    [lint, '.', 'without'],
  ].map((call) => ({
    arguments: call,
    folder: documents,
  }));
  const usageFile = path.join(folder, 'usage.json');
  const usages = measure(programs, Number(options.rounds), usageFile);
  const [bare = 0, whole = 0, without = 0] = usages.map(({ cpuMilliseconds }) => cpuMilliseconds);
  console.log(tableRow('contradictions alone, CPU ms', [bare, whole - without], 0.1));
}

if (!existsSync(command)) throw new Error('Build first: npm run build');
const folder = mkdtempSync(path.join(tmpdir(), 'mlsd-bench-'));
try {
  await compareWorkloads(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
