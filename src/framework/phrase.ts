import type { Stem } from '../text/stem.ts';
import { tokenise } from '../text/tokens.ts';

/** What a phrase means, or why it means nothing. */
export type PhraseReading =
  | { readonly ok: true; readonly stems: readonly string[] }
  | { readonly ok: false; readonly problem: string; readonly help?: string };

const mostCombinations = 256;
const gap = '...';

/** Thrown nowhere: a problem travels as a value through the pieces of a phrase. */
interface Problem {
  readonly problem: string;
  readonly help?: string;
}

/** The ways to read what stands between two bars: one, or none for a mere sign. */
function readAlternative(written: string, stem: Stem): string | Problem {
  if (written === '#') return '#';
  if (written === '') return { problem: 'One side of a `|` is empty.' };
  if (written.includes('#')) {
    return { problem: 'A `#` must stand by itself.', help: 'Put spaces around it: `# ms`.' };
  }
  const exact = written.startsWith('=');
  const tokens = tokenise(exact ? written.slice(1) : written, stem);
  if (exact && tokens.length === 0) return { problem: 'No word follows the `=`.' };
  return tokens.map((token) => (exact ? `=${token.text}` : token.stem)).join(' ');
}

function readPiece(piece: string, stem: Stem): readonly string[] | Problem {
  if (piece === gap || piece === '…') return [gap];
  const readings: string[] = [];
  for (const written of piece.split('|')) {
    const reading = readAlternative(written, stem);
    if (typeof reading !== 'string') return reading;
    if (reading === '' && piece.includes('|')) {
      return { problem: `\`${written}\` holds no word.` };
    }
    readings.push(reading);
  }
  return [...new Set(readings)];
}

function checkStems(stems: string): Problem | null {
  const words = stems.split(' ').filter((word) => word !== '');
  if (!words.some((word) => word !== gap && word !== '#')) {
    return { problem: 'This phrase holds no word.' };
  }
  if (words[0] === gap || words.at(-1) === gap) {
    return { problem: 'A `...` must stand between words.' };
  }
  if (words.some((word, index) => word === gap && words[index + 1] === gap)) {
    return { problem: 'Two `...` stand side by side.' };
  }
  return null;
}

function combine(pieces: readonly (readonly string[])[]): readonly string[] {
  let combined = [''];
  for (const piece of pieces) {
    combined = combined.flatMap((start) => piece.map((next) => `${start} ${next}`.trim()));
  }
  return [...new Set(combined)];
}

/**
 * Reads one phrase of a rule file: words, `a|b`, `...`, `#` and `=Word`.
 * Gives every way to read it as stems joined by single spaces (see `CompiledLexicon`).
 */
export function readPhrase(phrase: string, stem: Stem): PhraseReading {
  const pieces: (readonly string[])[] = [];
  let combinations = 1;
  for (const written of phrase.split(/\s+/).filter((piece) => piece !== '')) {
    const piece = readPiece(written, stem);
    if ('problem' in piece) return { ok: false, ...piece };
    pieces.push(piece);
    combinations *= piece.length;
    if (combinations > mostCombinations) {
      return {
        ok: false,
        problem: `This phrase can be read in more than ${mostCombinations} ways.`,
        help: 'Write it as several phrases.',
      };
    }
  }
  const stems = combine(pieces);
  const problem = stems.map(checkStems).find((found) => found !== null) ?? null;
  return problem ? { ok: false, ...problem } : { ok: true, stems };
}
