import type { IgnoreComment } from '../document/design-doc.ts';
import type { IgnoreFate } from '../probes/detector.ts';
import { suggest } from '../text/suggestion.ts';
import type { Span } from '../text/span.ts';
import type { Finding, SuppressedFinding } from './report.ts';

/** What comments may name. */
export interface Ignorable {
  /** Every check that comments can hold back. */
  readonly checks: readonly string[];
  /** Those about comments themselves, which no comment holds back. */
  readonly never: readonly string[];
  /** Checks that can be told of this document as it is judged: not off, not above its level. */
  readonly asked: ReadonlySet<string>;
  /** "2030-01-01"; null when it is not known, so that nothing expires. */
  readonly today: string | null;
}

/** Findings that are told and held back, and what became of each comment. */
export interface Suppression {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly fates: readonly IgnoreFate[];
}

/** `serving`, `serving/*` and `serving/cost` all speak of `serving/cost`. */
function speaker(name: string): (check: string) => boolean {
  const folder = `${name.replace(/\/\*?$/, '')}/`;
  return (check) => check === name || check.startsWith(folder);
}

/** A finding without extent may stand right behind what it belongs to. */
function isCovered({ start, end }: Span, covers: Span): boolean {
  const within = start === end ? start <= covers.end : start < covers.end;
  return covers.start <= start && within;
}

function isInForce({ flaw, until }: IgnoreComment, today: string | null): boolean {
  return flaw === null && (until === null || today === null || today <= until);
}

/** What is wrong with a name, null when nothing is. */
function problemOf(name: string, { checks, never }: Ignorable): string | null {
  const speaksOf = speaker(name);
  if (checks.some(speaksOf)) return null;
  if (never.some(speaksOf)) return `\`${name}\` cannot be left out`;
  const folders = [...new Set(checks.map((check) => check.slice(0, check.indexOf('/'))))];
  const near =
    checks.find((check) => check.endsWith(`/${name}`)) ?? suggest(name, [...checks, ...folders]);
  const hint = near === undefined ? '' : `, \`${near}\` is`;
  return `\`${name.slice(0, 80)}\` is no check${hint}`;
}

/** What the findings say of one comment. */
interface Outcome {
  readonly used: ReadonlySet<string>;
  readonly told: readonly Finding[];
}

function fateOf(comment: IgnoreComment, { used, told }: Outcome, scope: Ignorable): IgnoreFate {
  const { checks, flaw } = comment;
  const nothing = { comment, expired: false, unknown: [], idle: [], elsewhere: [] };
  if (flaw !== null) return nothing;
  const problems = checks.map((name) => problemOf(name, scope));
  const expired = !isInForce(comment, scope.today);
  const mayBeIdle = (name: string): boolean =>
    !used.has(name) && scope.checks.filter(speaker(name)).some((check) => scope.asked.has(check));
  const unknown = problems.filter((problem) => problem !== null);
  if (expired) return { ...nothing, expired, unknown };
  const idle = checks.filter(mayBeIdle);
  const speakers = idle.map(speaker);
  const missed = told.filter(({ check }) => speakers.some((speaksOf) => speaksOf(check)));
  return { ...nothing, unknown, idle, elsewhere: missed.map(({ span }) => span) };
}

/**
 * Takes the findings away that the document's comments hold back. Each is kept with the reason of
 * the first comment that does; verdicts know nothing of it.
 */
export function suppress(
  findings: readonly Finding[],
  ignores: readonly IgnoreComment[],
  scope: Ignorable,
): Suppression {
  const used = new Map(ignores.map((comment) => [comment, new Set<string>()]));
  const inForce = ignores.filter((comment) => isInForce(comment, scope.today));
  const told: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    let first: IgnoreComment | null = null;
    for (const comment of inForce) {
      if (!isCovered(finding.span, comment.covers)) continue;
      const names = comment.checks.filter((name) => speaker(name)(finding.check));
      for (const name of names) used.get(comment)?.add(name);
      if (names.length > 0) first ??= comment;
    }
    if (first) suppressed.push({ ...finding, by: 'comment', reason: first.reason });
    else told.push(finding);
  }
  const fates = ignores.map((comment) =>
    fateOf(comment, { used: used.get(comment) ?? new Set(), told }, scope),
  );
  return { findings: told, suppressed, fates };
}
