import path from 'node:path';
import { Option, type Command } from 'commander';
import { levels } from '../../framework/rule.ts';
import { writeText } from '../../node/write-text.ts';
import { styles } from '../../scaffold/step-body.ts';
import { exitCodes } from '../exit-code.ts';
import type { KnownRules } from '../lint/known-rules.ts';
import type { NewFlags } from '../new/new-flags.ts';
import type { Session } from '../session.ts';
import { addConfigOptions } from './config-options.ts';

const examples = `
Examples:
  mlsd new                                            asks, in a terminal
  mlsd new visual-search --output visual-search.md
  mlsd new fraud-detection --level staff --style table > fraud.md
  echo "Parcel times" | mlsd new --stdin-title > parcels.md
`;

function save(text: string, output: string, call: NewCall): void {
  const { flags, session } = call;
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

async function writeNew(
  caseId: string | undefined,
  call: NewCall & { readonly rules: KnownRules },
): Promise<void> {
  const { flags, session, rules } = call;
  const { createSkeleton } = await import('../new/create-skeleton.ts');
  const skeleton = await createSkeleton(caseId, flags, { rules, session });
  if (!skeleton.ok) {
    session.complain(skeleton.faults);
    session.exit(exitCodes.fault);
  } else if (flags.output === undefined) session.terminal.output.write(skeleton.value);
  else save(skeleton.value, flags.output, call);
}

/** Called with nothing at all in a terminal, it asks. */
async function startNew(
  caseId: string | undefined,
  call: NewCall & { readonly bare: boolean },
): Promise<void> {
  const { flags, session, bare } = call;
  const { openDialogue } = session.terminal;
  const { openKnownRules } = await import('../lint/known-rules.ts');
  const rules = await openKnownRules(session, flags);
  if (!bare || !openDialogue) {
    await writeNew(caseId, { flags, session, rules });
    return;
  }
  const { askForSkeleton } = await import('../new/ask-for-skeleton.ts');
  const wish = await askForSkeleton(await openDialogue(), flags, await rules.readGuides());
  if (wish) await writeNew(wish.caseId, { flags: wish.flags, session, rules });
  else session.terminal.errors.write('Nothing was written.\n');
}

/** Declares `mlsd new`. */
export function addNewCommand(program: Command, session: Session): void {
  addConfigOptions(program.command('new'), 'use this config, not the one of the working folder')
    .summary('write the skeleton of a design to start from')
    .description(
      'Writes a skeleton: the seven steps with a question for everything that counts, those of a case among them.',
    )
    .argument('[case]', 'the case to practise (mlsd cases lists them)')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addOption(
      new Option('--level <level>', 'what is expected of the author')
        .choices(levels)
        .default('senior'),
    )
    .addOption(
      new Option('--style <style>', 'lists below headings, a table, or one question a step')
        .choices(styles)
        .default('headings'),
    )
    .option('--title <title>', 'title of the document')
    .addOption(new Option('--stdin-title', 'take the title from standard input').conflicts('title'))
    .option('--template <file>', 'a template of your own around the steps')
    .option('--force', 'replace the file if it exists')
    .addHelpText('after', examples)
    .action(async (caseId: string | undefined, flags: NewFlags, command: Command) => {
      const given = Object.keys(flags).filter(
        (name) => command.getOptionValueSource(name) !== 'default',
      );
      const bare = caseId === undefined && given.length === 0;
      await startNew(caseId, { flags, session, bare });
    });
}
