import { version } from '#built-in/version';
import { CommanderError } from 'commander';
import { describeCrash } from './crash.ts';
import { exitCodes, type ExitCode } from './exit-code.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

export { exitCodes };

/** A path where a command or an option should stand is most likely a file that is meant. */
function advisePath(error: CommanderError, [first]: readonly string[], terminal: Terminal): void {
  const [, dashed] = /'(-[^']*\.(?:md|markdown))'/.exec(error.message) ?? [];
  if (error.code === 'commander.unknownOption' && dashed !== undefined) {
    terminal.errors.write(`To name a file: ${JSON.stringify(`./${dashed}`)}\n`);
  }
  const looksLikePath = first !== undefined && /[/\\.*]/.test(first);
  if (error.code !== 'commander.unknownCommand' || !looksLikePath) return;
  terminal.errors.write(`To lint it: mlsd lint ${JSON.stringify(first)}\n`);
}

/**
 * Runs one command line, without the names of Node and the script, and gives the exit code.
 * Never throws and never ends the process.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { program, session } = createProgram(terminal, version);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return session.exitCode();
  } catch (error) {
    if (error instanceof CommanderError) {
      advisePath(error, args, terminal);
      return error.exitCode === 0 ? exitCodes.clean : exitCodes.fault;
    }
    terminal.errors.write(describeCrash(error, 'running a command', version));
    return exitCodes.crash;
  }
}
