import path from 'node:path';
import { Option, type Command } from 'commander';
import { levels, type Level } from '../../framework/rule.ts';
import { writeText } from '../../node/write-text.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';

const examples = `
Examples:
  mlsd new > design.md
  mlsd new --title "Visual search" --output designs/visual-search.md
`;

interface NewFlags {
  readonly output?: string;
  readonly level: Level;
  readonly title?: string;
  readonly force?: boolean;
}

async function createSkeleton({ level, title }: NewFlags): Promise<string> {
  const [{ pack }, { templates }, { writeSkeleton }] = await Promise.all([
    import('#built-in/pack'),
    import('#built-in/templates'),
    import('../../scaffold/skeleton.ts'),
  ]);
  const options = { level, ...(title !== undefined && { title }) };
  return writeSkeleton(pack, templates['skeleton'] ?? '{{steps}}', options);
}

function save(text: string, output: string, { flags, session }: NewCall): void {
  const target = path.resolve(session.terminal.folder, output);
  const fault = writeText(target, text, { overwrite: flags.force ?? false });
  if (!fault) {
    session.terminal.errors.write(`Written: ${output}\n`);
    return;
  }
  const help = fault.help ?? 'Choose another name, or replace it with --force.';
  session.complain([{ ...fault, path: output, help }]);
  session.exit(exitCodes.fault);
}

interface NewCall {
  readonly flags: NewFlags;
  readonly session: Session;
}

/** Declares `mlsd new`. */
export function addNewCommand(program: Command, session: Session): void {
  program
    .command('new')
    .summary('write the skeleton of a design to start from')
    .description('Writes a skeleton: the seven steps with a question for everything that counts.')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addOption(
      new Option('--level <level>', 'what is expected of the author')
        .choices(levels)
        .default('senior'),
    )
    .option('--title <title>', 'title of the document')
    .option('--force', 'replace the file if it exists')
    .addHelpText('after', examples)
    .action(async (flags: NewFlags) => {
      const text = await createSkeleton(flags);
      if (flags.output === undefined) session.terminal.output.write(text);
      else save(text, flags.output, { flags, session });
    });
}
