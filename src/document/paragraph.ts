import type { Paragraph } from 'mdast';
import type { Form } from '../framework/clause.ts';
import { sliceProse, trimProse, type Prose } from '../text/prose.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Label } from './design-doc.ts';
import { addStatement, createLabel, type Draft, type StatementDraft } from './draft.ts';
import { readLeadIn, readPlainLeadIn, readSentenceLead, type LeadIn } from './lead-in.ts';
import { splitNumberedLines, type NumberedLines } from './numbered-lines.ts';
import { isBracketed } from './placeholder.ts';

/** Where a piece of text stands: what is above it and how deep. */
export interface Place {
  readonly labels: readonly Label[];
  readonly depth: number;
  readonly form: Form;
  readonly block: number;
}

/** An item of so few words with nothing under it only names a topic. */
const bareWords = 4;
const question = /[?？]["'”’)\]*_\s]*$/;

/** True when a text asks. */
export function asks(text: string): boolean {
  return question.test(text);
}

/** A label of the lead-in; it is a question when it asks. */
function leadInLabel(draft: Draft, lead: LeadIn): Label | null {
  if (!lead.label) return null;
  return createLabel(asks(lead.label.text) ? 'question' : 'lead-in', lead.label, draft.vocabulary);
}

interface Piece {
  readonly prose: Prose;
  readonly labels: readonly Label[];
}

/** True when a sentence is no more than the lead-in of the text behind it. */
function isOnlyLabel(end: number, lead: LeadIn): boolean {
  const labelled = lead.label !== null && end <= lead.label.text.length + 1;
  return labelled && lead.bodyStart < lead.whole.text.length;
}

/**
 * Sentences of a paragraph, each under the lead-in, or under the question asked just before it. A
 * lead-in that is not bold lasts until the next sentence that has one of its own.
 */
function pieces(draft: Draft, lead: LeadIn, place: Place): Piece[] {
  if (isBracketed(lead.whole.text)) return [{ prose: trimProse(lead.whole), labels: place.labels }];
  const label = leadInLabel(draft, lead);
  const labelEnd = lead.label?.text.length ?? 0;
  const found: Piece[] = [];
  let base = place.labels;
  let above = place.labels;
  for (const span of splitSentences(lead.whole.text)) {
    const prose = sliceProse(lead.whole, span.start, span.end);
    const opens = label !== null && span.start <= labelEnd;
    const next = opens ? null : readSentenceLead(prose);
    if (next) above = base;
    if (!isOnlyLabel(span.end, lead)) found.push({ prose, labels: above });
    if (asks(prose.text)) {
      base = [...place.labels, createLabel('question', prose, draft.vocabulary)];
      above = base;
    } else if (opens) {
      above = [...place.labels, label];
      if (lead.bold) base = above;
    } else if (next) above = [...base, createLabel('lead-in', next, draft.vocabulary)];
  }
  return found;
}

/** Marks an item of a few words that only names a topic, unless it is the parent of others. */
export function markBare(statements: readonly StatementDraft[], parent: boolean): void {
  const only = statements.length === 1 ? statements[0] : undefined;
  if (!only || only.tokens.length > bareWords) return;
  if (only.tokens.some((token) => token.number)) return;
  only.bare = !parent;
}

/** Adds the sentences of a text as statements. */
function addSentences(draft: Draft, lead: LeadIn, place: Place): readonly StatementDraft[] {
  const { form, block, depth } = place;
  return pieces(draft, lead, place).map(({ prose, labels }) =>
    addStatement(draft, { form, prose, labels, block, depth }),
  );
}

/** Counted lines are items of a list, below what stands above them. */
function addEntries(
  draft: Draft,
  { above, entries }: NumberedLines,
  place: Place,
): readonly StatementDraft[] {
  const head = above.text === '' ? [] : addSentences(draft, readPlainLeadIn(above), place);
  const labels = above.text.endsWith(':')
    ? [...place.labels, createLabel('lead-in', above, draft.vocabulary)]
    : place.labels;
  const items = entries.flatMap((entry) => {
    const item = { labels, depth: place.depth + 1, form: 'item', block: draft.blocks++ } as const;
    const statements = addSentences(draft, readPlainLeadIn(entry), item);
    markBare(statements, false);
    return statements;
  });
  return [...head, ...items];
}

/** Reads a paragraph into statements; gives them back with the lead-in. */
export function readParagraph(
  draft: Draft,
  paragraph: Paragraph,
  place: Place,
): { readonly statements: readonly StatementDraft[]; readonly lead: LeadIn } {
  const lead = readLeadIn(paragraph, draft.source);
  const numbered = splitNumberedLines(lead.whole);
  if (!numbered) return { statements: addSentences(draft, lead, place), lead };
  const statements = addEntries(draft, numbered, place);
  return { statements, lead: { label: null, whole: lead.whole, bodyStart: 0, bold: false } };
}
