const reasons = [
  'modality',
  'negated',
  'exception',
  'step',
  'form',
  'place',
  'about',
  'excluded word',
  'and',
  'figure',
  'near',
  'too short',
] as const;

/** Why a statement was refused, for `--why`. */
export type Refusal = (typeof reasons)[number];

/** The outcome of one statement and one clause. */
export type Match =
  { readonly ok: true; readonly weak: boolean } | { readonly ok: false; readonly reason: Refusal };

/** Made once, since most statements are refused. */
const refusals = new Map(
  reasons.map((reason): [Refusal, Match] => [reason, { ok: false, reason }]),
);

/** The outcome for a statement of which the clause does not hold. */
export const refuse = (reason: Refusal): Match => refusals.get(reason) ?? { ok: false, reason };
