import type { Statement } from '../document/design-doc.ts';
import type { Clause, Verdict } from '../framework/clause.ts';
import type { GroupId } from '../framework/pack.ts';
import { outermost } from '../text/hit.ts';
import { findAt, type Find, type Probe } from '../probes/probe.ts';
import { inScope, liveHits, type MatchContext } from './live-hits.ts';
import { matchStatement } from './match.ts';
import type { Refusal } from './refusal.ts';

/** Where evidence is looked for, and what is told about what was refused. */
export interface Search extends MatchContext {
  readonly probes: ReadonlyMap<string, Probe>;
  /** The verdict of another check. */
  readonly verdictOf: (check: string) => Verdict;
  readonly onRefusal?: (statement: Statement, reason: Refusal) => void;
}

const none: readonly Find[] = [];
const held: readonly Verdict[] = ['met', 'waived'];

/** The statements that a clause can hold of; to tell why others are refused, those are looked at too. */
function candidates(clause: Clause<GroupId>, search: Search): readonly Statement[] {
  const { words, under, near, about } = clause;
  if (words !== undefined) return search.doc.index.saying(words);
  if (search.onRefusal) return search.doc.statements;
  if (under !== undefined) return search.doc.index.under(under);
  if (near !== undefined) return search.doc.index.saying(near);
  return about === undefined ? search.doc.statements : search.doc.index.about(about);
}

/** The entries that a statement adds to a count; a phrase inside a longer one is not counted again. */
function entriesOf(statement: Statement, group: GroupId, search: Search): readonly number[] {
  if (statement.modality === 'taught' || statement.modality === 'asked') return [];
  return outermost(liveHits(statement, group, search)).map(({ entry }) => entry);
}

/** Says of statements whether the scope around them holds enough different entries of `words`. */
function createDistinctTest(
  clause: Clause<GroupId>,
  search: Search,
): (statement: Statement) => boolean {
  const { words, distinct, scope = 'statement' } = clause;
  if (distinct === undefined || words === undefined) return () => true;
  const enough = new Map<unknown, boolean>();
  return (statement) => {
    const { section } = statement;
    const key = scope === 'document' ? search.doc : scope === 'section' ? section : statement;
    let holds = enough.get(key);
    if (holds === undefined) {
      const around =
        scope === 'statement'
          ? [statement]
          : search.doc.index.saying(words).filter((other) => inScope(other, statement, scope));
      holds = new Set(around.flatMap((one) => entriesOf(one, words, search))).size >= distinct;
      enough.set(key, holds);
    }
    return holds;
  };
}

/** Part of the clause held of a statement that was refused: only that is worth telling. */
function isNearMiss({ words, about, under }: Clause<GroupId>, reason: Refusal): boolean {
  if (words !== undefined || reason === 'near' || reason === 'and') return true;
  return reason === 'figure' && (about !== undefined || under !== undefined);
}

function findStatements(clause: Clause<GroupId>, search: Search): readonly Find[] {
  const statements = candidates(clause, search);
  if (statements.length === 0) return none;
  const finds: Find[] = [];
  const isDistinct = createDistinctTest(clause, search);
  for (const statement of statements) {
    const match = matchStatement(statement, clause, search);
    if (!match.ok) {
      if (search.onRefusal && isNearMiss(clause, match.reason))
        search.onRefusal(statement, match.reason);
    } else if (isDistinct(statement)) finds.push({ ...findAt(statement), weak: match.weak });
  }
  return finds.length >= (clause.statements ?? 1) ? finds : [];
}

function findByCheck(clause: Clause<GroupId>, search: Search): readonly Find[] {
  const verdict = search.verdictOf(clause.check ?? '');
  if (!(clause.verdict ?? held).includes(verdict)) return [];
  return [{ span: { start: 0, end: 0 }, statement: null, weak: false }];
}

function findAtLeast(
  of: readonly Clause<GroupId>[],
  count: number,
  search: Search,
): readonly Find[] {
  const found: (readonly Find[])[] = [];
  for (const [index, clause] of of.entries()) {
    const finds = findEvidence(clause, search);
    if (finds.length > 0) found.push(finds);
    // To tell what was refused, all are looked at.
    else if (!search.onRefusal && found.length + of.length - index - 1 < count) return none;
  }
  const firm = found.filter((finds) => finds.some(({ weak }) => !weak));
  if (firm.length >= count)
    return firm.flatMap((finds) => finds.filter(({ weak }) => !weak).slice(0, 1));
  if (found.length < count) return [];
  return found.flatMap((finds) => finds.slice(0, 1)).map((find) => ({ ...find, weak: true }));
}

/** All evidence that a clause finds in the document; empty when it does not hold. */
export function findEvidence(clause: Clause<GroupId>, search: Search): readonly Find[] {
  if (clause.all) return findAtLeast(clause.all, clause.all.length, search);
  if (clause.atLeast) return findAtLeast(clause.atLeast.of, clause.atLeast.count, search);
  if (clause.check !== undefined) return findByCheck(clause, search);
  if (clause.probe !== undefined) {
    return search.probes.get(clause.probe)?.find(search.doc, clause.with ?? {}) ?? [];
  }
  return findStatements(clause, search);
}
