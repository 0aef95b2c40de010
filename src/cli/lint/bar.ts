import { severities } from '../../framework/rule.ts';
import { bands, type FileReport, type Finding } from '../../lint/report.ts';
import { countFindings } from '../../report/count.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import type { LintFlags } from './flags.ts';

/** What the options of a call say about its bar. */
export type BarFlags = Pick<LintFlags, 'failOn' | 'maxWarnings' | 'minScore' | 'minBand'>;

/** What of a file decides. */
interface Judged extends Pick<FileReport, 'path'> {
  readonly score: Pick<FileReport['score'], 'total' | 'band'>;
  readonly findings: readonly Pick<Finding, 'severity'>[];
}

/** Whether what was found reaches the bar that the call sets. */
export interface Bar {
  readonly add: (file: Judged) => void;
  /** Says what falls short, and sets the exit code. */
  readonly judge: () => void;
}

/** What a design lacks of the score and band that were asked for. */
function findShortfalls({ path, score }: Judged, flags: BarFlags): readonly string[] {
  const { total, band } = score;
  if (total === null || band === null) return [];
  const { minScore = 0, minBand = 'sketch' } = flags;
  const points = Math.round(total);
  return [
    ...(points < minScore
      ? [`${path} has ${points} points; --min-score asks for ${minScore}.`]
      : []),
    ...(bands.indexOf(band) < bands.indexOf(minBand)
      ? [`${path} is ${band}; --min-band asks for ${minBand}.`]
      : []),
  ];
}

/** A bar for one run; it keeps counts and sentences, no reports. */
export function createBar(flags: BarFlags, session: Session): Bar {
  const complaints: string[] = [];
  const lowest = severities.indexOf(flags.failOn);
  let warnings = 0;
  return {
    add: (file) => {
      warnings += countFindings(file.findings).warnings;
      complaints.push(...findShortfalls(file, flags));
      const fails = file.findings.some(({ severity }) => severities.indexOf(severity) <= lowest);
      if (fails) session.exit(exitCodes.findings);
    },
    judge: () => {
      if (flags.maxWarnings !== undefined && warnings > flags.maxWarnings) {
        complaints.push(
          `mlsd found ${warnings} warnings; --max-warnings allows ${flags.maxWarnings}.`,
        );
      }
      if (complaints.length > 0) session.exit(exitCodes.findings);
      for (const complaint of complaints) session.say(complaint);
    },
  };
}
