import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What one run of a program used. */
export interface Usage {
  /** User and system time of all its threads. */
  readonly cpuMilliseconds: number;
  readonly peakMegabytes: number;
}

/** A Node program with its arguments, and the folder it runs in. */
export interface Program {
  readonly arguments: readonly string[];
  readonly folder: string;
}

const preload = path.join(import.meta.dirname, 'usage.cjs');

/** The first starts of mlsd compile it and keep what they have compiled; later ones are measured. */
const warmUps = 4;

function numberOf(usage: object, name: string): number {
  const value: unknown = Object.entries(usage).find(([key]) => key === name)?.[1];
  return typeof value === 'number' ? value : Number.NaN;
}

/** Runs a program once; throws when it neither succeeds (0) nor reports findings (1). */
export function runOnce(program: Program, usageFile: string): Usage {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', preload, ...program.arguments],
    {
      cwd: program.folder,
      // Code that mlsd keeps for later starts belongs to this run only.
      env: { ...process.env, BENCH_USAGE: usageFile, XDG_CACHE_HOME: path.dirname(usageFile) },
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    },
  );
  if (status !== 0 && status !== 1) throw new Error(`exit code ${String(status)}: ${stderr}`);
  const usage: unknown = JSON.parse(readFileSync(usageFile, 'utf8'));
  if (typeof usage !== 'object' || usage === null) throw new Error('no usage was written');
  return {
    cpuMilliseconds: (numberOf(usage, 'userCPUTime') + numberOf(usage, 'systemCPUTime')) / 1000,
    peakMegabytes: numberOf(usage, 'maxRSS') / 1024,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function summarise(runs: readonly Usage[]): Usage {
  return {
    cpuMilliseconds: median(runs.map((run) => run.cpuMilliseconds)),
    peakMegabytes: median(runs.map((run) => run.peakMegabytes)),
  };
}

/** Medians of `rounds` runs of each program, taken in turns so that a busy machine disturbs all alike. */
export function measure(
  programs: readonly Program[],
  rounds: number,
  usageFile: string,
): readonly Usage[] {
  for (let start = 0; start < warmUps; start += 1) {
    for (const program of programs) runOnce(program, usageFile);
  }
  const runs = Array.from({ length: rounds }, () =>
    programs.map((program) => runOnce(program, usageFile)),
  );
  return programs.map((_, index) => summarise(runs.flatMap((round) => round[index] ?? [])));
}
