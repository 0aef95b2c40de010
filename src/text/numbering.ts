import { matchAt } from './match-at.ts';

const numbered = new Set(
  `step steps section sections sec chapter chapters part parts phase phases stage stages level levels
  tier tiers figure figures fig figs table tables eq equation equations version ver option options
  approach alternative question example exercise scenario case task milestone sprint iteration page
  pages pp slide line lines row column layer head group cluster bucket cohort variant arm appendix
  article clause paragraph rule item note no nr vol volume book lecture lesson port status code http
  rfc iso python java kafka spark llama gemma gpt claude qwen gen generation release revision rev
  draft priority day week month year round model principle requirement assumption tip mistake`.split(
    /\s+/,
  ),
);
const month =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const wordBefore = /(?<![A-Za-z])([A-Za-z]{1,16})(?:\.? ?|[ \u00a0-]|: ?| #)$/;
const monthBefore = new RegExp(`(?<![A-Za-z])(?:${month})\\.? $`);
const monthAfter = new RegExp(` (?:of )?(?:${month})(?![A-Za-z])`, 'y');
const date =
  /(?:(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|(?:19|20)\d\d[-/](?:0\d|1[0-2])|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)/y;
const clock =
  /(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d|\s?(?:am|pm|utc|a\.m|p\.m)(?![A-Za-z]))|0\d:\d{2}(?!\d)|\d{1,2}\s?(?:am|pm|a\.m|p\.m)(?![A-Za-z])|24[/x]7(?!\d)/iy;
const years = /(?:19\d\d|20[0-3]\d)(?:\s?[-–/]\s?(?:(?:19|20)?\d\d)(?!\d))?/y;
const yearBefore =
  /(?<![A-Za-z])(?:in|since|during|until|year|summer|spring|autumn|fall|winter) $/i;
const enumerator = /\d{1,2}(?:\.\d{1,2})*[.)](?=\s)/y;
/** "4.2 The factors need ...": a paragraph with its number, and no figure with a unit. */
const paragraphNumber =
  /\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+(?:[AI]\s|(?!(?:Thousand|Million|Billion)s?\b)[A-Z][a-z]+))/y;
const bracketed = /\d{1,3}[\])]/y;
const furtherNumber =
  /(?:\s?[,&–-]\s?|\s(?:and|or|to)\s)\d{1,3}(?![\d%]|[.,]\d|\s?(?!and|or|to)[A-Za-z])/y;

/** The length of a date, a clock time or "24/7" at a UTF-16 offset; 0 when none stands there. */
export function dateLength(text: string, at: number): number {
  return (matchAt(date, text, at) ?? matchAt(clock, text, at))?.[0].length ?? 0;
}

/** The length of a paragraph's number ("4.2 The ...") at the start of a text; 0 when none stands there. */
export function paragraphNumberLength(text: string, at: number): number {
  const isStart = at <= 12 && text.slice(0, at).trim() === '';
  return isStart ? (matchAt(paragraphNumber, text, at)?.[0].length ?? 0) : 0;
}

/** The length of a year, or of a span of years, at a UTF-16 offset; the round 2000 is none by itself. */
export function yearLength(text: string, at: number): number {
  const year = matchAt(years, text, at)?.[0];
  return year === undefined || (year === '2000' && !followsYearWord(text, at)) ? 0 : year.length;
}

/** "in", "since" and the like stand before the offset: a four-digit number there is a year. */
export function followsYearWord(text: string, at: number): boolean {
  return yearBefore.test(text.slice(Math.max(0, at - 8), at));
}

/** "1." and "2)" at the start of a line, "(1)" and "[12]" anywhere. */
function isEnumerator(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === '(' || before === '[') {
    return matchAt(bracketed, text, at)?.[0].at(-1) === (before === '(' ? ')' : ']');
  }
  const indent = text.slice(Math.max(0, at - 12), at);
  const lineStart = (at <= 12 && indent.trim() === '') || /\n\s*$/.test(indent);
  return lineStart && matchAt(enumerator, text, at) !== null;
}

/**
 * Whether the number from `at` to `end` (UTF-16) numbers something ("Step 3", "Fig. 2", "#4",
 * "1. First") or belongs to a calendar date ("5 May").
 */
export function isNumbering(text: string, at: number, end: number): boolean {
  if (text[at - 1] === '#' || text[at - 1] === '§' || isEnumerator(text, at)) return true;
  const before = text.slice(Math.max(0, at - 20), at);
  const word = wordBefore.exec(before)?.[1]?.toLowerCase();
  if (word !== undefined && numbered.has(word)) return true;
  return monthBefore.test(before) || matchAt(monthAfter, text, end) !== null;
}

/** Where a list of numberings that starts with one ending at `end` is over: "steps 1, 2 and 3". */
export function numberingEnd(text: string, end: number): number {
  let at = end;
  for (let further = 0; further < 8; further++) {
    const next = matchAt(furtherNumber, text, at);
    if (!next) break;
    at += next[0].length;
  }
  return at;
}
