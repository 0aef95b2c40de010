import picocolors from 'picocolors';
import type { Appearance } from '../report/appearance.ts';
import { asciiGlyphs, unicodeGlyphs } from '../report/glyphs.ts';
import { plainPaint } from '../report/paint.ts';
import type { Output, Terminal } from './terminal.ts';

const plainColumns = 80;
/** Longer lines are hard to read, however wide the terminal. */
const mostColumns = 110;

/** NO_COLOR and FORCE_COLOR count when they are set and not empty; a flag beats both. */
function wantsColour(
  output: Output,
  { environment }: Terminal,
  flag: boolean | undefined,
): boolean {
  if (flag !== undefined) return flag;
  if (environment['NO_COLOR']) return false;
  const { FORCE_COLOR: forced } = environment;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return output.isTerminal && environment['TERM'] !== 'dumb';
}

/** True for terminals that draw only ASCII; what goes to files and pipes is the same everywhere. */
function needsAscii(output: Output, { environment }: Terminal): boolean {
  if (!output.isTerminal) return false;
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'];
  return environment['TERM'] === 'linux' || /^(?:C|POSIX)$/.test(locale ?? '');
}

/** How text for people looks on a stream; `flag` is what `--color` or `--no-color` said. */
export function chooseAppearance(
  output: Output,
  terminal: Terminal,
  flag: boolean | undefined,
): Appearance {
  const columns = output.isTerminal ? (output.columns ?? plainColumns) : plainColumns;
  return {
    paint: wantsColour(output, terminal, flag) ? picocolors.createColors(true) : plainPaint,
    glyphs: needsAscii(output, terminal) ? asciiGlyphs : unicodeGlyphs,
    columns: Math.min(columns, mostColumns),
  };
}
