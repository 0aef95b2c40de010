import type { Command, Option } from 'commander';
import { createProgram } from '../src/cli/program.ts';
import type { Output } from '../src/cli/terminal.ts';

const intro = `# All options

Made by \`npm run docs:options\` from the commands themselves; \`mlsd help <command>\` says the same with examples.
`;

const silent: Output = { write: () => undefined, isTerminal: false, columns: 80 };

async function* nothing(): AsyncGenerator<Uint8Array> {
  // The commands are only looked at.
}

/** A text in a cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/[<>]/g, '\\$&');
}

function describeOption({ flags, description, argChoices, defaultValue }: Option): string {
  const choices = argChoices ? `: ${argChoices.join(', ')}` : '';
  const usual =
    defaultValue === undefined || typeof defaultValue === 'boolean'
      ? ''
      : `; ${String(defaultValue)} when left out`;
  return `| \`${flags.replaceAll('|', '\\|')}\` | ${cell(description + choices + usual)} |\n`;
}

function describeArgument({ registeredArguments }: Command): string {
  return registeredArguments
    .map((argument) => `\`${argument.name()}\`: ${cell(argument.description)}\n\n`)
    .join('');
}

function tableOf(options: readonly Option[]): string {
  const shown = options.filter(({ hidden }) => !hidden);
  return shown.length === 0
    ? ''
    : `| option | does |\n|---|---|\n${shown.map(describeOption).join('')}\n`;
}

function describeCommand(command: Command): string {
  const names = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name();
    return argument.required ? ` <${name}>` : ` [${name}]`;
  });
  return [
    `## \`mlsd ${command.name()}${names.join('')}\`\n\n`,
    `${cell(command.description())}\n\n`,
    describeArgument(command),
    tableOf(command.options),
  ].join('');
}

/** `docs/options.md`: every command with its arguments and options. */
export function formatOptions(): string {
  const terminal = { output: silent, errors: silent, input: nothing(), folder: '.', today: '' };
  const { program } = createProgram({ ...terminal, environment: {} }, '');
  const commands = program.createHelp().visibleCommands(program);
  const described = commands.filter((command) => command.name() !== 'help').map(describeCommand);
  const text = [`${intro}\n## Everywhere\n\n`, tableOf(program.options), ...described].join('');
  return `${text.trimEnd()}\n`;
}
