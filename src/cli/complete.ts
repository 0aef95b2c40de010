import type { Command, Option } from 'commander';

/** A word that may stand where the cursor is. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** Ids that some options and arguments take. */
export interface KnownIds {
  readonly checks: readonly Candidate[];
  readonly steps: readonly Candidate[];
  readonly cases: readonly Candidate[];
}

function choices(values: readonly string[] | undefined): readonly Candidate[] {
  return (values ?? []).map((value) => ({ value, description: '' }));
}

/** Values of an option; none when it takes anything, a path for example. */
function valuesOf(option: Option, { checks, cases }: KnownIds): readonly Candidate[] {
  if (option.long === '--case') return cases;
  return option.long === '--why' ? checks : choices(option.argChoices);
}

function argumentsOf(command: Command, { checks, steps, cases }: KnownIds): readonly Candidate[] {
  if (command.name() === 'explain') return [...steps, ...cases, ...checks];
  if (command.name() === 'new') return cases;
  return command.registeredArguments.flatMap(({ argChoices }) => choices(argChoices));
}

function optionsOf(command: Command, program: Command): readonly Candidate[] {
  const options = [...command.options, ...(command === program ? [] : program.options)];
  return options.flatMap(({ long, description }) =>
    typeof long === 'string' ? [{ value: long, description }] : [],
  );
}

function commandsOf(program: Command): readonly Candidate[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({
      value: command.name(),
      description: command.summary() || command.description(),
    }));
}

/**
 * The words that may stand in the place of `current`, after the words `before` it; none where a path
 * is expected, so that the shell offers files.
 */
export function complete(
  program: Command,
  line: { readonly before: readonly string[]; readonly current: string },
  ids: KnownIds,
): readonly Candidate[] {
  const { before, current } = line;
  const named = before.flatMap(
    (word) => program.commands.find((one) => one.name() === word) ?? [],
  )[0];
  const command = named ?? program;
  const last = before.at(-1);
  const option = command.options.find(({ long, short }) => last === long || last === short);
  const takesValue = option !== undefined && last !== undefined && option.required;
  const all = takesValue
    ? valuesOf(option, ids)
    : current.startsWith('-')
      ? optionsOf(command, program)
      : named
        ? argumentsOf(named, ids)
        : commandsOf(program);
  return all.filter(({ value }) => value.startsWith(current));
}
