import { suggest } from '../text/suggestion.ts';
import type { IgnoreComment } from './design-doc.ts';

/** What an ignore comment says, wherever it stands. */
export type IgnoreText = Pick<IgnoreComment, 'scope' | 'checks' | 'reason' | 'until' | 'flaw'>;

const scopes: ReadonlyMap<string, IgnoreComment['scope']> = new Map([
  ['mlsd-ignore', 'next'],
  ['mlsd-ignore-next-line', 'next'],
  ['mlsd-ignore-section', 'section'],
  ['mlsd-ignore-file', 'file'],
]);

const expiry = /\(until\b([^()]*)\)\s*$/i;
/** Who means so many checks names their folder. */
const mostChecks = 50;
const longMonths = [1, 3, 5, 7, 8, 10, 12];

function isDay(written: string): boolean {
  const [, year = 0, month = 0, day = 0] =
    /^(\d{4})-(\d\d)-(\d\d)$/.exec(written)?.map(Number) ?? [];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = month === 2 ? (leap ? 29 : 28) : longMonths.includes(month) ? 31 : 30;
  return month >= 1 && month <= 12 && day >= 1 && day <= longest;
}

/**
 * Reads `check, check: reason (until 2026-12-31)`: the checks by name, the reason and the last day
 * on which it holds; reason and day may be left out. What is wrong with it is its `flaw`.
 */
export function readIgnoreText(text: string, scope: IgnoreComment['scope']): IgnoreText {
  const [ending, day] = expiry.exec(text) ?? [''];
  const rest = text.slice(0, text.length - ending.length);
  const colon = rest.indexOf(':');
  const names = colon < 0 ? rest : rest.slice(0, colon);
  const checks = names.split(/[\s,]+/).filter((name) => name !== '');
  const reason =
    colon < 0
      ? ''
      : rest
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim();
  const until = day?.replace(/^\s*:/, '').trim() ?? null;
  const unknownDay = until !== null && !isDay(until);
  const tooMany = checks.length > mostChecks ? `it names more than ${mostChecks} checks` : null;
  const countFlaw = checks.length === 0 ? 'it names no check' : tooMany;
  const flaw = unknownDay ? `"${until}" is no day in the form 2030-12-31` : countFlaw;
  return { scope, checks: [...new Set(checks)], reason, until: unknownDay ? null : until, flaw };
}

/** What stands between `<!--` and `-->`; null when the comment is none of ours. */
export function readComment(content: string): IgnoreText | null {
  const opening = /^\s*(mlsd-[\w-]*)/i.exec(content);
  if (!opening) return null;
  const [{ length }, written = ''] = opening;
  const scope = scopes.get(written);
  if (scope !== undefined) return readIgnoreText(content.slice(length), scope);
  const words = [...scopes.keys()];
  const near = words.find((word) => word.startsWith(written)) ?? suggest(written, words);
  const hint = near === undefined ? '' : `, \`${near}\` is`;
  const flaw = `\`${written}\` is not known${hint}`;
  return { scope: 'next', checks: [], reason: '', until: null, flaw };
}
