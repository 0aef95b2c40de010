import type { DesignDoc, Statement } from '../../document/design-doc.ts';
import { rangeOf } from '../../document/facts/clauses.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';

const firm = new Set(['asserted', 'answered']);

/** Statements outside drawings that assert or answer and hold words of a group, not negated. */
export function spokenIn({ statements }: DesignDoc, group: GroupId): readonly Statement[] {
  return statements.filter(
    ({ form, modality, hits, section }) =>
      form !== 'node' &&
      firm.has(modality) &&
      !section.excluded &&
      (hits.get(group) ?? []).some(({ negated }) => !negated),
  );
}

/** Where the first words of a group stand in the source. */
export function hitSpan(statement: Statement, group: GroupId): Span {
  const hit = statement.hits.get(group)?.find(({ negated }) => !negated);
  if (!hit) return statement.span;
  const { start, end } = rangeOf(statement, hit);
  return sourceSpan(statement.prose, start, end);
}
