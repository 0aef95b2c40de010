/** A word or number of a text. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** Lower-cased stem for words, the digits as written for numbers. */
  readonly stem: string;
  readonly number: boolean;
  /** UTF-16 offsets in the text that was split. */
  readonly start: number;
  readonly end: number;
}
