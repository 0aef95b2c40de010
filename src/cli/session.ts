import type { Fault } from '../framework/fault.ts';
import type { Appearance } from '../report/appearance.ts';
import { formatFault } from '../report/fault.ts';
import { withoutCommands } from '../report/github.ts';
import { printable } from '../text/printable.ts';
import { chooseAppearance } from './appearance.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** One call of the command. */
export interface Session {
  readonly terminal: Terminal;
  /** How results look on standard output. */
  readonly appearance: () => Appearance;
  /** Writes a text for people to standard output. */
  readonly print: (text: string) => void;
  /** Tells a sentence on standard error, whatever names stand in it. */
  readonly say: (sentence: string) => void;
  /** Tells faults on standard error. */
  readonly complain: (faults: Iterable<Fault>) => void;
  /** Sets the exit code; the worst that was set counts. */
  readonly exit: (code: ExitCode) => void;
  readonly exitCode: () => ExitCode;
}

/** Begins a call; `colourFlag` gives what `--color` or `--no-color` said, once that is known. */
export function createSession(terminal: Terminal, colourFlag: () => boolean | undefined): Session {
  let worst: ExitCode = 0;
  // What people read may quote documents; a runner must obey none of it.
  const inActions = terminal.environment['GITHUB_ACTIONS'] === 'true';
  const shield = (text: string): string => (inActions ? withoutCommands(text) : text);
  return {
    terminal,
    appearance: () => chooseAppearance(terminal.output, terminal, colourFlag()),
    print: (text) => {
      terminal.output.write(shield(text));
    },
    say: (sentence) => {
      terminal.errors.write(`${shield(printable(sentence))}\n`);
    },
    complain: (faults) => {
      const appearance = chooseAppearance(terminal.errors, terminal, colourFlag());
      for (const fault of faults) terminal.errors.write(shield(formatFault(fault, appearance)));
    },
    exit: (code) => {
      if (code > worst) worst = code;
    },
    exitCode: () => worst,
  };
}
