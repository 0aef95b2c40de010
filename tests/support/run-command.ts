import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Output } from '../../src/cli/terminal.ts';

/** What a command does beside its exit code. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

export interface CommandWorld {
  /** Standard input. */
  readonly input?: string | Uint8Array;
  /** The day of the call; one on which nothing has expired when left out. */
  readonly today?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Both streams are a terminal of this width. */
  readonly columns?: number;
  readonly clock?: () => number;
}

/** A folder with files that vanishes after the test, and commands that run in it. */
export interface Workplace {
  readonly folder: string;
  readonly run: (args: readonly string[], world?: CommandWorld) => Promise<CommandResult>;
  readonly read: (file: string) => string;
  readonly write: (file: string, content: string | Uint8Array) => void;
}

/** Makes a folder of these files, by path. */
export function createWorkplace(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Workplace {
  const folder = mkdtempSync(path.join(tmpdir(), 'mlsd-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return {
    folder,
    write,
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    run: (args, world = {}) => runIn(folder, args, world),
  };
}

async function* streamOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

/** Runs a command in this process, with a terminal of its own. */
async function runIn(
  folder: string,
  args: readonly string[],
  { input = '', environment = {}, columns, today = '2026-01-01', clock }: CommandWorld,
): Promise<CommandResult> {
  const texts = { output: '', errors: '' };
  const stream = (name: keyof typeof texts): Output => ({
    write: (text) => {
      texts[name] += text;
    },
    isTerminal: columns !== undefined,
    columns,
  });
  const code = await run(args, {
    output: stream('output'),
    errors: stream('errors'),
    input: streamOf(input),
    folder,
    today,
    ...(clock && { clock }),
    environment,
  });
  return { code, ...texts };
}
