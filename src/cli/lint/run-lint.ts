import { pack } from '#built-in/pack';
import { version } from '#built-in/version';
import path from 'node:path';
import { checksOf } from '../../framework/pack.ts';
import type { Fault } from '../../framework/fault.ts';
import { severities, type Severity } from '../../framework/rule.ts';
import { bands, type FileReport, type Report } from '../../lint/report.ts';
import { writeText } from '../../node/write-text.ts';
import { countFindings } from '../../report/count.ts';
import { unknownId } from '../unknown-id.ts';
import { describeCrash } from '../crash.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import type { LintFlags } from './flags.ts';
import { formatOutcome } from './format-outcome.ts';
import { lintFiles, type LintOutcome } from './lint-files.ts';
import { unknownCase } from './unknown-case.ts';
import { askedBy, createSettingsFinder } from './settings.ts';

/** Combinations of options that contradict each other. */
function checkFlags(paths: readonly string[], flags: LintFlags): readonly Fault[] {
  const faults: Fault[] = [];
  if (flags.stdinFilename !== undefined && !paths.includes('-')) {
    const message = '--stdin-filename names standard input, which is not read.';
    faults.push({ message, help: 'Put `-` in the place of a path.' });
  }
  if (flags.quiet && flags.hints) {
    faults.push({ message: '--quiet and --hints contradict each other.', help: 'Leave one out.' });
  }
  const wrongCase = unknownCase(flags.case);
  if (wrongCase) faults.push(wrongCase);
  if (flags.why === undefined) return faults;
  if (flags.format !== 'text') {
    const message = `--why explains in text, not in ${flags.format}.`;
    faults.push({
      message,
      help: 'Leave --format out; the JSON report holds all evidence anyway.',
    });
  }
  const known = checksOf(pack).map(({ id }) => id);
  return known.includes(flags.why) ? faults : [...faults, unknownId('check', flags.why, known)];
}

/** What a design lacks of the score and band that were asked for. */
function findShortfalls({ path: name, score }: FileReport, flags: LintFlags): readonly string[] {
  const { total, band } = score;
  if (total === null || band === null) return [];
  const { minScore = 0, minBand = 'sketch' } = flags;
  const points = Math.round(total);
  return [
    ...(points < minScore
      ? [`${name} has ${points} points; --min-score asks for ${minScore}.`]
      : []),
    ...(bands.indexOf(band) < bands.indexOf(minBand)
      ? [`${name} is ${band}; --min-band asks for ${minBand}.`]
      : []),
  ];
}

/** Whether what was found reaches the bar, and what to say about it. */
function judgeOutcome({ files }: Report, flags: LintFlags, session: Session): void {
  const findings = files.flatMap((file) => file.findings);
  const reaches = (severity: Severity): boolean =>
    severities.indexOf(severity) <= severities.indexOf(flags.failOn);
  if (findings.some(({ severity }) => reaches(severity))) session.exit(exitCodes.findings);
  const { warnings } = countFindings(findings);
  const complaints = files.flatMap((file) => findShortfalls(file, flags));
  if (flags.maxWarnings !== undefined && warnings > flags.maxWarnings)
    complaints.push(`mlsd found ${warnings} warnings; --max-warnings allows ${flags.maxWarnings}.`);
  for (const complaint of complaints) {
    session.exit(exitCodes.findings);
    session.terminal.errors.write(`${complaint}\n`);
  }
}

/** Tells on standard error what is no result. */
function tellProblems({ faults, crashes, notes }: LintOutcome, session: Session): void {
  const { errors } = session.terminal;
  for (const note of notes) errors.write(`note: ${note}\n`);
  session.complain(faults);
  if (faults.length > 0) session.exit(exitCodes.fault);
  for (const crash of crashes) {
    errors.write(describeCrash(crash.error, `linting ${crash.path}`, version));
    session.exit(exitCodes.crash);
  }
}

function deliver(text: string, flags: LintFlags, session: Session): void {
  if (flags.outputFile === undefined) {
    session.terminal.output.write(text);
    return;
  }
  const target = path.resolve(session.terminal.folder, flags.outputFile);
  const fault = writeText(target, text, { overwrite: true });
  if (!fault) return;
  session.complain([{ ...fault, path: flags.outputFile }]);
  session.exit(exitCodes.fault);
}

/** `mlsd lint`: results to standard output or a file, everything else to standard error. */
export async function runLint(
  paths: readonly string[],
  flags: LintFlags,
  session: Session,
): Promise<void> {
  const wrong = checkFlags(paths, flags);
  if (wrong.length > 0) {
    session.complain(wrong);
    session.exit(exitCodes.fault);
    return;
  }
  const { folder, input } = session.terminal;
  const sources = {
    paths,
    working: folder,
    input,
    inputName: flags.stdinFilename,
    mustMatch: flags.errorOnUnmatchedPattern,
  };
  const findSettings = createSettingsFinder({ pack, asked: askedBy(flags), working: folder });
  const outcome = await lintFiles(sources, findSettings);
  const files = outcome.linted.map(({ report }) => report);
  const report = { tool: { name: 'mlsd', version }, files, faults: outcome.faults } as const;
  const text = formatOutcome({ report, linted: outcome.linted }, flags, session);
  if (text !== '') deliver(text, flags, session);
  tellProblems(outcome, session);
  judgeOutcome(report, flags, session);
  // Before a design was judged, most of the code has not been compiled.
  if (files.some(({ document }) => document.kind === 'design')) session.terminal.keepCode?.();
}
