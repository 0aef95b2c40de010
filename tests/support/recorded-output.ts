import { run } from '../../src/cli/run.ts';
import type { Output } from '../../src/cli/terminal.ts';

/** The arguments of a command line; quotation marks hold what belongs together. */
export function splitArguments(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Runs `mlsd ...` in a folder: the command line, what it prints and its exit code, as one text. */
export async function record(line: string, folder: string): Promise<string> {
  const texts = { output: '', errors: '' };
  const stream = (name: keyof typeof texts): Output => ({
    write: (text) => {
      texts[name] += text;
    },
    isTerminal: false,
    columns: undefined,
  });
  const code = await run(splitArguments(line).slice(1), {
    output: stream('output'),
    errors: stream('errors'),
    input: nothing(),
    folder,
    today: '2026-01-01',
    environment: {},
  });
  return `$ ${line}\n${texts.output}${texts.errors}exit code ${code}\n`;
}
