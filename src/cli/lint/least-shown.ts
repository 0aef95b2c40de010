import type { Severity } from '../../framework/rule.ts';
import type { LintFlags } from './flags.ts';

/** What the bar asks for is always shown, so that a failure is explained. */
export function leastShown({
  quiet,
  hints,
  failOn,
}: Pick<LintFlags, 'quiet' | 'hints' | 'failOn'>): Severity {
  if (quiet) return 'error';
  return hints || failOn === 'hint' ? 'hint' : 'warning';
}
