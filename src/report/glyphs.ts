/** The signs that reports draw with; each but the ellipsis takes one column. */
export interface Glyphs {
  readonly error: string;
  readonly warning: string;
  readonly hint: string;
  readonly question: string;
  readonly good: string;
  readonly filled: string;
  readonly unfilled: string;
  readonly gutter: string;
  readonly separator: string;
  /** Stands for what is cut off from a line of source. */
  readonly cut: string;
  readonly ellipsis: string;
}

export const unicodeGlyphs: Glyphs = {
  error: '✖',
  warning: '▲',
  hint: '•',
  question: '?',
  good: '✔',
  filled: '█',
  unfilled: '░',
  gutter: '│',
  separator: '·',
  cut: '…',
  ellipsis: '…',
};

/** For terminals and log viewers that know ASCII only. */
export const asciiGlyphs: Glyphs = {
  error: 'x',
  warning: '!',
  hint: '-',
  question: '?',
  good: '+',
  filled: '#',
  unfilled: '.',
  gutter: '|',
  separator: '-',
  cut: '~',
  ellipsis: '...',
};
