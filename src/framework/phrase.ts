import type { Stem } from '../text/stem.ts';
import { tokenise } from '../text/tokens.ts';

/** What is wrong with a phrase. */
interface PhraseProblem {
  readonly problem: string;
  readonly help?: string;
}

/** What a phrase means, or why it means nothing. */
export type PhraseReading =
  | { readonly ok: true; readonly patterns: readonly string[] }
  | ({ readonly ok: false } & PhraseProblem);

const gap = '...';
/** Each gap multiplies the ways to match, so that a stranger's pack must not have many. */
const mostGaps = 4;
const mostPatterns = 64;

/** The stems of one alternative; none for a mere sign. */
function readAlternative(written: string, stem: Stem): readonly string[] | PhraseProblem {
  if (written === '#') return ['#'];
  if (written === '') return { problem: 'One side of a `|` is empty.' };
  if (written.includes('#')) {
    return { problem: 'A `#` must stand by itself.', help: 'Put spaces around it: `# ms`.' };
  }
  const exact = written.startsWith('=');
  const tokens = tokenise(exact ? written.slice(1) : written, stem);
  if (exact && tokens.length === 0) return { problem: 'No word follows the `=`.' };
  return tokens.map((token) => (exact ? `=${token.text}` : token.stem));
}

/**
 * The ways to read what stands between two spaces. Alternatives of one word share a place of the
 * pattern; one of several words ("real-time") needs a pattern of its own.
 */
function readPiece(written: string, stem: Stem): readonly string[] | PhraseProblem {
  if (written === gap || written === '…') return [gap];
  const words = new Set<string>();
  const ways = new Set<string>();
  for (const alternative of written.split('|')) {
    const stems = readAlternative(alternative, stem);
    if ('problem' in stems) return stems;
    if (stems.length === 0 && alternative !== written) {
      return { problem: `\`${alternative}\` holds no word.` };
    }
    (stems.length === 1 ? words : ways).add(stems.join(' '));
  }
  return words.size > 0 ? [[...words].sort().join('|'), ...ways] : [...ways];
}

function checkPattern(pattern: string): PhraseProblem | null {
  const places = pattern.split(' ');
  if (!places.some((place) => place !== gap && place !== '#' && place !== '')) {
    return { problem: 'This phrase holds no word.' };
  }
  if (places[0] === gap || places.at(-1) === gap) {
    return { problem: 'A `...` must stand between words.' };
  }
  if (places.some((place, index) => place === gap && places[index + 1] === gap)) {
    return { problem: 'Two `...` stand side by side.' };
  }
  if (places.filter((place) => place === gap).length > mostGaps) {
    return { problem: `A phrase has ${mostGaps} \`...\` at most.` };
  }
  return null;
}

/** Every beginning with every way to go on. */
function combine(beginnings: readonly string[], ways: readonly string[]): readonly string[] {
  return beginnings.flatMap((beginning) => ways.map((way) => `${beginning} ${way}`.trim()));
}

/**
 * Reads one phrase of a rule file: words, `a|b`, `...`, `#` and `=Word`.
 * Gives its patterns as `CompiledLexicon` has them; phrases that find the same give the same ones.
 */
export function readPhrase(phrase: string, stem: Stem): PhraseReading {
  let patterns: readonly string[] = [''];
  for (const written of phrase.split(/\s+/).filter((piece) => piece !== '')) {
    const ways = readPiece(written, stem);
    if ('problem' in ways) return { ok: false, ...ways };
    patterns = combine(patterns, ways);
    if (patterns.length > mostPatterns) {
      const problem = `This phrase can be read in more than ${mostPatterns} ways.`;
      return { ok: false, problem, help: 'Write it as several phrases.' };
    }
  }
  const problem = patterns.map(checkPattern).find((found) => found !== null);
  return problem ? { ok: false, ...problem } : { ok: true, patterns: [...patterns].sort() };
}
