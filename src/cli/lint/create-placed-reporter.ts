import type { PlacedReporter } from '../../report/reporter.ts';
import type { Terminal } from '../terminal.ts';
import { openCheckDescriber, type CheckDescriber } from './describe-checks.ts';
import type { LintFlags, ReportFormat } from './flags.ts';
import { leastShown } from './least-shown.ts';
import { createRuleAddress } from './rule-address.ts';
import { tool } from './tool.ts';

/** Formats that are written without the texts of the documents. */
export type PlacedFormat = Exclude<ReportFormat, 'text' | 'json' | 'jsonl'>;

/** What a reporter is made for beside its format. */
export interface PlacedContext {
  readonly flags: Pick<LintFlags, 'quiet' | 'hints' | 'failOn'>;
  readonly terminal: Terminal;
  /** A path as it is called in the repository. */
  readonly locate: (path: string) => string;
  /** Bytes that a format with a limit may take. */
  readonly most?: number;
}

/** A reporter, and what tells it whose checks it writes about. */
export interface DescribingReporter extends Pick<CheckDescriber, 'turnTo'> {
  readonly reporter: PlacedReporter;
}

/** Formats that only other programs ask for are loaded when they are. */
async function create(
  format: PlacedFormat,
  context: PlacedContext,
  describeCheck: CheckDescriber['describe'],
): Promise<PlacedReporter> {
  const { flags, locate, most } = context;
  const least = leastShown(flags);
  switch (format) {
    case 'compact':
      return (await import('../../report/compact.ts')).createCompactReporter(least);
    case 'sarif': {
      const { createSarifReporter } = await import('../../report/sarif.ts');
      return createSarifReporter({ tool, least, locate, describeCheck });
    }
    case 'junit': {
      const { createJunitReporter } = await import('../../report/junit.ts');
      return createJunitReporter({ least, failOn: flags.failOn });
    }
    case 'github':
      return (await import('../../report/github.ts')).createGithubReporter({ least, locate });
    case 'gitlab': {
      const { createGitlabReporter } = await import('../../report/gitlab.ts');
      return createGitlabReporter({ least, locate, describeCheck });
    }
    case 'markdown': {
      const { createMarkdownReporter, mostOfComment } = await import('../../report/markdown.ts');
      return createMarkdownReporter({ least, most: most ?? mostOfComment, describeCheck });
    }
    case 'checkstyle':
      return (await import('../../report/checkstyle.ts')).createCheckstyleReporter(least);
  }
}

/** The reporter for a format that needs no texts, as the options of the call ask for it. */
export async function createPlacedReporter(
  format: PlacedFormat,
  context: PlacedContext,
): Promise<DescribingReporter> {
  const findAddress = createRuleAddress(context.terminal, context.locate);
  const { turnTo, describe } = await openCheckDescriber(format === 'sarif', findAddress);
  return { turnTo, reporter: await create(format, context, describe) };
}
