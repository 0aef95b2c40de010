import { InvalidArgumentError, Option, type Command } from 'commander';
import { levels } from '../../framework/rule.ts';
import { ciSystems } from '../init/ci-files.ts';
import type { InitFlags } from '../init/run-init.ts';
import type { Session } from '../session.ts';

const examples = `
Examples:
  mlsd init                                    asks, in a terminal
  mlsd init --yes --level mid --ci github --pre-commit
  mlsd init --dry-run --ci gitlab              prints what it would write
`;

/** What stands behind `uses:`, and nothing that could end its line. */
function readActionRef(value: string): string {
  const isReference = /^(?:[\w.-]+(?:\/[\w.-]+)+@[\w./-]+|\.\/[\w./-]*)$/.test(value);
  if (isReference) return value;
  throw new InvalidArgumentError('It must be owner/repository@tag, or a path that begins with ./');
}

/** Declares `mlsd init`. */
export function addInitCommand(program: Command, session: Session): void {
  program
    .command('init')
    .summary('set a repository of designs up: config, continuous integration, hook')
    .description(
      'Writes a config, a job for continuous integration and a hook for pre-commit; says what it would write first, and leaves what is there alone.',
    )
    .addOption(new Option('--level <level>', 'what is expected of the authors').choices(levels))
    .addOption(
      new Option('--ci <system>', 'where designs are linted when they change').choices(ciSystems),
    )
    .option('--pre-commit', 'add a hook for pre-commit')
    .option('--no-pre-commit', 'add none')
    .option('--cache', 'keep results between runs, and have Git ignore them')
    .option(
      '--action-ref <action>',
      'use this action in GitHub Actions: owner/repository@tag (default: npx)',
      readActionRef,
    )
    .option('-y, --yes', 'write without asking')
    .option('--dry-run', 'print what would be written, and write nothing')
    .option('--force', 'replace files that mlsd writes as a whole')
    .addHelpText('after', examples)
    .action(async (flags: InitFlags) => {
      const { runInit } = await import('../init/run-init.ts');
      await runInit(flags, session);
    });
}
