import type { Severity } from '../../framework/rule.ts';
import type { Report } from '../../lint/report.ts';
import { plainAppearance } from '../../report/appearance.ts';
import { formatCompact } from '../../report/compact.ts';
import { formatExplanation } from '../../report/explanation.ts';
import { formatJson } from '../../report/json.ts';
import { formatText } from '../../report/text.ts';
import type { Session } from '../session.ts';
import type { LintFlags } from './flags.ts';
import type { Linted } from './lint-files.ts';

interface Outcome {
  readonly report: Report;
  readonly linted: readonly Linted[];
}

/** What the bar asks for is always shown, so that a failure is explained. */
function leastShown({ quiet, hints, failOn }: LintFlags): Severity {
  if (quiet) return 'error';
  return hints || failOn === 'hint' ? 'hint' : 'warning';
}

function explainAll(check: string, linted: readonly Linted[], session: Session): string {
  const texts = linted.flatMap(({ report, settings }) => {
    const explanation = settings.linter.explainVerdict(report.source, check);
    if (!explanation) return [];
    const document = { path: report.path, source: report.source };
    return [formatExplanation(explanation, document, session.appearance())];
  });
  return texts.join('\n');
}

/** Writes the outcome in the format that was asked for. */
export function formatOutcome(
  { report, linted }: Outcome,
  flags: LintFlags,
  session: Session,
): string {
  if (flags.format === 'json') return formatJson(report);
  if (flags.format === 'compact') return formatCompact(report, leastShown(flags));
  if (flags.why !== undefined) return explainAll(flags.why, linted, session);
  const appearance = flags.outputFile === undefined ? session.appearance() : plainAppearance;
  return formatText(report, {
    ...appearance,
    least: leastShown(flags),
    details: flags.details === true,
    overview: flags.details !== true && linted.some(({ named }) => !named),
  });
}
