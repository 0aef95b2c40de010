import type { DesignDoc, Statement } from '../../document/design-doc.ts';
import { rangeOf } from '../../document/facts/clauses.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Hit } from '../../text/hit.ts';
import type { Span } from '../../text/span.ts';
import { standsUnder } from '../probe.ts';
import { isMeant, type Choices } from './choices.ts';

/** Two options that a statement leaves standing. */
export interface OpenFork {
  readonly span: Span;
  /** False where only a slash stands between them, which may also mean "much the same". */
  readonly spoken: boolean;
}

/** Where more options are left open, the first ones stand for all. */
const mostForks = 20;

/** Two things of one kind of which either would do. */
interface Fork {
  readonly statement: Statement;
  readonly kind: GroupId;
  readonly first: Hit;
  readonly second: Hit;
  /** False where only a slash stands between them. */
  readonly spoken: boolean;
}

type Joint = 'or' | 'slash';

/** What stands between two names: "or", perhaps with an article, or a slash; null for all else. */
function jointOf({ tokens, prose }: Statement, first: Hit, second: Hit): Joint | null {
  const [or, article, ...more] = tokens.slice(first.end, second.start);
  if (!or) {
    const [from, to] = [tokens[first.end - 1]?.end, tokens[second.start]?.start];
    return /^\s*\/\s*$/.test(prose.text.slice(from, to)) ? 'slash' : null;
  }
  if (or.text.toLowerCase() !== 'or' || more.length > 0) return null;
  return !article || /^(?:an?|the|even)$/i.test(article.text) ? 'or' : null;
}

function forksOf(statement: Statement, kind: GroupId): readonly Fork[] {
  const hits = statement.hits.get(kind) ?? [];
  const forks: Fork[] = [];
  for (const [at, first] of hits.entries()) {
    const second = hits.slice(at + 1, at + 4).find(({ start }) => start >= first.end);
    if (!second || second.entry === first.entry || first.negated || second.negated) continue;
    const joint = jointOf(statement, first, second);
    if (joint) forks.push({ statement, kind, first, second, spoken: joint === 'or' });
  }
  return forks;
}

function isOpen(statement: Statement, { choices, unless, choosing }: Choices): boolean {
  const { form, section, hits } = statement;
  if (!isMeant(statement) || form === 'row') return false;
  if (hits.has(unless) || standsUnder(statement, unless)) return false;
  const own = hits.has(choices) ? 1 : 0;
  return (choosing.get(section) ?? 0) <= own;
}

/** One of the two is taken elsewhere: named with a word of choice, or later without the other. */
function isSettled(
  { statement, kind, first, second }: Fork,
  doc: DesignDoc,
  asked: Choices,
): boolean {
  return doc.statements.some((one) => {
    const hits = one === statement ? undefined : one.hits.get(kind);
    if (!hits || one.modality === 'asked') return false;
    const names = (entry: number): boolean => hits.some((hit) => hit.entry === entry);
    const single = names(first.entry) !== names(second.entry);
    return single && (one.index > statement.index || one.hits.has(asked.choices));
  });
}

function spanOf({ statement, first, second }: Fork): Span {
  const { start } = rangeOf(statement, first);
  const { end } = rangeOf(statement, second);
  return sourceSpan(statement.prose, start, end);
}

/** Statements that name two things of one of these kinds with "or" or a slash between them, of which none is taken. */
export function findForks(
  doc: DesignDoc,
  kinds: readonly GroupId[],
  asked: Choices,
): readonly OpenFork[] {
  const forks = doc.statements.flatMap((statement) =>
    kinds.some((kind) => statement.hits.has(kind)) && isOpen(statement, asked)
      ? kinds.flatMap((kind) => forksOf(statement, kind)).slice(0, 1)
      : [],
  );
  return forks
    .slice(0, mostForks)
    .filter((fork) => !isSettled(fork, doc, asked))
    .map((fork) => ({ span: spanOf(fork), spoken: fork.spoken }));
}
