import type { Command } from 'commander';
import type { Fault } from '../../framework/fault.ts';
import type { CompiledPack } from '../../framework/pack.ts';
import { suggest } from '../../text/suggestion.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';

const examples = `
Examples:
  mlsd explain requirements/latency-budget
  mlsd explain monitoring
`;

function unknownTopic(topic: string, pack: CompiledPack): Fault {
  const known = [...pack.framework.steps, ...pack.rules].map(({ id }) => id);
  const unfolded = known.find((id) => id.endsWith(`/${topic}`));
  const nearMiss = unfolded ?? suggest(topic, known);
  const help =
    nearMiss === undefined ? '`mlsd rules` lists all checks.' : `Did you mean ${nearMiss}?`;
  return { message: `There is no check or step \`${topic}\`.`, help };
}

async function explain(topic: string, session: Session): Promise<void> {
  const { pack } = await import('#built-in/pack');
  const step = pack.framework.steps.find(({ id }) => id === topic);
  const rule = pack.rules.find(({ id }) => id === topic);
  if (step) {
    const { formatStep } = await import('../../report/step.ts');
    session.terminal.output.write(formatStep(step, pack.rules, session.appearance()));
  } else if (rule) {
    const { lessons } = await import('#built-in/lessons');
    const { formatLesson } = await import('../../report/lesson.ts');
    const lesson = lessons.find(({ id }) => id === topic);
    session.terminal.output.write(formatLesson(rule, lesson, session.appearance()));
  } else {
    session.complain([unknownTopic(topic, pack)]);
    session.exit(exitCodes.fault);
  }
}

/** Declares `mlsd explain`. */
export function addExplainCommand(program: Command, session: Session): void {
  program
    .command('explain')
    .summary('teach a check or a step')
    .description('Why a check or step matters, what counts, and good and weak passages.')
    .argument('<check|step>', 'id of a check or a step')
    .addHelpText('after', examples)
    .action((topic: string) => explain(topic, session));
}
