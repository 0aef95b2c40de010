import { stepIds, type StepId } from '../framework/framework.ts';
import type { DesignDoc, DocumentKind, Label, Statement, StatementIndex } from './design-doc.ts';
import type { Draft } from './draft.ts';
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

const isTold = ({ form }: Statement): boolean => form !== 'node';

function questionsAbove({ labels }: Statement): readonly Label[] {
  return labels.filter(({ kind }) => kind === 'question');
}

function countTopics({ vocabulary, statements }: Draft, index: StatementIndex): TopicCount {
  const answers = statements.filter((one) => isTold(one) && questionsAbove(one).length > 0);
  const questions = new Set(answers.flatMap(questionsAbove));
  const core = new Set<Statement>(
    answers.filter(({ steps }) => steps.some((id) => coreSteps.includes(id))),
  );
  const topics = new Map<StepId, number>();
  for (const step of vocabulary.framework.steps) {
    const telling = index.saying(step.topics).filter(isTold);
    const hits = [...telling, ...questions].flatMap((text) => text.hits.get(step.topics) ?? []);
    topics.set(step.id, new Set(hits.map(({ entry }) => entry)).size);
    if (coreSteps.includes(step.id)) for (const statement of telling) core.add(statement);
  }
  return { topics, coreStatements: core.size };
}

function isDesign(draft: Draft, { index, homes }: Placed): boolean {
  const statements = draft.statements.filter(isTold);
  const words = statements.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const { topics, coreStatements } = countTopics(draft, index);
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

/** What was made out of the statements once their steps were known. */
type Placed = Pick<DesignDoc, 'index' | 'homes'>;

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
export function recogniseKind(draft: Draft, title: Label | null, placed: Placed): DocumentKind {
  const told = draft.statements.filter(isTold);
  if (isForeign(told)) return 'unsupported-language';
  const names = namesOf(draft, title);
  if (names.some((name) => recordName.test(name) || lessonName.test(name))) return 'not-a-design';
  if (told.slice(0, openingStatements).some(({ prose }) => lessonText.test(prose.text)))
    return 'not-a-design';
  if (isTemplate(draft, title)) return 'template';
  return isDesign(draft, placed) ? 'design' : 'not-a-design';
}
