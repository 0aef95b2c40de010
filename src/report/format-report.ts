import { checksOf, type CompiledPack } from '../framework/pack.ts';
import type { Severity } from '../framework/rule.ts';
import type { Report } from '../lint/report.ts';
import { plainAppearance } from './appearance.ts';
import type { DescribeCheck } from './check-description.ts';
import { createCheckstyleReporter } from './checkstyle.ts';
import { createCompactReporter } from './compact.ts';
import { createGithubReporter } from './github.ts';
import { createGitlabReporter } from './gitlab.ts';
import { createJsonReporter, fileJson } from './json.ts';
import { createJsonLinesReporter } from './jsonl.ts';
import { createJunitReporter } from './junit.ts';
import { createMarkdownReporter, mostOfComment } from './markdown.ts';
import { placeFile } from './places.ts';
import { withPlaces, writeReport, type PlacedReporter, type Reporter } from './reporter.ts';
import { createSarifReporter } from './sarif.ts';
import { createTextReporter } from './text.ts';

/** What a report can be written as. */
export const reportFormats = [
  'text',
  'compact',
  'json',
  'jsonl',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'markdown',
  'checkstyle',
] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** How a report is written. */
export interface FormatOptions {
  /** The mildest severity that is shown, where a format does not hold all; warning when left out. */
  readonly least?: Severity;
  /** From this severity on a finding fails a test of JUnit; error when left out. */
  readonly failOn?: Severity;
  /** Text: every finding, not the worst few of a step. */
  readonly details?: boolean;
  /** A path as it is called in the repository, for `sarif`, `github` and `gitlab`; as it is when left out. */
  readonly locate?: (path: string) => string;
  /** The rules that `sarif`, `gitlab` and `markdown` describe; none when left out. */
  readonly pack?: CompiledPack;
}

function describeBy(pack: CompiledPack | undefined): DescribeCheck {
  const rules = new Map((pack ? checksOf(pack) : []).map((rule) => [rule.id, rule]));
  return (check) => {
    const rule = rules.get(check);
    return rule && { ...rule, documentation: '' };
  };
}

function createPlacedReporter(
  format: Exclude<ReportFormat, 'text' | 'json' | 'jsonl'>,
  tool: Report['tool'],
  options: FormatOptions,
): PlacedReporter {
  const { least = 'warning', failOn = 'error', locate = (path: string) => path } = options;
  const repository = { least, locate };
  const describeCheck = describeBy(options.pack);
  switch (format) {
    case 'compact':
      return createCompactReporter(least);
    case 'sarif':
      return createSarifReporter({ ...repository, tool, describeCheck });
    case 'junit':
      return createJunitReporter({ least, failOn });
    case 'github':
      return createGithubReporter(repository);
    case 'gitlab':
      return createGitlabReporter({ ...repository, describeCheck });
    case 'markdown':
      return createMarkdownReporter({ least, most: mostOfComment, describeCheck });
    case 'checkstyle':
      return createCheckstyleReporter(least);
  }
}

function createReporter(
  format: ReportFormat,
  tool: Report['tool'],
  options: FormatOptions,
): Reporter {
  const { least = 'warning', details = false } = options;
  switch (format) {
    case 'text':
      return createTextReporter({ ...plainAppearance, least, details, overview: false });
    case 'json':
      return withPlaces(createJsonReporter(tool), fileJson);
    case 'jsonl':
      return withPlaces(createJsonLinesReporter(tool), fileJson);
    default:
      return withPlaces(createPlacedReporter(format, tool, options), placeFile);
  }
}

/** Writes a report in one of the formats, without colours; the same everywhere. */
export function formatReport(
  report: Report,
  format: ReportFormat,
  options: FormatOptions = {},
): string {
  return writeReport(report, createReporter(format, report.tool, options));
}
