import type { Command } from 'commander';
import { checksOf } from '../../framework/pack.ts';
import { formatLesson } from '../../report/lesson.ts';
import { formatScoreLesson } from '../../report/score.ts';
import { formatStep } from '../../report/step.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import { unknownId } from '../unknown-id.ts';

const examples = `
Examples:
  mlsd explain requirements/latency-budget
  mlsd explain monitoring
  mlsd explain score
`;

async function explain(topic: string, session: Session): Promise<void> {
  const { pack } = await import('#built-in/pack');
  const step = pack.framework.steps.find(({ id }) => id === topic);
  const rule = checksOf(pack).find(({ id }) => id === topic);
  if (topic === 'score') {
    session.terminal.output.write(formatScoreLesson(pack.framework.steps, session.appearance()));
  } else if (step) {
    session.terminal.output.write(formatStep(step, checksOf(pack), session.appearance()));
  } else if (rule) {
    const { lessons } = await import('#built-in/lessons');
    const lesson = lessons.find(({ id }) => id === topic);
    session.terminal.output.write(formatLesson(rule, lesson, session.appearance()));
  } else {
    const known = [...pack.framework.steps, ...checksOf(pack), { id: 'score' }].map(({ id }) => id);
    session.complain([unknownId('check or step', topic, known)]);
    session.exit(exitCodes.fault);
  }
}

/** Declares `mlsd explain`. */
export function addExplainCommand(program: Command, session: Session): void {
  program
    .command('explain')
    .summary('teach a check, a step or the score')
    .description('Why a check or step matters, what counts, and good and weak passages.')
    .argument('<check|step|score>', 'id of a check or a step, or score')
    .addHelpText('after', examples)
    .action((topic: string) => explain(topic, session));
}
