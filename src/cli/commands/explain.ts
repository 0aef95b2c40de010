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
  mlsd explain visual-search
  mlsd explain score
`;

const caseFolder = /^case\//;

type Explain = (topic: string, session: Session) => Promise<string | null>;

const explainScore: Explain = async (topic, session) => {
  if (topic !== 'score') return null;
  const { pack } = await import('#built-in/pack');
  return formatScoreLesson(pack.framework.steps, session.appearance());
};

const explainStep: Explain = async (topic, session) => {
  const { pack } = await import('#built-in/pack');
  const step = pack.framework.steps.find(({ id }) => id === topic);
  return step ? formatStep(step, checksOf(pack), session.appearance()) : null;
};

/** A case may be named with its folder, as in ids of checks, or without. */
const explainCase: Explain = async (topic, session) => {
  const { pack } = await import('#built-in/pack');
  const rubric = pack.cases.find(({ id }) => id === topic.replace(caseFolder, ''));
  if (!rubric) return null;
  const [{ cases }, { formatCase }] = await Promise.all([
    import('#built-in/cases'),
    import('../../report/case.ts'),
  ]);
  const guide = cases.find(({ id }) => id === rubric.id);
  return guide ? formatCase(guide, rubric, session.appearance()) : null;
};

const explainCheck: Explain = async (topic, session) => {
  const { pack } = await import('#built-in/pack');
  const rule = checksOf(pack).find(({ id }) => id === topic);
  if (!rule) return null;
  if (caseFolder.test(topic)) {
    const { cases } = await import('#built-in/cases');
    const lesson = cases.flatMap(({ points }) => points).find(({ id }) => id === topic);
    return formatLesson(rule, lesson, session.appearance());
  }
  const { lessons } = await import('#built-in/lessons');
  const lesson = lessons.find(({ id }) => id === topic);
  return formatLesson(rule, lesson, session.appearance());
};

const explanations = [explainScore, explainStep, explainCase, explainCheck];

async function explain(topic: string, session: Session): Promise<void> {
  for (const tryToExplain of explanations) {
    const text = await tryToExplain(topic, session);
    if (text === null) continue;
    session.terminal.output.write(text);
    return;
  }
  const { pack } = await import('#built-in/pack');
  const topics = [...pack.framework.steps, ...checksOf(pack), ...pack.cases, { id: 'score' }];
  const known = topics.map(({ id }) => id);
  session.complain([unknownId('check, step or case', topic, known)]);
  session.exit(exitCodes.fault);
}

/** Declares `mlsd explain`. */
export function addExplainCommand(program: Command, session: Session): void {
  program
    .command('explain')
    .summary('teach a check, a step, a case or the score')
    .description('Why a check, a step or a case matters, what counts, and good and weak passages.')
    .argument('<check|step|case|score>', 'id of a check, a step or a case, or score')
    .addHelpText('after', examples)
    .action((topic: string) => explain(topic, session));
}
