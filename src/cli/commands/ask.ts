import { Option, type Command } from 'commander';
import { levels } from '../../framework/rule.ts';
import type { AskFlags } from '../lint/ask-questions.ts';
import { formats } from '../lint/flags.ts';
import { readCount } from '../read-count.ts';
import type { Session } from '../session.ts';
import { addConfigOptions } from './config-options.ts';

const examples = `
Examples:
  mlsd ask design.md
  mlsd ask design.md --count 3 --level staff
  mlsd ask design.md --format json
`;

/** Declares `mlsd ask`. */
export function addAskCommand(program: Command, session: Session): void {
  addConfigOptions(program.command('ask'))
    .summary('ask what an interviewer would ask about a design')
    .description(
      'Puts the questions that are most worth answering, in the order of an interview, each with the line it refers to.',
    )
    .argument('<file>', 'a Markdown file, or - for standard input')
    .option('-n, --count <n>', 'how many questions', (value: string) => readCount(value, 1), 10)
    .addOption(new Option('--level <level>', 'what is expected of the author').choices(levels))
    .option('--case <case>', 'the case that the document answers (mlsd cases lists them)')
    .addOption(
      new Option('-f, --format <format>', 'form of the questions').choices(formats).default('text'),
    )
    .addHelpText('after', examples)
    .action(async (file: string, flags: AskFlags) => {
      const { askQuestions } = await import('../lint/ask-questions.ts');
      await askQuestions(file, flags, session);
    });
}
