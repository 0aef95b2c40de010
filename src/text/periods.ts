import { matchAt } from './match-at.ts';
import { unitNamed } from './units.ts';

/** "per second", "/day", "a day", "daily": how often what stands before it happens. */
export interface Period {
  readonly seconds: number;
  readonly end: number;
}

const time =
  '(s|secs?|seconds?|ms|millisecond|mins?|minute|h|hr|hour|d|day|wk|week|mo|month|quarter|yr|year)(?![A-Za-z\\d])';
const gap = '[ \\t\\n\\u00a0\\u2009\\u202f]';
const perTime = new RegExp(
  `(?:${gap}?\\/${gap}?|${gap}{1,2}(?:per|an?|each|every)(?:${gap}{1,2}|-))${time}`,
  'iy',
);
/** "per user" of "3 searches per user per day". */
const perOther = new RegExp(
  `(?:${gap}{1,2}(?:per|each)${gap}{1,2}|\\/)(?!${time})[A-Za-z]{2,20}`,
  'iy',
);
const adverb = new RegExp(
  `${gap}{1,2}(hourly|daily|weekly|monthly|quarterly|yearly|annually)(?![A-Za-z\\d]|-[A-Za-z])`,
  'iy',
);
const cadences: ReadonlyMap<string, number> = new Map([
  ['hourly', 3600],
  ['daily', 86_400],
  ['weekly', 7 * 86_400],
  ['monthly', 30 * 86_400],
  ['quarterly', 90 * 86_400],
  ['yearly', 365 * 86_400],
  ['annual', 365 * 86_400],
  ['annually', 365 * 86_400],
]);

function secondsOf(word: string): number | undefined {
  const unit = unitNamed(word) ?? unitNamed(word.toLowerCase());
  return unit && unit.factor / 1000;
}

/** Seconds between two of what is called daily, weekly and so on. */
export function cadenceOf(word: string): number | undefined {
  return cadences.get(word);
}

/** The period that starts at a UTF-16 offset, right behind a number or what it counts. */
export function readPeriod(text: string, at: number): Period | null {
  let start = at;
  for (let others = 0; others < 2; others++) {
    const other = matchAt(perOther, text, start);
    if (!other) break;
    start += other[0].length;
  }
  const match = matchAt(perTime, text, start);
  const seconds = secondsOf(match?.[1] ?? '');
  if (match && seconds !== undefined) return { seconds, end: start + match[0].length };
  const often = matchAt(adverb, text, at);
  const cadence = cadences.get(often?.[1]?.toLowerCase() ?? '');
  return often && cadence !== undefined ? { seconds: cadence, end: at + often[0].length } : null;
}
