import type { Modality } from '../framework/clause.ts';
import type { GroupId } from '../framework/pack.ts';
import type { Hit } from '../text/hit.ts';
import type { Label } from './design-doc.ts';
import { createLabel, type Draft, type StatementDraft } from './draft.ts';
import { matchHeading } from './heading-match.ts';
import { findOthers } from './others.ts';
import { asks } from './paragraph.ts';
import { isBlank, isBracketed } from './placeholder.ts';
import { questionAbove } from './question.ts';
import type { Vocabulary } from './scan.ts';

type Speaker = 'interviewer' | 'candidate' | null;

/** A lead-in ("Interviewer (Ann):") or a heading of nothing but the speaker's name. */
function namesSpeaker(label: Label, group: GroupId): boolean {
  const { kind, tokens, hits } = label;
  if ((kind !== 'lead-in' && kind !== 'heading') || !hits.has(group)) return false;
  if (kind === 'lead-in') return tokens.length <= 3;
  return hits.get(group)?.some(({ start, end }) => start === 0 && end === tokens.length) === true;
}

/** "Interviewer: ..." and "Ann (interviewer): ...". */
function opensTurn({ start, end }: Hit, { prose: { text }, tokens }: StatementDraft): boolean {
  const name = /^[^:\n]{1,30}:/.exec(text)?.[0] ?? '';
  const inBrackets = text[(tokens[start]?.start ?? 0) - 1] === '(';
  const named = (start === 0 && end <= 2) || inBrackets;
  return named && (tokens[end - 1]?.end ?? Number.POSITIVE_INFINITY) < name.length;
}

function speakerOf(statement: StatementDraft, vocabulary: Vocabulary): Speaker {
  const { interviewer, candidate } = vocabulary.framework.cues;
  const opening = (group: number): boolean =>
    (statement.hits.get(group) ?? []).some((hit) => opensTurn(hit, statement));
  const labelled = (group: number): boolean =>
    statement.labels.some((label) => namesSpeaker(label, group));
  if (opening(interviewer) || labelled(interviewer)) return 'interviewer';
  if (opening(candidate) || labelled(candidate)) return 'candidate';
  return null;
}

function inDeferredSection(statement: StatementDraft, vocabulary: Vocabulary): boolean {
  const { deferred } = vocabulary.framework;
  return statement.labels.some((label) => {
    if (label.kind === 'column' || label.kind === 'question') return false;
    if (!label.hits.has(deferred)) return false;
    const match = matchHeading(label, vocabulary);
    return match.kind === 'deferred' && match.coverage >= 0.5;
  });
}

/** Whether a statement asks; a row of three cells or more that asks in one tells in the others. */
function isQuestion({ form, prose }: StatementDraft): boolean {
  if (!asks(prose.text)) return false;
  const cells = form === 'row' ? prose.text.split(' | ') : [];
  return cells.length < 3 || cells.filter(asks).length > 1;
}

function ownModality(statement: StatementDraft, vocabulary: Vocabulary): Modality {
  const { hits, prose } = statement;
  const { placeholder, teaching, deferral } = vocabulary.framework.cues;
  if (statement.section.excluded) return 'taught';
  if (isBlank(prose.text) || isBracketed(prose.text)) return 'placeholder';
  const blanks = hits.get(placeholder);
  const isMarked = blanks?.some(({ start }) => start === 0) && /^\W*[A-Z]{3,}\b/.test(prose.text);
  if (blanks && (isMarked === true || statement.tokens.length <= 12)) return 'placeholder';
  if (isQuestion(statement)) return 'asked';
  if (hits.has(teaching)) return 'taught';
  if (hits.has(deferral) || inDeferredSection(statement, vocabulary)) return 'deferred';
  return questionAbove(statement) ? 'answered' : 'asserted';
}

/** In a dialogue the turn after a question, by the other speaker, answers it. */
function answerTurns(statements: readonly StatementDraft[], vocabulary: Vocabulary): void {
  let asker: Speaker = null;
  let question: StatementDraft | null = null;
  for (const statement of statements) {
    const speaker = speakerOf(statement, vocabulary);
    if (speaker === null) {
      if (statement.form === 'sentence') question = null;
      continue;
    }
    if (statement.modality === 'asked') {
      question = statement;
      asker = speaker;
    } else if (question && speaker !== asker && statement.modality === 'asserted') {
      statement.modality = 'answered';
      const label = createLabel('question', question.prose, vocabulary);
      statement.labels = [...statement.labels, label];
    }
  }
}

/** "A: ..." or "Answer: ..." after a question, or a line that opens with yes, no or a figure. */
const answerOpening =
  /^(?:a|ans|answer|yes|no|yep|nope|assume|assuming|about|around|roughly|only|let'?s (?:say|assume))\b|^[~≈<>]?\s*\$?\d/i;

function answerNeighbours(statements: readonly StatementDraft[], vocabulary: Vocabulary): void {
  for (const [index, statement] of statements.entries()) {
    const before = statements[index - 1];
    if (statement.modality !== 'asserted' || before?.modality !== 'asked') continue;
    if (before.section !== statement.section || statement.depth < before.depth) continue;
    const sameBlock = before.block === statement.block;
    if (!sameBlock && !answerOpening.test(statement.prose.text)) continue;
    statement.modality = 'answered';
    if (statement.labels.some((label) => label.kind === 'question')) continue;
    statement.labels = [...statement.labels, createLabel('question', before.prose, vocabulary)];
  }
}

/** Says of each statement how it is meant. */
export function assignModality(
  { statements, vocabulary }: Pick<Draft, 'statements' | 'vocabulary'>,
  title: Label | null,
): void {
  const ofOthers = findOthers(title, statements, vocabulary);
  for (const statement of statements) {
    const modality = ownModality(statement, vocabulary);
    statement.modality = modality === 'asserted' && ofOthers(statement) ? 'taught' : modality;
  }
  answerTurns(statements, vocabulary);
  answerNeighbours(statements, vocabulary);
}
