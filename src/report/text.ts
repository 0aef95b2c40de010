import { addFile, emptyTally } from './count.ts';
import { formatFile, type TextOptions } from './file-text.ts';
import { formatOverview, summariseFile, type FileSummary } from './overview.ts';
import type { Reporter } from './reporter.ts';
import { formatSummary } from './summary.ts';

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Each file as it comes; then the summary. */
function createDetailsReporter(options: TextOptions): Reporter {
  let tally = emptyTally;
  return {
    begin: () => '',
    file: (file) => {
      tally = addFile(tally, file);
      return joinLines(formatFile(file, options));
    },
    end: () => (tally.files === 0 ? '' : joinLines([formatSummary(tally, options)])),
  };
}

/** Nothing before the end, where it turns out whether one file came or several. */
function createOverviewReporter(options: TextOptions): Reporter {
  const details = createDetailsReporter(options);
  const summaries: FileSummary[] = [];
  let only = '';
  let tally = emptyTally;
  return {
    begin: () => '',
    file: (file) => {
      only = summaries.length === 0 ? details.file(file) : '';
      summaries.push(summariseFile(file));
      tally = addFile(tally, file);
      return '';
    },
    end: (faults) =>
      summaries.length < 2
        ? only + details.end(faults)
        : joinLines([
            ...formatOverview(summaries, options),
            options.paint.dim('For the findings of all files: --details; of one: mlsd lint FILE'),
            '',
            formatSummary(tally, options),
          ]),
  };
}

/**
 * The report for people: for each file its findings by step, worst first, the coverage of the steps
 * and the questions worth answering next, or one line a file; then a summary. Faults are not part of
 * it, `formatFault` writes them.
 */
export function createTextReporter(options: TextOptions): Reporter {
  return options.overview === true
    ? createOverviewReporter(options)
    : createDetailsReporter(options);
}
