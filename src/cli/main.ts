#!/usr/bin/env node
import module from 'node:module';
import type { Output } from './terminal.ts';

/** Keeps compiled code for the next start, where Node can (22.8 and later). */
function keepCompiledCode(): void {
  const enable: unknown = Reflect.get(module, 'enableCompileCache');
  if (typeof enable === 'function') Reflect.apply(enable, module, []);
}

function outputOf(stream: NodeJS.WriteStream): Output {
  // A reader that has seen enough closes the pipe; that is no error.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY,
    columns: stream.columns,
  };
}

keepCompiledCode();

const { run } = await import('./run.ts');

process.exitCode = await run(process.argv.slice(2), {
  output: outputOf(process.stdout),
  errors: outputOf(process.stderr),
  input: process.stdin,
  folder: process.cwd(),
  environment: process.env,
});
