import type { GroupPlace, WordsCompiler } from './compile-words.ts';
import type { Fault } from './fault.ts';
import { stepIds } from './framework.ts';
import type { AmbiguousHeading, Cues, Framework, Step } from './framework.ts';
import type { AmbiguousSource, FrameworkSource } from './framework-source.ts';
import type { GroupId } from './pack.ts';
import type { GroupSource } from './rule-source.ts';
import type { DataPath, YamlFile } from './yaml-file.ts';

type AddGroup = (group: GroupSource, ...at: DataPath) => GroupId;

function compileSteps(source: FrameworkSource, add: AddGroup): readonly Step<GroupId>[] {
  return source.steps.map((step, index) => ({
    ...step,
    headings: add(step.headings, 'steps', index, 'headings'),
    topics: add(step.topics, 'steps', index, 'topics'),
  }));
}

function compileAmbiguous(
  source: AmbiguousSource,
  at: DataPath,
  add: AddGroup,
): AmbiguousHeading<GroupId> {
  return {
    phrases: add(source.phrases, ...at, 'phrases'),
    ...(source.default && { default: source.default }),
    elsewhere: (source.elsewhere ?? []).map(({ steps, parent, cues }, index) => ({
      steps,
      ...(parent && { parent }),
      ...(cues !== undefined && { cues: add(cues, ...at, 'elsewhere', index, 'cues') }),
    })),
  };
}

function compileCues(cues: FrameworkSource['cues'], add: AddGroup): Cues<GroupId> {
  return {
    negation: add(cues.negation, 'cues', 'negation'),
    notNegation: add(cues['not-negation'], 'cues', 'not-negation'),
    deferral: add(cues.deferral, 'cues', 'deferral'),
    placeholder: add(cues.placeholder, 'cues', 'placeholder'),
    teaching: add(cues.teaching, 'cues', 'teaching'),
    others: add(cues.others, 'cues', 'others'),
    interviewer: add(cues.interviewer, 'cues', 'interviewer'),
    candidate: add(cues.candidate, 'cues', 'candidate'),
    questionColumn: add(cues['question-column'], 'cues', 'question-column'),
    answerColumn: add(cues['answer-column'], 'cues', 'answer-column'),
  };
}

/** What the schema cannot see: each step once and in order, weights that make a whole. */
export function checkFramework(
  { steps, tasks }: FrameworkSource,
  yaml: YamlFile,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (steps.map((step) => step.id).join() !== stepIds.join()) {
    const help = `Each step once, in this order: ${stepIds.join(', ')}.`;
    faults.push(yaml.fault(['steps'], 'These are not the seven steps.', { key: true, help }));
  }
  const weight = steps.reduce((sum, step) => sum + step.weight, 0);
  if (Math.abs(weight - 100) > 1e-9) {
    faults.push(
      yaml.fault(['steps'], `The weights add up to ${weight}, not to 100.`, { key: true }),
    );
  }
  for (const [index, { id }] of tasks.entries()) {
    if (tasks.findIndex((task) => task.id === id) === index) continue;
    faults.push(yaml.fault(['tasks', index, 'id'], `The family \`${id}\` stands here twice.`));
  }
  return faults;
}

/** Compiles `framework.yaml`; what is wrong with it is reported. */
export function compileFramework(
  source: FrameworkSource,
  context: Omit<GroupPlace, 'at'> & { readonly words: WordsCompiler },
): Framework<GroupId> {
  const add: AddGroup = (group, ...at) => context.words.addGroup(group, { ...context, at });
  return {
    steps: compileSteps(source, add),
    ambiguous: source.ambiguous.map((each, index) =>
      compileAmbiguous(each, ['ambiguous', index], add),
    ),
    noStep: add(source['no-step'], 'no-step'),
    byContent: add(source['by-content'], 'by-content'),
    deferred: add(source.deferred, 'deferred'),
    diagram: add(source.diagram, 'diagram'),
    tasks: source.tasks.map(({ id, modality, words }, index) => ({
      id,
      ...(modality === true && { modality }),
      words: add(words, 'tasks', index, 'words'),
    })),
    cues: compileCues(source.cues, add),
  };
}
