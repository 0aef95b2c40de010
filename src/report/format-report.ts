import { checksOf, type CompiledPack } from '../framework/pack.ts';
import type { Severity } from '../framework/rule.ts';
import type { Report } from '../lint/report.ts';
import { plainAppearance } from './appearance.ts';
import { createCheckstyleReporter } from './checkstyle.ts';
import { createCompactReporter } from './compact.ts';
import { createGithubReporter } from './github.ts';
import { createGitlabReporter } from './gitlab.ts';
import { createJsonReporter } from './json.ts';
import { createJsonLinesReporter } from './jsonl.ts';
import { createJunitReporter } from './junit.ts';
import { createMarkdownReporter, mostOfComment } from './markdown.ts';
import { writeReport, type Reporter } from './reporter.ts';
import type { CheckDescription } from './sarif-rules.ts';
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
  /** The rules that SARIF describes; none when left out. */
  readonly pack?: CompiledPack;
}

function describeBy(pack: CompiledPack | undefined) {
  const rules = new Map((pack ? checksOf(pack) : []).map((rule) => [rule.id, rule]));
  return (check: string): CheckDescription | undefined => {
    const rule = rules.get(check);
    return rule && { ...rule, documentation: '' };
  };
}

function createReporter(
  format: ReportFormat,
  tool: Report['tool'],
  options: FormatOptions,
): Reporter {
  const { least = 'warning', failOn = 'error', details = false, pack } = options;
  const repository = { least, locate: options.locate ?? ((path: string) => path) };
  switch (format) {
    case 'text':
      return createTextReporter({ ...plainAppearance, least, details, overview: false });
    case 'compact':
      return createCompactReporter(least);
    case 'json':
      return createJsonReporter(tool);
    case 'jsonl':
      return createJsonLinesReporter(tool);
    case 'sarif':
      return createSarifReporter({ ...repository, tool, describeCheck: describeBy(pack) });
    case 'junit':
      return createJunitReporter({ least, failOn });
    case 'github':
      return createGithubReporter(repository);
    case 'gitlab':
      return createGitlabReporter(repository);
    case 'markdown':
      return createMarkdownReporter({ least, most: mostOfComment });
    case 'checkstyle':
      return createCheckstyleReporter(least);
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
