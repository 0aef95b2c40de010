import type { Command } from 'commander';
import { checksOf } from '../../framework/pack.ts';
import { formatLesson } from '../../report/lesson.ts';
import { formatScoreLesson } from '../../report/score.ts';
import { formatStep } from '../../report/step.ts';
import { exitCodes } from '../exit-code.ts';
import type { ConfigFlags, KnownRules } from '../lint/known-rules.ts';
import type { Session } from '../session.ts';
import { unknownId } from '../unknown-id.ts';
import { addConfigOptions } from './config-options.ts';

const examples = `
Examples:
  mlsd explain requirements/latency-budget
  mlsd explain monitoring
  mlsd explain visual-search
  mlsd explain score
`;

const caseFolder = /^case\//;

type Explain = (topic: string, rules: KnownRules, session: Session) => Promise<string | null>;

const explainScore: Explain = (topic, { pack }, session) => {
  const isAsked = topic === 'score';
  return Promise.resolve(
    isAsked ? formatScoreLesson(pack.framework.steps, session.appearance()) : null,
  );
};

const explainStep: Explain = (topic, { pack }, session) => {
  const step = pack.framework.steps.find(({ id }) => id === topic);
  return Promise.resolve(step ? formatStep(step, checksOf(pack), session.appearance()) : null);
};

/** A case may be named with its folder, as in ids of checks, or without. */
const explainCase: Explain = async (topic, { pack, readGuides }, session) => {
  const rubric = pack.cases.find(({ id }) => id === topic.replace(caseFolder, ''));
  if (!rubric) return null;
  const [guides, { formatCase }] = await Promise.all([
    readGuides(),
    import('../../report/case.ts'),
  ]);
  const guide = guides.find(({ id }) => id === rubric.id);
  return guide ? formatCase(guide, rubric, session.appearance()) : null;
};

const explainCheck: Explain = async (topic, { pack, readGuides, readLesson }, session) => {
  const rule = checksOf(pack).find(({ id }) => id === topic);
  if (!rule) return null;
  if (caseFolder.test(topic)) {
    const guides = await readGuides();
    const lesson = guides.flatMap(({ points }) => points).find(({ id }) => id === topic);
    return formatLesson(rule, lesson, session.appearance());
  }
  return formatLesson(rule, await readLesson(topic), session.appearance());
};

const explanations = [explainScore, explainStep, explainCase, explainCheck];

async function explain(topic: string, flags: ConfigFlags, session: Session): Promise<void> {
  const { openKnownRules } = await import('../lint/known-rules.ts');
  const rules = await openKnownRules(session, flags);
  for (const tryToExplain of explanations) {
    const text = await tryToExplain(topic, rules, session);
    if (text === null) continue;
    session.print(text);
    return;
  }
  const { pack } = rules;
  const topics = [...pack.framework.steps, ...checksOf(pack), ...pack.cases, { id: 'score' }];
  const known = topics.map(({ id }) => id);
  session.complain([unknownId('check, step or case', topic, known)]);
  session.exit(exitCodes.fault);
}

/** Declares `mlsd explain`. */
export function addExplainCommand(program: Command, session: Session): void {
  addConfigOptions(program.command('explain'), 'use this config, not the one of the working folder')
    .summary('teach a check, a step, a case or the score')
    .description('Why a check, a step or a case matters, what counts, and good and weak passages.')
    .argument('<check|step|case|score>', 'id of a check, a step or a case, or score')
    .addHelpText('after', examples)
    .action((topic: string, flags: ConfigFlags) => explain(topic, flags, session));
}
