/** Wraps a text into the codes of one style; the functions of picocolors fit. */
export type Style = (text: string) => string;

/** The styles that reports use. */
export interface Paint {
  readonly bold: Style;
  readonly dim: Style;
  readonly red: Style;
  readonly yellow: Style;
  readonly cyan: Style;
  readonly green: Style;
}

function keep(text: string): string {
  return text;
}

/** No colours at all. */
export const plainPaint: Paint = {
  bold: keep,
  dim: keep,
  red: keep,
  yellow: keep,
  cyan: keep,
  green: keep,
};
