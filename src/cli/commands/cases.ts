import { Option, type Command } from 'commander';
import { formats, type Format } from '../lint/flags.ts';
import type { ConfigFlags } from '../lint/known-rules.ts';
import type { Session } from '../session.ts';
import { addConfigOptions } from './config-options.ts';

const examples = `
Examples:
  mlsd cases
  mlsd cases --format json
  mlsd new visual-search --output visual-search.md
`;

interface CasesFlags extends ConfigFlags {
  readonly format: Format;
}

async function listCases(flags: CasesFlags, session: Session): Promise<void> {
  const [{ openKnownRules }, { formatCases, formatCasesJson }] = await Promise.all([
    import('../lint/known-rules.ts'),
    import('../../report/case.ts'),
  ]);
  const { pack, readGuides } = await openKnownRules(session, flags);
  const cases = await readGuides();
  const text =
    flags.format === 'json'
      ? formatCasesJson(cases, pack.cases)
      : formatCases(cases, session.appearance());
  session.print(text);
}

/** Declares `mlsd cases`. */
export function addCasesCommand(program: Command, session: Session): void {
  addConfigOptions(program.command('cases'), 'use this config, not the one of the working folder')
    .summary('list the case studies')
    .description('Lists the case studies that can be practised, each with its question.')
    .addOption(
      new Option('-f, --format <format>', 'form of the list').choices(formats).default('text'),
    )
    .addHelpText('after', examples)
    .action((flags: CasesFlags) => listCases(flags, session));
}
