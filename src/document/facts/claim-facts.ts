import type { FactEntry, FactVocabulary } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import { outermost, type Hit } from '../../text/hit.ts';
import type { Span } from '../../text/span.ts';
import type { Statement } from '../design-doc.ts';
import { clauseAt, rangeOf } from './clauses.ts';
import { findEntry, sayAt, type FactContext, type Speech } from './context.ts';
import type { Claim, ClaimRole, Topic } from './facts.ts';

interface TopicEntry extends FactEntry<GroupId> {
  readonly topic: Topic;
  readonly online?: boolean;
}

/** Everything that a claim can name. */
function listEntries(vocabulary: FactVocabulary<GroupId>): readonly TopicEntry[] {
  const { categories, models, losses, metrics, splits, modes, goals, cues } = vocabulary;
  const sections: readonly (readonly [Topic, readonly FactEntry<GroupId>[]])[] = [
    ['category', categories],
    ['model', models],
    ['loss', losses],
    ['metric', metrics],
    ['split', splits],
    ['mode', modes],
    ['goal', goals],
    ['fresh', [{ id: 'fresh', words: cues.fresh }]],
    ['static', [{ id: 'static', words: cues.static }]],
  ];
  return sections.flatMap(([topic, entries]) => entries.map((entry) => ({ ...entry, topic })));
}

/** "X was considered, and rejected as too slow": what follows with "and" or "but" says it of the same. */
const continued = /^(?:and|but)\s/i;
const continuedReach = 40;

function clauseBehind({ statement, clauses }: Speech, clause: Span): Span | null {
  const next = clauses.find(({ start }) => start >= clause.end);
  if (!next || !continued.test(statement.prose.text.slice(next.start, next.start + 5))) return null;
  return { start: next.start, end: Math.min(next.end, next.start + continuedReach) };
}

function isUnder({ labels }: Statement, group: GroupId, { doc }: FactContext): boolean {
  return doc.index.names(group) && labels.some(({ hits }) => hits.has(group));
}

function roleOf(speech: Speech, hit: Hit, context: FactContext): ClaimRole {
  const { cues } = context.vocabulary;
  const { statement, flags, clauses } = speech;
  const range = rangeOf(statement, hit);
  const clause = clauseAt(clauses, range.start, statement.prose.text);
  const saysIn = (group: GroupId, part: Span): boolean =>
    findEntry({ id: '', words: group }, statement, part).length > 0;
  const says = (group: GroupId): boolean => saysIn(group, clause);
  if (flags.legacy) return 'legacy';
  if (hit.negated || says(cues.rejected)) return 'rejected';
  const behind = statement.hits.has(cues.rejected) ? clauseBehind(speech, clause) : null;
  if (behind && saysIn(cues.rejected, behind)) return 'rejected';
  if (says(cues.baseline) || isUnder(statement, cues.baseline, context)) return 'baseline';
  if (says(cues.chosen)) return 'chosen';
  return flags.alternative ? 'rejected' : 'named';
}

function sideOf({ statement }: Speech, entry: TopicEntry, context: FactContext): Claim['side'] {
  const { cues } = context.vocabulary;
  if (entry.topic !== 'metric') return null;
  if (entry.online === true) return 'online';
  const speaksOf = (group: GroupId): boolean =>
    statement.hits.has(group) || isUnder(statement, group, context);
  if (speaksOf(cues.offlineLabels)) return 'offline';
  return speaksOf(cues.onlineLabels) ? 'online' : null;
}

function readClaimsOf(entry: TopicEntry, speech: Speech, context: FactContext): readonly Claim[] {
  const { statement, clauses } = speech;
  return outermost(statement.hits.get(entry.words) ?? []).flatMap((hit) => {
    const range = rangeOf(statement, hit);
    const clause = clauseAt(clauses, range.start, statement.prose.text);
    if (findEntry(entry, statement, clause).length === 0) return [];
    const { topic, id } = entry;
    const role = roleOf(speech, hit, context);
    const side = sideOf(speech, entry, context);
    return [{ ...sayAt(speech, range, hit.negated), topic, id, role, side }];
  });
}

function byPlace(a: Claim, b: Claim): number {
  const apart = a.statement.index - b.statement.index;
  return apart || a.span.start - b.span.start || b.span.end - a.span.end;
}

/** Every entry of the vocabulary that the document names, where it names it. */
export function readClaims(context: FactContext): readonly Claim[] {
  const { vocabulary, doc, speeches } = context;
  const byStatement = new Map(speeches.map((speech) => [speech.statement, speech]));
  const claims: Claim[] = [];
  for (const entry of listEntries(vocabulary)) {
    for (const statement of doc.index.saying(entry.words)) {
      const speech = byStatement.get(statement);
      if (speech) claims.push(...readClaimsOf(entry, speech, context));
    }
  }
  return claims.sort(byPlace);
}
