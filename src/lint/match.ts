import type { DesignDoc, Statement } from '../document/design-doc.ts';
import type { Clause, Modality, Scope } from '../framework/clause.ts';
import type { GroupId } from '../framework/pack.ts';
import type { Hit } from '../text/hit.ts';
import type { Quantity } from '../text/quantity.ts';
import { excludedByLabel, labelHas } from './labels.ts';
import { blinded, inScope, isLive, liveHits, type MatchContext } from './live-hits.ts';
import { refuse, type Match, type Refusal } from './refusal.ts';

/** How far apart in words `near` allows. */
const nearness = 8;
/** How far an exception blinds figures, in words. */
const blindness = 4;

const strong: readonly Modality[] = ['asserted', 'answered'];
function tokenAt(statement: Statement, offset: number): number {
  const index = statement.tokens.findIndex((token) => token.end > offset);
  return index < 0 ? statement.tokens.length : index;
}

/** Figures of the wanted dimensions that no exception blinds. */
function liveQuantities(
  statement: Statement,
  clause: Clause<GroupId>,
  context: MatchContext,
): readonly Quantity[] {
  const wanted = clause.quantity ?? [];
  if (wanted.length === 0) return [];
  return statement.quantities.filter((quantity) => {
    if (!wanted.includes(quantity.dimension)) return false;
    const start = tokenAt(statement, quantity.start);
    const end = tokenAt(statement, quantity.end);
    return !blinded(statement, { start: start - blindness, end: end + blindness }, context);
  });
}

function isNear(
  statement: Statement,
  anchors: readonly { start: number; end: number }[],
  hits: readonly Hit[],
): boolean {
  return anchors.some((anchor) =>
    hits.some((hit) => {
      if (hit.start < anchor.end && anchor.start < hit.end)
        return hit.start !== anchor.start || hit.end !== anchor.end;
      const distance = hit.start >= anchor.end ? hit.start - anchor.end : anchor.start - hit.end;
      return distance <= nearness;
    }),
  );
}

/** What held of a statement so far. */
interface Found {
  readonly clause: Clause<GroupId>;
  readonly quantities: readonly Quantity[];
}

function wordsOf(
  statement: Statement,
  { words }: Clause<GroupId>,
  context: MatchContext,
): readonly Hit[] {
  return words === undefined ? [] : liveHits(statement, words, context);
}

function nearHolds(statement: Statement, found: Found, context: MatchContext): boolean {
  const { clause, quantities } = found;
  if (clause.near === undefined) return true;
  const near = liveHits(statement, clause.near, context);
  if (near.length === 0) return false;
  const anchors = clause.quantity
    ? quantities.map(({ start, end }) => ({
        start: tokenAt(statement, start),
        end: tokenAt(statement, end),
      }))
    : wordsOf(statement, clause, context);
  return isNear(statement, anchors, near);
}

/** A group hits in another statement within the scope of the clause. */
function standsAround(statement: Statement, group: GroupId, { scope, context }: Around): boolean {
  if (scope === undefined || scope === 'statement') return false;
  const others = context.doc.index.saying(group);
  return others.some(
    (other) =>
      other !== statement &&
      inScope(other, statement, scope) &&
      other.modality !== 'asked' &&
      other.modality !== 'taught' &&
      isLive(other, group, context),
  );
}

interface Around {
  readonly scope: Scope | undefined;
  readonly context: MatchContext;
}

/** Every group of `and` hits something beside one and the same hit of `words`. */
function andHolds(statement: Statement, found: Found, context: MatchContext): boolean {
  const groups = found.clause.and ?? [];
  if (groups.length === 0) return true;
  // The hits of each group that must stand here, since it stands nowhere around.
  const own: (readonly Hit[])[] = [];
  for (const group of groups) {
    if (standsAround(statement, group, { scope: found.clause.scope, context })) continue;
    const hits = liveHits(statement, group, context);
    if (hits.length === 0) return false;
    own.push(hits);
  }
  const words = wordsOf(statement, found.clause, context);
  const anchors: readonly (Hit | null)[] = words.length > 0 ? words : [null];
  return anchors.some((anchor) =>
    own.every((hits) =>
      hits.some((hit) => anchor === null || hit.end <= anchor.start || hit.start >= anchor.end),
    ),
  );
}

type Portion = NonNullable<Clause<GroupId>['portion']>;

function inPortion(statement: Statement, portion: Portion, doc: DesignDoc): boolean {
  const share = (statement.index + 1) / Math.max(1, doc.statements.length);
  if (portion === 'first-third') return share <= 0.34 || statement.index < 3;
  return portion === 'first-half' ? share <= 0.5 || statement.index < 3 : share >= 0.5;
}

function strengthOf(statement: Statement, clause: Clause<GroupId>): Match {
  if (clause.modality) {
    if (!clause.modality.includes(statement.modality)) return refuse('modality');
    return { ok: true, weak: statement.form === 'node' && clause.form === undefined };
  }
  if (statement.modality === 'deferred') return { ok: true, weak: true };
  if (statement.modality === 'asked' && clause.quantity) return { ok: true, weak: true };
  if (!strong.includes(statement.modality)) return refuse('modality');
  return { ok: true, weak: statement.form === 'node' && clause.form === undefined };
}

/** Counts up, since this is asked of every statement and clause. */
function isOfStep({ steps }: Statement, wanted: readonly string[]): boolean {
  for (let index = 0; index < steps.length; index++) {
    if (wanted.includes(steps[index] ?? '')) return true;
  }
  return false;
}

function placeRefusal(
  statement: Statement,
  clause: Clause<GroupId>,
  context: MatchContext,
): Refusal | null {
  if (clause.step && !isOfStep(statement, clause.step)) return 'step';
  if (clause.form && !clause.form.includes(statement.form)) return 'form';
  if (clause.portion !== undefined && !inPortion(statement, clause.portion, context.doc))
    return 'place';
  if (clause.minWords !== undefined && statement.tokens.length < clause.minWords)
    return 'too short';
  const { index } = context.doc;
  if (clause.under !== undefined && !labelHas(statement, clause.under, index)) return 'about';
  if (clause.notUnder !== undefined && excludedByLabel(statement, clause.notUnder, index))
    return 'excluded word';
  if (clause.not !== undefined && statement.hits.has(clause.not)) return 'excluded word';
  const about = clause.about;
  if (about === undefined || isLive(statement, about, context)) return null;
  return labelHas(statement, about, index) ? null : 'about';
}

/** Holds one statement against the keys of a clause that speak of one statement. */
export function matchStatement(
  statement: Statement,
  clause: Clause<GroupId>,
  context: MatchContext,
): Match {
  const placed = placeRefusal(statement, clause, context);
  if (placed) return refuse(placed);
  const strength = strengthOf(statement, clause);
  if (!strength.ok) return strength;
  if (clause.words !== undefined && !isLive(statement, clause.words, context)) {
    const all = statement.hits.get(clause.words) ?? [];
    return refuse(all.some((hit) => hit.negated) ? 'negated' : 'exception');
  }
  const quantities = liveQuantities(statement, clause, context);
  if (clause.quantity && quantities.length < (clause.quantities ?? 1)) return refuse('figure');
  const found = { clause, quantities };
  if (!nearHolds(statement, found, context)) return refuse('near');
  return andHolds(statement, found, context) ? strength : refuse('and');
}
