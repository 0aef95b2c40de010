import type { DesignDoc, Statement } from '../document/design-doc.ts';
import type { Scope } from '../framework/clause.ts';
import type { GroupId } from '../framework/pack.ts';
import type { Hit } from '../text/hit.ts';

/** What a clause is matched against, besides the statement. */
export interface MatchContext {
  readonly doc: DesignDoc;
  readonly except: GroupId | undefined;
  /** Waivers are made of negations: there a negated hit counts. */
  readonly negationCounts: boolean;
}

const none: readonly Hit[] = [];

/** Words that an exception covers. */
export function blinded(
  statement: Statement,
  words: Pick<Hit, 'start' | 'end'>,
  context: MatchContext,
): boolean {
  if (context.except === undefined) return false;
  const exceptions = statement.hits.get(context.except) ?? [];
  return exceptions.some((hit) => words.start < hit.end && hit.start < words.end);
}

/** Hits of a group that count: not behind a negation, not part of an exception. */
export function liveHits(
  statement: Statement,
  group: GroupId,
  context: MatchContext,
): readonly Hit[] {
  const hits = statement.hits.get(group);
  if (!hits) return none;
  const excepted = context.except !== undefined && statement.hits.has(context.except);
  if (!excepted && hits.every((hit) => context.negationCounts || !hit.negated)) return hits;
  return hits.filter(
    (hit) => (context.negationCounts || !hit.negated) && !blinded(statement, hit, context),
  );
}

/** True when some hit of a group counts; most groups are only asked after, so that no hits are picked. */
export function isLive(statement: Statement, group: GroupId, context: MatchContext): boolean {
  const { hits } = statement;
  if (!hits.has(group)) return false;
  const allCount = context.negationCounts || !hits.anyNegated;
  if (allCount && (context.except === undefined || !hits.has(context.except))) return true;
  return liveHits(statement, group, context).length > 0;
}

/** True when one statement stands within the scope around another. */
export function inScope(other: Statement, statement: Statement, scope: Scope): boolean {
  if (other === statement || scope === 'document') return true;
  if (scope === 'statement' || other.section !== statement.section) return false;
  if (scope === 'section') return true;
  if (scope === 'block') return other.block === statement.block;
  return Math.abs(other.index - statement.index) <= 1;
}
