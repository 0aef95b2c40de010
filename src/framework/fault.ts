import type { Span } from '../text/span.ts';

/** Something is wrong with the set-up (config, rule pack, input file, call), never with a design. */
export interface Fault {
  readonly message: string;
  readonly path?: string;
  /** Where in the text of `path`. */
  readonly span?: Span;
  /** The text that `span` points into, for the frame around it. */
  readonly source?: string;
  /** What to do about it. */
  readonly help?: string;
}

/** A value, or the faults that stood in its way. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };
