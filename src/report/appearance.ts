import { asciiGlyphs, unicodeGlyphs, type Glyphs } from './glyphs.ts';
import { plainPaint, type Paint } from './paint.ts';

/** What text for people depends on beside its content. */
export interface Appearance {
  readonly paint: Paint;
  readonly glyphs: Glyphs;
  /** Width of the page in columns. */
  readonly columns: number;
}

/** The same on every machine: no colours, 80 columns; for files and pipes. */
export const plainAppearance: Appearance = {
  paint: plainPaint,
  glyphs: unicodeGlyphs,
  columns: 80,
};

/** An appearance with every glyph in ASCII. */
export function inAscii(appearance: Appearance): Appearance {
  return { ...appearance, glyphs: asciiGlyphs };
}
