import { exitCodes, run } from './run.ts';
import type { Output } from './terminal.ts';

/** Resolves when a slow reader has taken what was written, or is gone. */
function drain(stream: NodeJS.WriteStream): Promise<void> {
  if (!stream.writableNeedDrain || stream.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const events = ['drain', 'error', 'close'];
    const finish = (): void => {
      for (const event of events) stream.off(event, finish);
      resolve();
    };
    for (const event of events) stream.on(event, finish);
  });
}

function outputOf(stream: NodeJS.WriteStream, onFailure: (error: Error) => void): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough closes the pipe; that is no error.
    if (error.code !== 'EPIPE') onFailure(error);
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    drain: () => drain(stream),
    isTerminal: stream.isTTY,
    columns: stream.columns,
  };
}

/** Serves the command line of this process; `keepCode` keeps what was compiled for later starts. */
export async function main(keepCode: (documents: number) => void): Promise<void> {
  const output = outputOf(process.stdout, (error) => {
    process.stderr.write(`error: The results cannot be written: ${error.message}\n`);
    process.exitCode = exitCodes.fault;
  });
  const errors = outputOf(process.stderr, () => {
    process.exitCode = exitCodes.fault;
  });
  const isAttended = process.stdin.isTTY && process.stdout.isTTY;
  const code = await run(process.argv.slice(2), {
    output,
    errors,
    input: process.stdin,
    folder: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
    clock: () => performance.now(),
    environment: process.env,
    keepCode,
    ...(isAttended && {
      openDialogue: async () => (await import('./dialogue.ts')).openDialogue(),
    }),
  });
  // What is still to be written keeps the process alive, so it must not be ended here.
  process.exitCode ??= code;
}
