/** A half-open range of the source in UTF-16 code units: `source.slice(start, end)` is what it covers. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
