import type { Quantity } from '../../text/quantity.ts';
import type { Span } from '../../text/span.ts';
import type { Section, Statement } from '../design-doc.ts';

/** What keeps a statement from being a plain assertion about the design. */
export interface Flags {
  /** Put off: could, later, future work. */
  readonly deferred: boolean;
  /** Stands among what was weighed or not chosen. */
  readonly alternative: boolean;
  /** "if", "at 10x", "for example". */
  readonly hypothetical: boolean;
  /** Reports what others say. */
  readonly quoted: boolean;
  /** Speaks of change: "in two years", "from ... to". */
  readonly growth: boolean;
  /** Speaks of the system that is to be replaced. */
  readonly legacy: boolean;
}

/** Something that a statement says, with its place. */
export interface Said {
  readonly statement: Statement;
  readonly section: Section;
  /** In the source, UTF-16. */
  readonly span: Span;
  /** The part of the statement's text (`statement.prose.text`, UTF-16) between commas, cell borders and the like. */
  readonly clause: Span;
  /** A negation stands before it. */
  readonly negated: boolean;
  readonly flags: Flags;
}

/** How far a figure binds: "under 200 ms", "at least 99 %", "200 ms", "about 200 ms". */
export type Bound = 'at most' | 'at least' | 'exactly' | 'about';

/** Where a figure's subject stands: in its clause, elsewhere in the statement, above it, over its column. */
export type NamedBy = 'clause' | 'statement' | 'label' | 'column';

/** A figure with what it is a figure of. Values are in the base unit of the dimension (see `Quantity`). */
export interface QuantityFact extends Said {
  readonly quantity: Quantity;
  /** Id of a subject of `facts.yaml`; null when none stands near. */
  readonly subject: string | null;
  readonly by: NamedBy;
  /** Id of a metric of `facts.yaml` that stands in the same clause, for shares and plain numbers. */
  readonly metric: string | null;
  /** Ids of qualifiers of `facts.yaml`, sorted. */
  readonly qualifiers: readonly string[];
  readonly bound: Bound;
}

/** How often something is done: "retrain weekly", "every 6 hours". */
export interface CadenceFact extends Said {
  /** Milliseconds between two times. */
  readonly period: number;
  /** True when it is the model that is renewed. */
  readonly retraining: boolean;
}

/** What a claim is about: a section of `facts.yaml`. */
export type Topic =
  'category' | 'model' | 'loss' | 'metric' | 'split' | 'mode' | 'goal' | 'fresh' | 'static';

/** How the thing named is meant. */
export type ClaimRole = 'chosen' | 'rejected' | 'baseline' | 'legacy' | 'named';

/** A statement that names an entry of `facts.yaml`: a model, a loss, a metric, a way of serving. */
export interface Claim extends Said {
  readonly topic: Topic;
  /** Id of the entry; the topic itself for `fresh` and `static`. */
  readonly id: string;
  readonly role: ClaimRole;
  /** For metrics: whether it is measured on recorded data or on the running product, where that is said. */
  readonly side: 'offline' | 'online' | null;
}

/** One of the things that the document enumerates: a feature, a source of data, an exclusion. */
export interface ListedThing extends Said {
  readonly text: string;
}

/** Something that may go wrong, with what is done about it where the same row or item says so. */
export interface Risk extends ListedThing {
  /** Null when nothing stands there; an empty cell has an empty text. */
  readonly response: { readonly text: string; readonly span: Span } | null;
}

/** A box of a drawing. */
export interface NodeFact {
  readonly label: string;
  readonly span: Span;
  /** Position in `DesignDoc.diagrams`. */
  readonly diagram: number;
}

/**
 * What a document says, in a form that can be compared. Every list is in the order of the text,
 * made when first asked for, and holds what is said in statements that assert or answer; what is
 * deferred, supposed, weighed or quoted carries its flag. Taught text, questions, placeholders and
 * excluded sections give nothing.
 */
export interface Facts {
  readonly quantities: readonly QuantityFact[];
  readonly cadences: readonly CadenceFact[];
  readonly claims: readonly Claim[];
  readonly features: readonly ListedThing[];
  readonly sources: readonly ListedThing[];
  readonly exclusions: readonly ListedThing[];
  readonly risks: readonly Risk[];
  readonly nodes: readonly NodeFact[];
}
