import { stepIds, type StepId } from '../framework/framework.ts';
import type { DesignDoc, DocumentKind, Label } from './design-doc.ts';
import type { Draft, StatementDraft } from './draft.ts';
import type { Hit } from '../text/hit.ts';
import { isForeign } from './language.ts';

/** Steps that only a design with a learned model speaks of. */
const coreSteps: readonly StepId[] = ['io', 'model', 'evaluation'];
/** Different core topics a design names at the very least. */
const leastCoreTopics = 2;
/** Core topics in 100 words; a long document may repeat a few and is then measured by its count. */
const leastCoreDensity = 0.42;
const manyCoreTopics = 12;
/** Fewer will do where headings name so many steps. */
const fairlyManyCoreTopics = 9;
const manyHeadedSteps = 4;
/** Share of the statements that speak of a core step. */
const leastCoreShare = 0.06;
/** Steps that a design touches: it has a section for them, or so many of their topics. */
const leastSteps = 4;
const topicsOfTouchedStep = 3;
/** In a few words nobody dwells on so many: one topic touches a step, and a heading is a topic. */
const shortDocument = 300;
/** So does prose without headings: nothing in it is headed, and nothing is said twice. */
const shortProse = 600;
const leastStepsInShort = 3;
/** Of a template so many statements are questions, prompts or unticked boxes. */
const promptShare = 0.45;
const leastStatements = 3;

const templateName = /\b(?:template|checklist|worksheet|skeleton|interview framework)\b/i;
const recordName =
  /\b(?:change ?log|release notes|meeting (?:notes|minutes)|(?:project|work|dev(?:elopment)?) log|journal|readme)\b/i;
const lessonName =
  /\btutorial\s*$|\bcheat ?sheet\b|\b(?:lecture|course) notes\b|\bnotes on the .* paper\b|\bhow to (?:pass|prepare|ace|crack|learn|install|negotiate)\b|\binterview (?:tips|guide|preparation)\b/i;
const lessonText = /\bin this (?:tutorial|lesson|lecture|walkthrough)\b/i;
/** A lesson says so in its first sentences. */
const openingStatements = 6;
const bracketedName = /\[[A-Z][\w /'-]{1,40}\](?!\()/;

interface TopicCount {
  readonly topics: ReadonlyMap<StepId, number>;
  /** Statements that speak of a core step. */
  readonly coreStatements: number;
}

const none: readonly Hit[] = [];

function countTopics(draft: Draft, statements: readonly StatementDraft[]): TopicCount {
  const found = new Map(stepIds.map((id) => [id, new Set<number>()]));
  let coreStatements = 0;
  for (const { hits, labels, steps } of statements) {
    const questions = labels.filter(({ kind }) => kind === 'question');
    let core = questions.length > 0 && steps.some((id) => coreSteps.includes(id));
    const texts = [hits, ...questions.map((question) => question.hits)];
    for (const { id, topics } of draft.vocabulary.framework.steps) {
      for (const said of texts) {
        for (const { entry } of said.get(topics) ?? none) found.get(id)?.add(entry);
      }
      core ||= coreSteps.includes(id) && hits.has(topics);
    }
    if (core) coreStatements++;
  }
  return {
    topics: new Map([...found].map(([id, entries]) => [id, entries.size])),
    coreStatements,
  };
}

function isDesign(draft: Draft, homes: DesignDoc['homes']): boolean {
  const statements = draft.statements.filter(({ form }) => form !== 'node');
  const words = statements.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const { topics, coreStatements } = countTopics(draft, statements);
  const headed = (id: StepId): boolean =>
    draft.sections.some(({ steps }) => steps.includes(id)) ||
    statements.some(({ steps, modality }) => modality === 'answered' && steps.includes(id));
  const short = words < (stepIds.some(headed) ? shortDocument : shortProse);
  const core = coreSteps.reduce(
    (sum, id) => sum + (topics.get(id) ?? 0) + (short && headed(id) ? 1 : 0),
    0,
  );
  const many = stepIds.filter(headed).length >= manyHeadedSteps;
  const dense =
    core >= (many ? fairlyManyCoreTopics : manyCoreTopics) ||
    core >= (words / 100) * leastCoreDensity;
  const touched = stepIds.filter((id) => {
    const spoken = (topics.get(id) ?? 0) >= (short ? 1 : topicsOfTouchedStep);
    return spoken || headed(id) || (!short && homes[id].length > 0);
  });
  return (
    core >= leastCoreTopics &&
    dense &&
    coreStatements >= statements.length * leastCoreShare &&
    touched.length >= (short ? leastStepsInShort : leastSteps)
  );
}

/** Names that the document gives itself: its title and first headings. */
function namesOf(draft: Draft, title: Label | null): readonly string[] {
  const headings = draft.sections.slice(1, title ? 2 : 3);
  return [title, ...headings.map(({ heading }) => heading)].flatMap(
    (label) => label?.prose.text ?? [],
  );
}

function isTemplate(draft: Draft, title: Label | null): boolean {
  const names = namesOf(draft, title);
  if (names.some((name) => templateName.test(name))) return true;
  const { statements } = draft;
  const prompts = statements.filter(
    ({ modality, prose }) =>
      modality === 'asked' || modality === 'placeholder' || bracketedName.test(prose.text),
  ).length;
  const answers = statements.filter(({ modality }) => modality === 'answered').length;
  const open = prompts + draft.uncheckedItems;
  return open >= leastStatements && open - answers >= statements.length * promptShare;
}

/** What kind of document was read. */
export function recogniseKind(
  draft: Draft,
  title: Label | null,
  homes: DesignDoc['homes'],
): DocumentKind {
  const told = draft.statements.filter(({ form }) => form !== 'node');
  if (isForeign(told)) return 'unsupported-language';
  const names = namesOf(draft, title);
  if (names.some((name) => recordName.test(name) || lessonName.test(name))) return 'not-a-design';
  if (told.slice(0, openingStatements).some(({ prose }) => lessonText.test(prose.text)))
    return 'not-a-design';
  if (isTemplate(draft, title)) return 'template';
  return isDesign(draft, homes) ? 'design' : 'not-a-design';
}
