import { expandBraces } from './braces.ts';

/** Tells whether a path, with forward slashes and relative to the glob's folder, is meant. */
export type MatchPath = (path: string) => boolean;

/** A sign of a pattern: any run of characters, or one character that fits. */
type Sign = 'run' | ((character: string) => boolean);

/** One level of a pattern; `levels` stands for any number of levels. */
type Level = 'levels' | readonly Sign[];

interface Ranges {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [from: string, to: string])[];
}

function readRanges(inside: string): Ranges {
  const negated = /^[!^]/.test(inside);
  const characters = Array.from(negated ? inside.slice(1) : inside);
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < characters.length; at++) {
    const from = characters[at] ?? '';
    const isRange = characters[at + 1] === '-' && at + 2 < characters.length;
    ranges.push([from, isRange ? (characters[at + 2] ?? from) : from]);
    if (isRange) at += 2;
  }
  return { negated, ranges };
}

/** The sign of `[a-z]`. */
function oneOf(inside: string): Sign {
  const { negated, ranges } = readRanges(inside);
  return (character) =>
    ranges.some(([from, to]) => character >= from && character <= to) !== negated;
}

const signPattern = /\*+|\?|\[([!^]?\]?[^\]]*)\]|\\([^])|[^]/gu;

function readLevel(text: string): Level {
  if (text === '**') return 'levels';
  return [...text.matchAll(signPattern)].map(([sign, inside, escaped]): Sign => {
    if (sign.startsWith('*')) return 'run';
    if (sign === '?') return () => true;
    if (inside !== undefined) return oneOf(inside);
    const meant = escaped ?? sign;
    return (character) => character === meant;
  });
}

/**
 * Whether items fit a pattern in which `isRun` marks what any number of them fits. Goes back to the
 * last such place only, so that the time is bounded by the product of the two lengths.
 */
function fits<Item, Place>(
  items: readonly Item[],
  pattern: readonly Place[],
  fit: {
    readonly isRun: (place: Place) => boolean;
    readonly one: (item: Item, place: Place) => boolean;
  },
): boolean {
  let [item, place] = [0, 0];
  let back: { item: number; readonly place: number } | null = null;
  while (item < items.length) {
    const [current, wanted] = [items[item], pattern[place]];
    if (wanted !== undefined && fit.isRun(wanted)) back = { item, place: ++place };
    else if (current !== undefined && wanted !== undefined && fit.one(current, wanted)) {
      item++;
      place++;
    } else if (back) {
      back.item++;
      [item, place] = [back.item, back.place];
    } else return false;
  }
  return pattern.slice(place).every(fit.isRun);
}

function fitsLevel(name: string, level: Level): boolean {
  if (level === 'levels') return true;
  return fits(Array.from(name), level, {
    isRun: (sign) => sign === 'run',
    one: (character, sign) => sign !== 'run' && sign(character),
  });
}

/**
 * Compiles a pattern without alternatives: `*` any run within a level, `?` one character, `[a-z]` one
 * of these, `**` any number of levels (at the end at least one), `\` in front of a sign that means
 * itself. Takes time in proportion to the lengths of pattern and path, whatever the pattern.
 */
export function compileWildcards(pattern: string): MatchPath {
  const levels = pattern.split('/').map(readLevel);
  const closed = levels.at(-1) === 'levels' ? [...levels, readLevel('*')] : levels;
  return (path) =>
    fits(path.split('/'), closed, { isRun: (level) => level === 'levels', one: fitsLevel });
}

/**
 * Compiles a glob: the wildcards above and alternatives, `{md,markdown}`. One that names a folder
 * means everything in it.
 */
export function compileGlob(glob: string): MatchPath {
  const trimmed = glob.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '');
  const patterns = expandBraces(trimmed).flatMap((one) => [one, `${one}/**`]);
  const matchers = (trimmed === '.' ? ['**'] : patterns).map(compileWildcards);
  return (path) => matchers.some((matches) => matches(path));
}

/** Compiles a list of globs; one that begins with `!` takes away what those before it take in. */
export function compileGlobs(globs: readonly string[]): MatchPath {
  const compiled = globs.map((glob) => ({
    takesAway: glob.startsWith('!'),
    matches: compileGlob(glob.replace(/^!/, '')),
  }));
  return (path) => compiled.findLast(({ matches }) => matches(path))?.takesAway === false;
}
