import { Command } from 'commander';
import { addAskCommand } from './commands/ask.ts';
import { addCasesCommand } from './commands/cases.ts';
import { addCompletionCommand } from './commands/completion.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addFixCommand } from './commands/fix.ts';
import { addInitCommand } from './commands/init.ts';
import { addLintCommand } from './commands/lint.ts';
import { addMergeCommand } from './commands/merge.ts';
import { addNewCommand } from './commands/new.ts';
import { addRulesCommand } from './commands/rules.ts';
import { addShowCommand } from './commands/show.ts';
import { createSession, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

const description =
  'Lints machine-learning system designs in Markdown: which of the seven steps are answered, ' +
  'what is missing, and the question to answer next.';

const examples = `
Examples:
  mlsd new visual-search            a skeleton to start from
  mlsd lint design.md               what is missing, and what to ask next
  mlsd ask design.md                the questions of an interviewer
  mlsd explain monitoring           what a step is about
`;

/** Sends what commander says to the terminal, and its end of the process to our caller. */
function direct(program: Command, { output, errors }: Terminal): void {
  program.exitOverride().configureOutput({
    writeOut: (text) => {
      output.write(text);
    },
    writeErr: (text) => {
      errors.write(text);
    },
    getOutHelpWidth: () => output.columns ?? 80,
    getErrHelpWidth: () => errors.columns ?? 80,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
}

/** The whole command line of mlsd and the call it serves. */
export function createProgram(
  terminal: Terminal,
  version: string,
): { readonly program: Command; readonly session: Session } {
  const program = new Command('mlsd');
  const session = createSession(terminal, () => program.opts<{ color?: boolean }>().color);
  direct(program, terminal);
  program
    .description(description)
    .usage('<command> [options]')
    .version(version, '-v, --version', 'print the version')
    .option('--color', 'colours, whatever the terminal')
    .option('--no-color', 'no colours')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', examples);
  addNewCommand(program, session);
  addLintCommand(program, session);
  addFixCommand(program, session);
  addMergeCommand(program, session);
  addAskCommand(program, session);
  addExplainCommand(program, session);
  addInitCommand(program, session);
  addRulesCommand(program, session);
  addCasesCommand(program, session);
  addShowCommand(program, session);
  addCompletionCommand(program, session);
  return { program, session };
}
