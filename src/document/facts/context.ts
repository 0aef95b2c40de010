import type { FactEntry, FactVocabulary } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import type { DesignDoc, Statement } from '../design-doc.ts';
import { indexRows, type PlacedRow } from './cells.ts';
import { clauseAt, isWithin, rangeOf, splitClauses } from './clauses.ts';
import type { Flags, Said } from './facts.ts';
import { readFlags } from './flags.ts';

/** A statement that says something, with what facts are read from beside its words, once asked for. */
export class Speech {
  readonly statement: Statement;
  readonly row: PlacedRow | null;
  readonly #vocabulary: FactVocabulary<GroupId>;
  #clauses: readonly Span[] | null = null;
  #flags: Flags | null = null;

  constructor(statement: Statement, row: PlacedRow | null, vocabulary: FactVocabulary<GroupId>) {
    this.statement = statement;
    this.row = row;
    this.#vocabulary = vocabulary;
  }

  get clauses(): readonly Span[] {
    return (this.#clauses ??= splitClauses(this.statement.prose.text));
  }

  get flags(): Flags {
    return (this.#flags ??= readFlags(this.statement, this.#vocabulary));
  }

  /** Where it supposes something, in its text. */
  get supposed(): readonly Span[] {
    const hits = this.statement.hits.get(this.#vocabulary.cues.hypothetical) ?? [];
    return hits.map((hit) => rangeOf(this.statement, hit));
  }
}

/** What facts are read with. */
export interface FactContext {
  readonly doc: DesignDoc;
  readonly vocabulary: FactVocabulary<GroupId>;
  /** Statements that assert, answer or put off, without boxes of drawings. */
  readonly speeches: readonly Speech[];
}

const speaking = new Set(['asserted', 'answered', 'deferred']);

/** Prepares a document for the reading of its facts. */
export function openFacts(doc: DesignDoc, vocabulary: FactVocabulary<GroupId>): FactContext {
  const rows = indexRows(doc);
  const speeches = doc.statements
    .filter(({ form, modality }) => form !== 'node' && speaking.has(modality))
    .map((statement) => new Speech(statement, rows.get(statement) ?? null, vocabulary));
  return { doc, vocabulary, speeches };
}

/** A condition in a later part of the statement is not that of what stands before it. */
function flagsAt({ flags, supposed }: Speech, range: Span, clause: Span): Flags {
  if (!flags.hypothetical) return flags;
  const until = Math.max(range.end, clause.end);
  const hypothetical = supposed.some(({ start }) => start < until);
  return hypothetical ? flags : { ...flags, hypothetical };
}

/** What every fact has, for a range of the statement's text. */
export function sayAt(speech: Speech, range: Span, negated: boolean): Said {
  const { statement, clauses } = speech;
  const { prose, section } = statement;
  const clause = clauseAt(clauses, range.start, prose.text);
  return {
    statement,
    section,
    span: sourceSpan(prose, range.start, range.end),
    clause,
    negated,
    flags: flagsAt(speech, range, clause),
  };
}

/** Where an entry is spoken of in a range of the statement's text; none where its look-alikes stand. */
export function findEntry(
  { words, not }: FactEntry<GroupId>,
  statement: Statement,
  range: Span,
): readonly Span[] {
  if (!statement.hits.has(words)) return [];
  const rangesOf = (group: GroupId): readonly Span[] =>
    (statement.hits.get(group) ?? [])
      .map((hit) => rangeOf(statement, hit))
      .filter((found) => isWithin(found, range));
  const found = rangesOf(words);
  return found.length > 0 && not !== undefined && rangesOf(not).length > 0 ? [] : found;
}
