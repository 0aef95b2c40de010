import type { StepId } from '../framework/framework.ts';
import type { HeadingMatch } from './design-doc.ts';
import type { Placing, SectionDraft, StatementDraft } from './draft.ts';
import { matchHeading } from './heading-match.ts';
import { labelledSteps, leastCoverageBelow } from './labelled-steps.ts';
import type { Vocabulary } from './scan.ts';
import { settle } from './settle.ts';
import { leadingStep, leadsClearly, topicOf, topicScores } from './topics.ts';

/** A heading whose words are mostly unknown is a sentence; its content decides. */
const leastCoverage = 0.34;

/** A chapter hardly speaks for itself. */
const mostChapterWords = 12;

/** Below the title of an answer stand headings of so many steps. */
const leastStepsOfAnswer = 3;

/** "Ranking gifts" above sections of several steps is the title of one answer among several. */
function headsAnswer(section: SectionDraft, match: HeadingMatch, vocabulary: Vocabulary): boolean {
  if (match.kind === 'steps' && match.coverage >= 0.8) return false;
  const below = section.children.flatMap(({ heading }) => {
    const child = heading && matchHeading(heading, vocabulary);
    return child?.kind === 'steps' ? child.steps : [];
  });
  return new Set(below).size >= leastStepsOfAnswer;
}

/** True when the section above says by its heading what it and all below it are about. */
function standsBelowStep({ parent }: SectionDraft): boolean {
  return parent?.placedBy === 'heading' || parent?.placedBy === 'usual';
}

const ownWords = (section: SectionDraft): number =>
  section.statements.reduce((sum, { tokens }) => sum + tokens.length, 0);

/** The steps that a heading names, alone or with its surroundings; none when its words are unknown. */
function namedSteps(
  section: SectionDraft,
  match: HeadingMatch,
  vocabulary: Vocabulary,
): readonly StepId[] {
  if (match.coverage < (standsBelowStep(section) ? leastCoverageBelow : leastCoverage)) return [];
  if (match.kind === 'steps') return match.steps;
  if (match.kind !== 'ambiguous') return [];
  const heading = vocabulary.framework.ambiguous[match.ambiguous ?? -1];
  if (
    match.steps.length === 0 &&
    ownWords(section) <= mostChapterWords &&
    isChapter(section, vocabulary)
  )
    return [];
  const settled = heading ? settle(heading, section) : [];
  return [...new Set([...settled, ...match.steps])];
}

/** Where the sections below speak clearly of different steps, each of them is for itself. */
function isChapter(section: SectionDraft, vocabulary: Vocabulary): boolean {
  const spoken = section.children.flatMap(
    (child) => leadingStep(topicScores(child, vocabulary.framework)) ?? [],
  );
  return new Set(spoken).size > 1;
}

/** The steps of the section above. */
function inherited(section: SectionDraft): readonly StepId[] {
  const { parent } = section;
  return parent && parent.rank > 0 ? parent.steps : [];
}

interface Implied {
  readonly steps: readonly StepId[];
  readonly placedBy: Placing;
}

/** The steps of a section whose heading names none: by its parent, else by what it speaks of. */
function impliedSteps(section: SectionDraft, match: HeadingMatch, vocabulary: Vocabulary): Implied {
  const { framework } = vocabulary;
  const scores = topicScores(section, framework);
  const leading = leadingStep(scores);
  const own = leading ? [leading] : [];
  if (match.kind === 'none') return { steps: [], placedBy: 'content' };
  if (match.kind === 'by-content') return { steps: own, placedBy: 'statements' };
  const above = inherited(section);
  if (match.kind === 'diagram')
    return { steps: above.length > 0 ? above : ['serving'], placedBy: 'content' };
  if (match.kind === 'deferred')
    return { steps: above.length > 0 ? above : own, placedBy: 'statements' };
  if (above.length > 0 && (standsBelowStep(section) || !leading))
    return { steps: above, placedBy: 'content' };
  if (!leading) return { steps: match.steps, placedBy: 'content' };
  if (isChapter(section, vocabulary)) return { steps: [], placedBy: 'statements' };
  return { steps: own, placedBy: leadsClearly(scores) ? 'topics' : 'content' };
}

const placingOf = (match: HeadingMatch): Placing =>
  match.kind === 'ambiguous' ? 'usual' : 'heading';

/** Gives each section its steps, from the top down, since a child may lean on its parent. */
export function classifySections(sections: readonly SectionDraft[], vocabulary: Vocabulary): void {
  for (const section of sections) {
    if (!section.heading || section.rank === 0) continue;
    const match = matchHeading(section.heading, vocabulary);
    const none = match.kind === 'none' && match.coverage >= 0.5;
    section.excluded = none || (section.parent?.excluded ?? false);
    if (section.excluded || headsAnswer(section, match, vocabulary)) continue;
    const named = namedSteps(section, match, vocabulary);
    const placed =
      named.length > 0
        ? { steps: named, placedBy: placingOf(match) }
        : impliedSteps(section, match, vocabulary);
    section.steps = placed.steps;
    section.placedBy = placed.placedBy;
  }
}

/** The step that the question above an answer speaks of. */
function askedTopic(statement: StatementDraft, vocabulary: Vocabulary): StepId | null {
  const question = statement.labels.findLast(({ kind }) => kind === 'question');
  return question ? topicOf(question.hits, vocabulary.framework) : null;
}

function ownTopicOfAnswer(statement: StatementDraft, vocabulary: Vocabulary): StepId | null {
  const asked = statement.labels.some(({ kind }) => kind === 'question');
  return asked ? topicOf(statement.hits, vocabulary.framework) : null;
}

/** What the answer to a question is about, where no heading says it: first what was asked. */
function answeredTopic(statement: StatementDraft, vocabulary: Vocabulary): StepId | null {
  const { placedBy } = statement.section;
  if (placedBy === 'heading' || placedBy === 'usual') return null;
  return askedTopic(statement, vocabulary) ?? ownTopicOfAnswer(statement, vocabulary);
}

/**
 * The steps of a statement: by its labels or its section. A section of several steps is split among
 * them by what its statements speak of; one of none by that alone.
 */
function stepsOf(statement: StatementDraft, vocabulary: Vocabulary): readonly StepId[] {
  const labelled = labelledSteps(statement, vocabulary);
  if (labelled.length === 0) {
    const answered = answeredTopic(statement, vocabulary);
    if (answered) return [answered];
  }
  const own = labelled.length > 0 ? labelled : statement.section.steps;
  if (own.length === 1) return own;
  const topic = topicOf(statement.hits, vocabulary.framework) ?? askedTopic(statement, vocabulary);
  return topic && (own.length === 0 || own.includes(topic)) ? [topic] : own;
}

/** An answer that no heading and no word places goes on with what the answers before it were about. */
function goOn(statements: readonly StatementDraft[]): void {
  let before: StatementDraft | null = null;
  for (const statement of statements) {
    if (!statement.labels.some(({ kind }) => kind === 'question')) continue;
    const { section, steps } = statement;
    const open = steps.length === 0 && section.steps.length === 0 && !section.excluded;
    if (open && before?.section === section) statement.steps = before.steps;
    if (statement.steps.length === 1) before = statement;
  }
}

/** Gives each statement its steps. */
export function placeStatements(
  statements: readonly StatementDraft[],
  vocabulary: Vocabulary,
): void {
  for (const statement of statements) {
    if (!statement.section.excluded) statement.steps = stepsOf(statement, vocabulary);
  }
  goOn(statements);
}
