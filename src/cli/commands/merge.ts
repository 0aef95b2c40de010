import type { Command } from 'commander';
import type { MergeFlags } from '../merge/run-merge.ts';
import type { Session } from '../session.ts';
import { addBar } from './bar-options.ts';
import { addConfigOptions } from './config-options.ts';
import { createFormatOption } from './format-option.ts';

const examples = `
Examples:
  mlsd lint . --shard 1/2 --format json=part-1.json
  mlsd lint . --shard 2/2 --format json=part-2.json
  mlsd merge part-1.json part-2.json --min-score 60
  mlsd merge parts/*.json --format json --output-file report.json
  mlsd merge parts/*.json --format text --format sarif=mlsd.sarif

Exit codes: those that mlsd lint would have given for all files at once.
`;

/** Declares `mlsd merge`. */
export function addMergeCommand(program: Command, session: Session): void {
  const command = addConfigOptions(
    program.command('merge'),
    'take the names of own checks from this config',
  )
    .summary('join the JSON reports of several runs')
    .description('Joins JSON reports on different files into the one that a single run would give.')
    .argument('<reports...>', 'what mlsd lint --format json has written')
    .addOption(createFormatOption())
    .option('-o, --output-file <file>', 'write the results to a file')
    .option('--hints', 'show hints too')
    .option('--quiet', 'show errors only');
  addBar(command)
    .addHelpText('after', examples)
    .action(async (names: readonly string[], flags: MergeFlags) => {
      const { runMerge } = await import('../merge/run-merge.ts');
      await runMerge(names, flags, session);
    });
}
