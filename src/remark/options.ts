import { checksOf, type CompiledPack } from '../framework/pack.ts';
import {
  levels,
  severities,
  statuses,
  type Level,
  type Severity,
  type Status,
} from '../framework/rule.ts';
import { suggest } from '../text/suggestion.ts';

/** What the plugin is set to; a document's front matter beats level, status and case. */
export interface RemarkOptions {
  /** What is expected of the writer; senior when left out. */
  readonly level?: Level;
  /** How far documents have come; review when left out. */
  readonly status?: Status;
  /** The case that documents answer; recognised when left out. */
  readonly case?: string;
  /** Severities by check that differ from the checks' own. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Tell hints too. */
  readonly hints?: boolean;
}

const names = ['level', 'status', 'case', 'severities', 'hints'];

function demand(kind: string, value: unknown, known: readonly string[]): void {
  if (value === undefined) return;
  if (typeof value === 'string' && known.includes(value)) return;
  const near = typeof value === 'string' ? suggest(value, known) : undefined;
  const help =
    near === undefined ? `It is one of ${known.slice(0, 20).join(', ')}.` : `Did you mean ${near}?`;
  throw new TypeError(`mlsd: There is no ${kind} ${JSON.stringify(value)}. ${help}`);
}

/** Options may come from a file that nobody checked; throws a TypeError that says what is wrong. */
export function checkOptions(options: RemarkOptions, pack: CompiledPack): void {
  for (const name of Object.keys(options)) demand('option', name, names);
  const { level, status, hints, severities: given = {} } = options;
  demand('level', level, levels);
  demand('status', status, statuses);
  demand(
    'case',
    options.case,
    pack.cases.map(({ id }) => id),
  );
  if (!['boolean', 'undefined'].includes(typeof hints))
    throw new TypeError('mlsd: `hints` is true or false.');
  const checks = checksOf(pack).map(({ id }) => id);
  for (const [check, severity] of Object.entries(given)) {
    demand('check', check, checks);
    demand('severity', severity, [...severities, 'off']);
  }
}
