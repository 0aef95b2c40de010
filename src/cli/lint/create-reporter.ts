import type { FileReport } from '../../lint/report.ts';
import type { Appearance } from '../../report/appearance.ts';
import { formatExplanation } from '../../report/explanation.ts';
import { createJsonReporter, fileJson } from '../../report/json.ts';
import { placeFile } from '../../report/places.ts';
import { withPlaces, type Reporter } from '../../report/reporter.ts';
import { createTextReporter } from '../../report/text.ts';
import type { PlacedContext } from './create-placed-reporter.ts';
import type { LintFlags, ReportFormat } from './flags.ts';
import { leastShown } from './least-shown.ts';
import type { Settings } from './settings.ts';
import { tool } from './tool.ts';

/** A document that was linted, with what it was linted with. */
export interface Judged {
  readonly report: FileReport;
  readonly settings: Settings;
}

/** A reporter that may ask the linter again about a file. */
export type LintReporter = Reporter<Judged>;

/** What a reporter is made for beside its format. */
export interface ReporterContext extends PlacedContext {
  readonly flags: LintFlags;
  readonly appearance: Appearance;
  /** The call names a folder or glob: people want an overview first. */
  readonly found: boolean;
}

/** Explains one check in the place of a report. */
function createExplainer(check: string, appearance: Appearance): LintReporter {
  let written = 0;
  return {
    begin: () => '',
    file: ({ report: { path, source }, settings: { linter } }) => {
      const explanation = linter.explainVerdict(source, check);
      if (!explanation) return '';
      written += 1;
      const gap = written === 1 ? '' : '\n';
      return gap + formatExplanation(explanation, { path, source }, appearance);
    },
    end: () => '',
  };
}

function ofReports(reporter: Reporter): LintReporter {
  return { ...reporter, file: ({ report }) => reporter.file(report) };
}

/** The reporter for a format, as the options of the call ask for it. */
export async function createReporter(
  format: ReportFormat,
  context: ReporterContext,
): Promise<LintReporter> {
  const { flags, appearance, found } = context;
  if (flags.why !== undefined) return createExplainer(flags.why, appearance);
  const least = leastShown(flags);
  switch (format) {
    case 'json':
      return ofReports(withPlaces(createJsonReporter(tool), fileJson));
    case 'jsonl': {
      const { createJsonLinesReporter } = await import('../../report/jsonl.ts');
      return ofReports(withPlaces(createJsonLinesReporter(tool), fileJson));
    }
    case 'text': {
      const details = flags.details === true;
      const overview = !details && found;
      return ofReports(createTextReporter({ ...appearance, least, details, overview }));
    }
    default: {
      const { createPlacedReporter } = await import('./create-placed-reporter.ts');
      const { reporter, turnTo } = await createPlacedReporter(format, context);
      const placed = withPlaces(reporter, placeFile);
      return {
        ...placed,
        file: ({ report, settings }) => {
          turnTo(settings.project);
          return placed.file(report);
        },
      };
    }
  }
}
