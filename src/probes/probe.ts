import type { DesignDoc, Statement } from '../document/design-doc.ts';
import type { ProbeOptions } from '../framework/clause.ts';
import type { GroupId } from '../framework/pack.ts';
import type { Span } from '../text/span.ts';

/** A place that a probe found; the statement it stands in, where there is one. */
export interface Find {
  readonly span: Span;
  readonly statement: Statement | null;
  /** Supports no more than "partly": it stands in a drawing, or is put off. */
  readonly weak: boolean;
}

/** What an option of a probe may be. */
export type OptionKind = 'group' | 'number' | 'step';

/** Code that finds evidence for one kind of question. It knows no check by name and never judges. */
export interface Probe {
  readonly name: string;
  readonly options: Readonly<Record<string, OptionKind>>;
  readonly required: readonly string[];
  readonly find: (doc: DesignDoc, options: ProbeOptions<GroupId>) => readonly Find[];
}

/** True for statements that can be evidence at all. */
export function counts(statement: Statement): boolean {
  return ['asserted', 'answered', 'deferred'].includes(statement.modality);
}

/** A find at a whole statement. */
export function findAt(statement: Statement): Find {
  const weak = statement.form === 'node' || statement.modality === 'deferred';
  return { span: statement.span, statement, weak };
}

/** The group under an option; -1, which nothing hits, when it is left out. */
export function groupOption(options: ProbeOptions<GroupId>, name: string): GroupId {
  const value = options[name];
  return typeof value === 'number' ? value : -1;
}

/** The number under an option, else `fallback`. */
export function numberOption(
  options: ProbeOptions<GroupId>,
  name: string,
  fallback: number,
): number {
  const value = options[name];
  return typeof value === 'number' ? value : fallback;
}

/** The text under an option; null when it is left out. */
export function textOption(options: ProbeOptions<GroupId>, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

/** True when the group stands, not negated, in the statement's own text. */
export function says(statement: Statement, group: GroupId): boolean {
  return (statement.hits.get(group) ?? []).some((hit) => !hit.negated);
}

/** True when the group stands in a label above the statement. */
export function standsUnder(statement: Statement, group: GroupId): boolean {
  return statement.labels.some((label) => label.hits.has(group));
}

/** The positions of the tokens that a group's hits cover. */
export function coveredBy({ hits }: Pick<Statement, 'hits'>, group: GroupId): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { start, end } of hits.get(group) ?? [])
    for (let at = start; at < end; at++) covered.add(at);
  return covered;
}
