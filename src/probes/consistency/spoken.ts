import type { Statement } from '../../document/design-doc.ts';
import { rangeOf } from '../../document/facts/clauses.ts';
import { readFlags } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Evidence } from '../detector.ts';

const firm = new Set(['asserted', 'answered']);

/** Statements outside drawings that plainly assert or answer and hold words of a group, not negated. */
export function spokenIn({ doc, vocabulary }: Evidence, group: GroupId): readonly Statement[] {
  if (!vocabulary) return [];
  return doc.index.saying(group).filter((statement) => {
    const { form, modality, hits, section } = statement;
    if (form === 'node' || !firm.has(modality) || section.excluded) return false;
    const { alternative, quoted, legacy } = readFlags(statement, vocabulary);
    const weighed = alternative || hits.has(vocabulary.cues.rejected);
    return !weighed && !quoted && !legacy && hits.get(group)?.some(({ negated }) => !negated);
  });
}

/** Where the first words of a group stand in the source. */
export function hitSpan(statement: Statement, group: GroupId): Span {
  const hit = statement.hits.get(group)?.find(({ negated }) => !negated);
  if (!hit) return statement.span;
  const { start, end } = rangeOf(statement, hit);
  return sourceSpan(statement.prose, start, end);
}
