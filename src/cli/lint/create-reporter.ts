import { version } from '#built-in/version';
import type { Fault } from '../../framework/fault.ts';
import type { FileReport } from '../../lint/report.ts';
import type { Appearance } from '../../report/appearance.ts';
import { createCompactReporter } from '../../report/compact.ts';
import { formatExplanation } from '../../report/explanation.ts';
import { createJsonReporter } from '../../report/json.ts';
import type { Reporter } from '../../report/reporter.ts';
import { createTextReporter } from '../../report/text.ts';
import type { LintFlags, ReportFormat } from './flags.ts';
import { leastShown } from './least-shown.ts';
import type { Settings } from './settings.ts';

/** A reporter that may ask the linter again about a file. */
export interface LintReporter {
  readonly begin: () => string;
  readonly file: (report: FileReport, settings: Settings) => string;
  readonly end: (faults: readonly Fault[]) => string;
}

/** What a reporter is made for beside its format. */
export interface ReporterContext {
  readonly flags: LintFlags;
  readonly appearance: Appearance;
  /** The call names a folder or glob: people want an overview first. */
  readonly found: boolean;
  /** A path as it is called in the repository. */
  readonly locate: (path: string) => string;
  /** Bytes that a format with a limit may take. */
  readonly most?: number;
}

type OtherFormat = Exclude<ReportFormat, 'text' | 'compact' | 'json'>;

const tool = { name: 'mlsd', version } as const;

/** Explains one check in the place of a report. */
function createExplainer(check: string, appearance: Appearance): LintReporter {
  let written = 0;
  return {
    begin: () => '',
    file: ({ path, source }, { linter }) => {
      const explanation = linter.explainVerdict(source, check);
      if (!explanation) return '';
      written += 1;
      const gap = written === 1 ? '' : '\n';
      return gap + formatExplanation(explanation, { path, source }, appearance);
    },
    end: () => '',
  };
}

/** Formats that only other programs ask for are loaded when they are. */
async function createOther(format: OtherFormat, context: ReporterContext): Promise<Reporter> {
  const { flags, locate } = context;
  const least = leastShown(flags);
  switch (format) {
    case 'jsonl':
      return (await import('../../report/jsonl.ts')).createJsonLinesReporter(tool);
    case 'sarif': {
      const { createSarifReporter } = await import('../../report/sarif.ts');
      const { describeChecks } = await import('./describe-checks.ts');
      return createSarifReporter({ tool, least, locate, describeCheck: describeChecks() });
    }
    case 'junit': {
      const { createJunitReporter } = await import('../../report/junit.ts');
      return createJunitReporter({ least, failOn: flags.failOn });
    }
    case 'github':
      return (await import('../../report/github.ts')).createGithubReporter({ least, locate });
    case 'gitlab':
      return (await import('../../report/gitlab.ts')).createGitlabReporter({ least, locate });
    case 'markdown': {
      const { createMarkdownReporter, mostOfComment } = await import('../../report/markdown.ts');
      return createMarkdownReporter({ least, most: context.most ?? mostOfComment });
    }
    case 'checkstyle':
      return (await import('../../report/checkstyle.ts')).createCheckstyleReporter(least);
  }
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
      return createJsonReporter(tool);
    case 'compact':
      return createCompactReporter(least);
    case 'text': {
      const details = flags.details === true;
      return createTextReporter({ ...appearance, least, details, overview: !details && found });
    }
    default:
      return createOther(format, context);
  }
}
