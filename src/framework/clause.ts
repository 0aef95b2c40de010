import type { Dimension } from '../text/quantity.ts';

/** How a statement is meant. */
export const modalities = [
  'asserted',
  'answered',
  'asked',
  'deferred',
  'placeholder',
  'taught',
] as const;
export type Modality = (typeof modalities)[number];

/** How far a clause looks for what `and` and `distinct` ask for, around the statement that holds `words`. */
export const scopes = ['statement', 'neighbours', 'block', 'section', 'document'] as const;
export type Scope = (typeof scopes)[number];

/** In which shape of text a statement stands. */
export const forms = ['sentence', 'item', 'row', 'node'] as const;
export type Form = (typeof forms)[number];

/** Parts of the document, by share of its words. */
export const portions = ['first-third', 'first-half', 'last-half'] as const;
export type Portion = (typeof portions)[number];

/** The verdict of a check. */
export const verdicts = ['met', 'partly', 'missing', 'waived', 'na'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * One way to find evidence. Every key that is given must hold, of one and the same statement.
 * `Group` is `readonly string[]` (phrases) as written and a number once compiled.
 */
export interface Clause<Group> {
  /** One of these phrases stands in the statement's own text. */
  readonly words?: Group;
  /** Each of these groups stands in the own text too, apart from the hit of `words`. */
  readonly and?: readonly Group[];
  /** One of these phrases stands in the own text or in a label above it. */
  readonly about?: Group;
  /** One of these phrases stands in a label above it. */
  readonly under?: Group;
  /** One of these phrases stands within eight words of the hit of `words` or of the quantity. */
  readonly near?: Group;
  /** None of these phrases stands in the own text. */
  readonly not?: Group;
  /** None of these phrases stands in a label above it. */
  readonly notUnder?: Group;
  /** A quantity of one of these dimensions stands in the own text. */
  readonly quantity?: readonly Dimension[];
  /** At least so many quantities of these dimensions. */
  readonly quantities?: number;
  /** At least so many different entries of `words` within `scope`. */
  readonly distinct?: number;
  readonly scope?: Scope;
  /** The statement belongs to one of these steps. */
  readonly step?: readonly string[];
  readonly modality?: readonly Modality[];
  readonly form?: readonly Form[];
  readonly portion?: Portion;
  /** The statement has at least so many words. */
  readonly minWords?: number;
  /** At least so many statements satisfy the rest of the clause. */
  readonly statements?: number;
  /** Code of `src/probes` with its options; its evidence is taken as it is. */
  readonly probe?: string;
  readonly with?: ProbeOptions<Group>;
  /** The verdict of another check is one of `verdict` (met or waived when that is left out). */
  readonly check?: string;
  readonly verdict?: readonly Verdict[];
  /** Every one of these clauses finds something, anywhere. */
  readonly all?: readonly Clause<Group>[];
  /** At least `count` of these clauses find something. */
  readonly atLeast?: { readonly count: number; readonly of: readonly Clause<Group>[] };
}

/** Options of a probe: closed per probe by its own schema. */
export interface ProbeOptions<Group> {
  readonly [option: string]: Group | number | string | readonly string[] | undefined;
}
