import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import { cellsOf, type Cell } from './cells.ts';
import { findEntry, sayAt, type FactContext, type Speech } from './context.ts';
import type { ListedThing, Risk } from './facts.ts';

/** A longer list item is an explanation, in words. */
const longest = 40;

function isUnder({ statement }: Speech, group: GroupId): boolean {
  return statement.labels.some(({ kind, hits }) => kind !== 'column' && hits.has(group));
}

function wholeOf({ statement: { prose } }: Speech): ListedThing['clause'] {
  return { start: 0, end: prose.text.length };
}

function thingAt(speech: Speech, range: ListedThing['clause']): ListedThing {
  const { text } = speech.statement.prose;
  return { ...sayAt(speech, range, false), text: text.slice(range.start, range.end) };
}

/** The cell of a row below a head of the group, else its first cell when the table stands under one. */
function cellUnder(speech: Speech, group: GroupId): Cell | null {
  if (!speech.row) return null;
  const cells = cellsOf(speech.row);
  const headed = cells.find(({ head }) => head?.hits.has(group));
  return headed ?? (isUnder(speech, group) ? (cells[0] ?? null) : null);
}

/** Longer words before a colon are no lead-in, in characters. */
const longestLeadIn = 48;

/** A part of a text without the spaces and the stop around it. */
function trimmed({ start, end }: Span, text: string): Span {
  const own = text.slice(start, end).trimStart();
  return { start: end - own.length, end: end - own.length + own.replace(/[\s.]+$/, '').length };
}

/** "features: age, recency, price", or "of the user: age" in answer to "Which features?": what stands behind the lead-in, part by part. */
function enumerated(speech: Speech, group: GroupId): readonly ListedThing[] {
  const { statement } = speech;
  const { text } = statement.prose;
  const asked = statement.labels.some(({ kind, hits }) => kind === 'question' && hits.has(group));
  const colon = asked || statement.hits.has(group) ? text.indexOf(': ') : -1;
  if (colon < 0 || colon > longestLeadIn) return [];
  const lead = { start: 0, end: colon };
  if (!asked && findEntry({ id: '', words: group }, statement, lead).length === 0) return [];
  return speech.clauses
    .filter(({ start }) => start > colon)
    .map((clause) => thingAt(speech, trimmed(clause, text)));
}

/** Things enumerated under labels of a group: items of lists, cells of tables, parts behind a lead-in. */
export function readListed({ speeches }: FactContext, group: GroupId): readonly ListedThing[] {
  return speeches.flatMap((speech) => {
    const cell = cellUnder(speech, group);
    if (cell) return cell.text === '' ? [] : [thingAt(speech, cell.range)];
    const { form, tokens } = speech.statement;
    const listed = form === 'item' && tokens.length <= longest && isUnder(speech, group);
    return listed ? [thingAt(speech, wholeOf(speech))] : enumerated(speech, group);
  });
}

/** What is left out: things under labels that say so, and sentences that leave something out. */
export function readExclusions(context: FactContext): readonly ListedThing[] {
  const { exclusion, exclusionLabels } = context.vocabulary.cues;
  return context.speeches
    .filter((speech) => speech.statement.hits.has(exclusion) || isUnder(speech, exclusionLabels))
    .map((speech) => thingAt(speech, wholeOf(speech)));
}

function responseOf(speech: Speech, risk: Cell | null, context: FactContext): Risk['response'] {
  const { responseLabels, responseWords } = context.vocabulary.cues;
  const { statement, row } = speech;
  const { prose } = statement;
  if (row) {
    const cell = cellsOf(row).find(
      ({ head, column }) => column !== risk?.column && head?.hits.has(responseLabels),
    );
    if (!cell) return null;
    return { text: cell.text, span: sourceSpan(prose, cell.range.start, cell.range.end) };
  }
  const whole = wholeOf(speech);
  const answered = findEntry({ id: '', words: responseWords }, statement, whole).length > 0;
  return answered ? { text: prose.text, span: statement.span } : null;
}

/** Risks with what is done about each where the same row or item says so. */
export function readRisks(context: FactContext): readonly Risk[] {
  const { riskLabels, responseLabels } = context.vocabulary.cues;
  return context.speeches.flatMap((speech) => {
    const cell = cellUnder(speech, riskLabels);
    const { form } = speech.statement;
    if (!cell && (form !== 'item' || !isUnder(speech, riskLabels))) return [];
    const isResponse = speech.statement.labels.at(-1)?.hits.has(responseLabels) === true;
    if (cell ? cell.text === '' : isResponse) return [];
    const thing = thingAt(speech, cell?.range ?? wholeOf(speech));
    return [{ ...thing, response: responseOf(speech, cell, context) }];
  });
}
