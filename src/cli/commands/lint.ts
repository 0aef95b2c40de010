import { Option, type Command } from 'commander';
import { levels, statuses } from '../../framework/rule.ts';
import type { LintFlags } from '../lint/flags.ts';
import { readShard } from '../read-shard.ts';
import type { Session } from '../session.ts';
import { addBar } from './bar-options.ts';
import { addConfigOptions } from './config-options.ts';
import { createFormatOption } from './format-option.ts';

const examples = `
Examples:
  mlsd lint design.md                        findings, coverage and the next questions
  mlsd lint designs --level staff            every Markdown file in a folder, one line each
  mlsd lint "designs/**/*.md" "!**/drafts/**"
  mlsd lint design.md --why requirements/latency-budget
  mlsd lint . --format json --output-file report.json
  mlsd lint . --format text --format sarif=mlsd.sarif
  mlsd lint designs --baseline mlsd-baseline.json --update-baseline
  mlsd lint . --changed=origin/main          what a branch changes
  mlsd lint . --shard 2/3 --format json=part-2.json
  cat design.md | mlsd lint - --stdin-filename designs/design.md

Exit codes: 0 nothing at the bar, 1 findings at the bar, too many warnings or too low
a score, 2 the call, a config or a file is wrong, or nothing matched, 3 a bug in mlsd.
`;

/** Options that say what documents are judged by. */
function addSettings(command: Command): Command {
  return addConfigOptions(command)
    .addOption(new Option('--level <level>', 'what is expected of the author').choices(levels))
    .addOption(new Option('--status <status>', 'how far the documents have come').choices(statuses))
    .option('--case <case>', 'the case that the documents answer (mlsd cases lists them)')
    .option(
      '--print-config <file>',
      'print what counts for a document, and why, instead of linting',
    );
}

/** Options that save work on large sets. */
function addScale(command: Command): Command {
  return command
    .option(
      '--changed [revision]',
      'only files that differ from a revision, or are new (default: origin/HEAD, else HEAD)',
    )
    .option(
      '--shard <i/n>',
      'only one of n parts of the files; mlsd merge joins the reports',
      readShard,
    )
    .option('--cache', 'keep results, and judge again only what has changed')
    .option('--cache-location <path>', 'file or folder to keep them in (implies --cache)');
}

async function lint(paths: readonly string[], flags: LintFlags, session: Session): Promise<void> {
  if (flags.printConfig !== undefined) {
    const { printConfig } = await import('../lint/print-config.ts');
    await printConfig(flags.printConfig, flags, session);
    return;
  }
  const { runLint } = await import('../lint/run-lint.ts');
  await runLint(paths, flags, session);
}

/** Declares `mlsd lint`. */
export function addLintCommand(program: Command, session: Session): void {
  addBar(addScale(addSettings(program.command('lint'))))
    .summary('judge designs: findings, coverage of the steps, next questions')
    .description(
      'Says which steps of a design are answered, thin or missing, and what to ask next.',
    )
    .argument('[paths...]', 'files, folders and globs; - for standard input (default: config or .)')
    .addOption(createFormatOption())
    .option(
      '--details',
      'show every finding of every file, not the worst few of a step or one line a file',
    )
    .option('-o, --output-file <file>', 'write the results to a file')
    .option('--hints', 'show hints too')
    .option('--quiet', 'show errors only')
    .option('--baseline <file>', 'hold the findings back that stand in this file')
    .option('--no-baseline', 'hold nothing back, whatever the config says')
    .option('--update-baseline', 'write the findings of this run to the baseline')
    .option('--why <check>', 'show what the verdict of one check rests on')
    .option('--stdin-filename <file>', 'name of what standard input holds')
    .option('--no-error-on-unmatched-pattern', 'nothing found is no fault')
    .addHelpText('after', examples)
    .action((paths: readonly string[], flags: LintFlags) => lint(paths, flags, session));
}
