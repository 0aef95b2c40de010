import type { Claim } from '../../document/facts/facts.ts';
import type { GroupId } from '../../framework/pack.ts';
import { isWithin, rangeOf } from '../../document/facts/clauses.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import { quoteSource, type Detector, type Evidence } from '../detector.ts';
import { groupOption, says } from '../probe.ts';
import { isMeant } from './meant.ts';
import type { Statement } from '../../document/design-doc.ts';

/** Ways to divide rows that mix the past with the future. */
const blind = ['random', 'k-fold', 'stratified', 'shares'];

/** Families of tasks whose examples happen one after the other. */
const timely = ['ranking', 'recommendation', 'ads', 'fraud', 'forecasting', 'graph'];

interface Words {
  /** What happens at a time: transactions, clicks. */
  readonly events: GroupId;
  /** Words of order in time. */
  readonly time: GroupId;
  /** What else is drawn at random. */
  readonly others: GroupId;
}

function isSplit({ statement }: Claim, cues: GroupId, { others }: Words): boolean {
  const isUnder = statement.labels.some(({ hits }) => hits.has(cues));
  return (statement.hits.has(cues) || isUnder) && !statement.hits.has(others);
}

/** In the same section, or wherever else the evaluation is told. */
function isNear({ section, steps }: Statement, found: Claim): boolean {
  return section === found.section || steps.includes('evaluation');
}

/** "the 90 days of payments" is an amount, "the last 10 days" a time. */
const dated =
  /\b(?:first|last|next|final|following|later|latest|earlier|earliest|newest|oldest|previous|recent|remaining)\s+$/i;
const datedBehind = /^\s+(?:before|after|later|earlier|ahead|that follow)\b/i;

/** Words of time that stand in the statement other than as an amount of data. */
function speaksOfTime(statement: Statement, time: GroupId): boolean {
  const { prose, quantities } = statement;
  return (statement.hits.get(time) ?? []).some((hit) => {
    const range = rangeOf(statement, hit);
    const amount = quantities.find(
      (quantity) => quantity.dimension === 'duration' && isWithin(range, quantity),
    );
    if (!amount) return true;
    const before = prose.text.slice(Math.max(0, amount.start - 16), amount.start);
    return dated.test(before) || datedBehind.test(prose.text.slice(amount.end, amount.end + 16));
  });
}

/** What is said of the running system is not about the split. */
function isTold({ steps }: Statement): boolean {
  return !steps.includes('monitoring');
}

/** The first thing with a date that the design learns from. */
function firstEvent({ doc }: Evidence, events: GroupId): Span | null {
  const found = doc.statements.find(
    (statement) =>
      ['asserted', 'answered'].includes(statement.modality) &&
      statement.form !== 'node' &&
      ['requirements', 'io', 'data', 'serving'].some((step) =>
        statement.steps.some((at) => at === step),
      ) &&
      says(statement, events),
  );
  const hit = found?.hits.get(events)?.find(({ negated }) => !negated);
  if (!found || !hit) return null;
  const { start, end } = rangeOf(found, hit);
  return sourceSpan(found.prose, start, end);
}

/** Finds a random split of things that happened one after the other. */
export const randomSplit: Detector = {
  name: 'random-split',
  options: { events: 'group', time: 'group', others: 'group' },
  required: ['events', 'time'],
  data: ['split', 'events'],
  find: (evidence, options) => {
    const { doc, facts, vocabulary } = evidence;
    const splits = facts.claims.filter(({ topic }) => topic === 'split');
    if (!vocabulary || splits.length === 0) return [];
    const words: Words = {
      events: groupOption(options, 'events'),
      time: groupOption(options, 'time'),
      others: groupOption(options, 'others'),
    };
    const { split: cues } = vocabulary.cues;
    const found = splits.find(
      (claim) => blind.includes(claim.id) && isMeant(claim) && isSplit(claim, cues, words),
    );
    const event = found && firstEvent(evidence, words.events);
    if (!event) return [];
    const grouped = splits.some(
      ({ id, statement }) => id === 'group' && statement === found.statement,
    );
    if (found.id === 'shares' && grouped) return [];
    const timed = new Set(splits.filter(({ id }) => id === 'time').map((claim) => claim.statement));
    const isTimed = (statement: Statement): boolean =>
      timed.has(statement) || (isNear(statement, found) && speaksOfTime(statement, words.time));
    if (doc.statements.some((each) => isTold(each) && each.hits.has(cues) && isTimed(each)))
      return [];
    return [
      {
        span: found.span,
        related: [{ span: event, message: 'what is split happens over time' }],
        data: { split: quoteSource(doc, found.span), events: quoteSource(doc, event) },
        sure: found.id === 'random' && doc.tasks.some((task) => timely.includes(task)),
      },
    ];
  },
};
