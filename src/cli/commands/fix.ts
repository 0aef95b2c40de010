import { Option, type Command } from 'commander';
import { levels } from '../../framework/rule.ts';
import type { FixFlags } from '../fix/fix-flags.ts';
import type { Session } from '../session.ts';
import { addConfigOptions } from './config-options.ts';

const examples = `
Examples:
  mlsd fix design.md --diff           what would be put in
  mlsd fix design.md
  cat design.md | mlsd fix - > completed.md

Nothing of the text is changed: missing steps and open questions are put in as
questions in brackets, in the style of the document. Run twice, it adds nothing.
`;

/** Declares `mlsd fix`. */
export function addFixCommand(program: Command, session: Session): void {
  addConfigOptions(program.command('fix'))
    .summary('put what is missing into designs, as questions')
    .description('Puts missing steps and open core questions into designs, each in its place.')
    .argument('<paths...>', 'files, folders and globs; - for standard input')
    .option('--diff', 'print what would change and leave the files alone')
    .addOption(new Option('--level <level>', 'what is expected of the author').choices(levels))
    .option('--case <case>', 'the case that the documents answer (mlsd cases lists them)')
    .option('--no-error-on-unmatched-pattern', 'nothing found is no fault')
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], flags: FixFlags) => {
      const { runFix } = await import('../fix/run-fix.ts');
      await runFix(paths, flags, session);
    });
}
