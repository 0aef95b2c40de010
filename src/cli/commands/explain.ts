import type { Command } from 'commander';
import { checksOf } from '../../framework/pack.ts';
import { formatLesson } from '../../report/lesson.ts';
import { formatStep } from '../../report/step.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import { unknownId } from '../unknown-id.ts';

const examples = `
Examples:
  mlsd explain requirements/latency-budget
  mlsd explain monitoring
`;

async function explain(topic: string, session: Session): Promise<void> {
  const { pack } = await import('#built-in/pack');
  const step = pack.framework.steps.find(({ id }) => id === topic);
  const rule = checksOf(pack).find(({ id }) => id === topic);
  if (step) {
    session.terminal.output.write(formatStep(step, checksOf(pack), session.appearance()));
  } else if (rule) {
    const { lessons } = await import('#built-in/lessons');
    const lesson = lessons.find(({ id }) => id === topic);
    session.terminal.output.write(formatLesson(rule, lesson, session.appearance()));
  } else {
    const known = [...pack.framework.steps, ...checksOf(pack)].map(({ id }) => id);
    session.complain([unknownId('check or step', topic, known)]);
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
