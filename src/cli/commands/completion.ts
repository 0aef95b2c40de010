import { Argument, type Command } from 'commander';
import { checksOf } from '../../framework/pack.ts';
import { printable } from '../../text/printable.ts';
import { complete } from '../complete.ts';
import { completionScript, shells, type Shell } from '../completion-scripts.ts';
import type { Session } from '../session.ts';

const examples = `
Examples:
  eval "$(mlsd completion bash)"       in ~/.bashrc
  eval "$(mlsd completion zsh)"        in ~/.zshrc
  mlsd completion fish > ~/.config/fish/completions/mlsd.fish
  mlsd completion powershell | Out-String | Invoke-Expression
`;

/** The config that the words of a call name. */
function configOf(words: readonly string[]): string | boolean {
  const named = words.flatMap((word, index) =>
    word.startsWith('--config=')
      ? [word.slice('--config='.length)]
      : word === '--config' || word === '-c'
        ? (words[index + 1] ?? [])
        : [],
  );
  return named.at(-1) ?? !words.includes('--no-config');
}

async function answer(
  program: Command,
  line: { readonly before: readonly string[]; readonly current: string },
  session: Session,
): Promise<void> {
  const [{ pack }, { createSettingsFinder }, { findPack }] = await Promise.all([
    import('#built-in/pack'),
    import('../lint/settings.ts'),
    import('../lint/known-rules.ts'),
  ]);
  const { folder, today } = session.terminal;
  const config = configOf(line.before);
  const finder = createSettingsFinder({ pack, asked: {}, today, working: folder, config });
  const rules = await findPack(finder, folder);
  const describe = ({ id, title }: { readonly id: string; readonly title: string }) => ({
    value: id,
    description: title,
  });
  const ids = {
    checks: checksOf(rules).map(describe),
    steps: rules.framework.steps.map(describe),
    cases: rules.cases.map(describe),
  };
  for (const { value, description } of complete(program, line, ids)) {
    const about = description === '' ? '' : `\t${printable(description)}`;
    session.print(`${printable(value)}${about}\n`);
  }
}

/** Declares `mlsd completion`, and the hidden command that its scripts ask. */
export function addCompletionCommand(program: Command, session: Session): void {
  program
    .command('completion')
    .summary('print a completion script for a shell')
    .description('Prints a script that completes commands, options and ids of checks and cases.')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText('after', examples)
    .action((shell: Shell) => {
      session.terminal.output.write(completionScript(shell));
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]', 'the words before the cursor')
    .option('--current <word>', 'the word at the cursor', '')
    .action((before: readonly string[], { current }: { readonly current: string }) =>
      answer(program, { before, current }, session),
    );
}
