import type { DesignDoc, IgnoreComment, Statement } from '../document/design-doc.ts';
import type { Facts } from '../document/facts/facts.ts';
import type { ProbeOptions } from '../framework/clause.ts';
import type { FactVocabulary } from '../framework/fact-vocabulary.ts';
import type { StepId } from '../framework/framework.ts';
import type { GroupId } from '../framework/pack.ts';
import type { DetectorDescription } from '../framework/pack-file.ts';
import type { Span } from '../text/span.ts';

/** Something that a detector found. */
export interface Detection {
  /** Of a contradiction the later place. */
  readonly span: Span;
  /** The other places, each with what stands there. */
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  /** Texts for the placeholders of the rule's message, by the names that the detector declares. */
  readonly data: Readonly<Record<string, string>>;
  /** False where the rule's `likely-severity` fits better. */
  readonly sure: boolean;
  /** Steps whose home this is about: where one of them is missing, its own check tells as much. */
  readonly homeOf?: readonly StepId[];
}

/** What became of an ignore comment. */
export interface IgnoreFate {
  readonly comment: IgnoreComment;
  /** Its last day is over. */
  readonly expired: boolean;
  /** What is wrong with names of no check, one sentence without its stop for each. */
  readonly unknown: readonly string[];
  /** Names that hold nothing back, though the check is asked. */
  readonly idle: readonly string[];
  /** Findings of idle names, where the comment is not about. */
  readonly elsewhere: readonly Span[];
}

/** What a detector looks at. */
export interface Evidence {
  readonly doc: DesignDoc;
  readonly facts: Facts;
  /** The names of what facts speak of; null when the pack has no `facts.yaml`. */
  readonly vocabulary: FactVocabulary<GroupId> | null;
  /** What became of the document's ignore comments; only late detectors see any. */
  readonly ignores: readonly IgnoreFate[];
}

/** Code that finds one kind of thing that is wrong. It knows no rule by name. */
export interface Detector extends DetectorDescription {
  /** It looks at ignore comments, and so comes when all others are done. */
  readonly isLate?: true;
  readonly find: (evidence: Evidence, options: ProbeOptions<GroupId>) => readonly Detection[];
}

/** A text on one line, cut after `most` characters. */
export function quoteText(text: string, most = 70): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}

/** What stands at a span of the source, on one line. */
export function quoteSource({ source }: Pick<DesignDoc, 'source'>, { start, end }: Span): string {
  return quoteText(source.slice(start, end));
}

/** The list of texts under an option; empty when it is left out. */
export function textsOption(options: ProbeOptions<GroupId>, name: string): readonly string[] {
  const value = options[name];
  return typeof value === 'object' ? value : [];
}

/** The later and the earlier of two things that were said. */
export function inOrder<Thing extends { readonly statement: Statement; readonly span: Span }>(
  first: Thing,
  second: Thing,
): readonly [earlier: Thing, later: Thing] {
  return first.span.start <= second.span.start ? [first, second] : [second, first];
}
