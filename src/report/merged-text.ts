import type { Severity } from '../framework/rule.ts';
import type { Appearance } from './appearance.ts';
import { addFile, emptyTally } from './count.ts';
import { formatOverview, summariseFile, type FileSummary } from './overview.ts';
import type { PlacedReporter } from './reporter.ts';
import { formatSummary } from './summary.ts';

/** One line a file, and the counts: what can be told to people without the texts. */
export function createMergedTextReporter(
  appearance: Appearance & { readonly least: Severity },
): PlacedReporter {
  const summaries: FileSummary[] = [];
  let tally = emptyTally;
  return {
    begin: () => '',
    file: (file) => {
      summaries.push(summariseFile(file));
      tally = addFile(tally, file);
      return '';
    },
    end: () => {
      if (tally.files === 0) return '';
      const overview = formatOverview(summaries, appearance);
      return [...overview, '', formatSummary(tally, appearance), ''].join('\n');
    },
  };
}
