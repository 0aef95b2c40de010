/** A phrase found in a text: tokens `start` to `end` (exclusive) by their index. */
export interface Hit {
  readonly entry: number;
  readonly start: number;
  readonly end: number;
  /** A negation stands shortly before it. */
  readonly negated: boolean;
}

/** What was found in a text, by word group. */
export interface Hits {
  /** The hits of a group, in the order of the text; none when the group has no hit. */
  get(group: number): readonly Hit[] | undefined;
  has(group: number): boolean;
  /** Some hit stands behind a negation. */
  readonly anyNegated: boolean;
  /** The groups that have hits, ascending. */
  keys(): readonly number[];
}

/** Hits that no longer one holds; of several over the same words the first counts. */
export function outermost(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(
    (hit, index) =>
      !hits.some((other, at) => {
        const holds = other.start <= hit.start && hit.end <= other.end;
        return holds && (other.end - other.start > hit.end - hit.start || at < index);
      }),
  );
}
