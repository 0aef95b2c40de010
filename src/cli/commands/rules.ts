import { Option, type Command } from 'commander';
import { checksOf } from '../../framework/pack.ts';
import { levels, type Level } from '../../framework/rule.ts';
import { formatRules, formatRulesJson } from '../../report/rules.ts';
import { formats, type Format } from '../lint/flags.ts';
import type { ConfigFlags } from '../lint/known-rules.ts';
import type { Session } from '../session.ts';
import { addConfigOptions } from './config-options.ts';

const examples = `
Examples:
  mlsd rules --level mid
  mlsd rules --format json
  mlsd rules --test               the examples of your own rules
`;

interface RulesFlags extends ConfigFlags {
  readonly format: Format;
  readonly level: Level;
  readonly test?: boolean;
}

async function listRules(flags: RulesFlags, session: Session): Promise<void> {
  const { format, level } = flags;
  const { openKnownRules } = await import('../lint/known-rules.ts');
  const { pack } = await openKnownRules(session, flags);
  const expected = checksOf(pack).filter(
    (rule) => levels.indexOf(rule.level) <= levels.indexOf(level),
  );
  const text =
    format === 'json'
      ? formatRulesJson(expected, level)
      : formatRules(expected, { level, steps: pack.framework.steps }, session.appearance());
  session.print(text);
}

/** Declares `mlsd rules`. */
export function addRulesCommand(program: Command, session: Session): void {
  addConfigOptions(program.command('rules'), 'use this config, not the one of the working folder')
    .summary('list the checks')
    .description('Lists the checks that are asked at a level, with their severities there.')
    .addOption(
      new Option('-f, --format <format>', 'form of the list').choices(formats).default('text'),
    )
    .addOption(
      new Option('--level <level>', 'checks asked at this level').choices(levels).default('staff'),
    )
    .option('--test', 'judge the examples of your own rules by these rules')
    .addHelpText('after', examples)
    .action(async (flags: RulesFlags) => {
      if (flags.test !== true) return listRules(flags, session);
      const { testRules } = await import('../lint/test-rules.ts');
      await testRules(flags, session);
    });
}
