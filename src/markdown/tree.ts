/** A tree that another program has parsed: mdast, as far as can be told. */
export interface MarkdownTree {
  readonly type: string;
}
