import type { Statement, StatementIndex } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';

/** A longer paragraph above a table is a sentence that may mention much in passing, in words. */
const longestName = 8;

/** True when a label above the statement is of the group. */
export function labelHas(statement: Statement, group: GroupId, index: StatementIndex): boolean {
  return index.names(group) && statement.labels.some((label) => label.hits.has(group));
}

/**
 * True when a label above the statement is of a group that excludes it. A label names what stands
 * below it, unless it is the paragraph that leads to a table.
 */
export function excludedByLabel(
  { form, labels }: Statement,
  group: GroupId,
  index: StatementIndex,
): boolean {
  return (
    index.names(group) &&
    labels.some(
      ({ kind, tokens, hits }) =>
        hits.has(group) && !(form === 'row' && kind === 'lead-in' && tokens.length > longestName),
    )
  );
}
