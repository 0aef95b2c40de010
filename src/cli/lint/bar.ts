import { severities } from '../../framework/rule.ts';
import { bands, type FileReport } from '../../lint/report.ts';
import { addFile, emptyTally } from '../../report/count.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import type { LintFlags } from './flags.ts';

/** Whether what was found reaches the bar that the call sets. */
export interface Bar {
  readonly add: (file: FileReport) => void;
  /** Says what falls short, and sets the exit code. */
  readonly judge: () => void;
}

/** What a design lacks of the score and band that were asked for. */
function findShortfalls({ path, score }: FileReport, flags: LintFlags): readonly string[] {
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
export function createBar(flags: LintFlags, session: Session): Bar {
  const complaints: string[] = [];
  const lowest = severities.indexOf(flags.failOn);
  let tally = emptyTally;
  return {
    add: (file) => {
      tally = addFile(tally, file);
      complaints.push(...findShortfalls(file, flags));
      const fails = file.findings.some(({ severity }) => severities.indexOf(severity) <= lowest);
      if (fails) session.exit(exitCodes.findings);
    },
    judge: () => {
      const { warnings } = tally;
      if (flags.maxWarnings !== undefined && warnings > flags.maxWarnings) {
        complaints.push(
          `mlsd found ${warnings} warnings; --max-warnings allows ${flags.maxWarnings}.`,
        );
      }
      if (complaints.length > 0) session.exit(exitCodes.findings);
      for (const complaint of complaints) session.terminal.errors.write(`${complaint}\n`);
    },
  };
}
