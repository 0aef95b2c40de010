import { pack } from '#built-in/pack';
import { repository, version } from '#built-in/version';
import type { Severity } from '../framework/rule.ts';
import { createLinter, type Linter } from '../lint/linter.ts';
import type { FileReport, Finding } from '../lint/report.ts';
import type { MarkdownTree } from '../markdown/tree.ts';
import { pageOfCheck } from '../report/check-page.ts';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { checkOptions, type RemarkOptions } from './options.ts';

interface Point {
  line: number;
  column: number;
  offset: number;
}

/** What is asked of the message that a VFile makes (`VFileMessage` of the package vfile-message). */
export interface FileMessage {
  fatal?: boolean | null | undefined;
  note?: string | undefined;
  url?: string | undefined;
}

/** What is asked of a file (`VFile` of the package vfile). */
export interface MarkdownFile {
  value?: unknown;
  readonly path?: string | undefined;
  toString(): string;
  message(
    reason: string,
    options: { place: { start: Point; end: Point }; ruleId: string; source: string },
  ): FileMessage;
}

/** VFile knows errors, warnings and what is merely said. */
const fatal: Readonly<Record<Severity, boolean | undefined>> = {
  error: true,
  warning: false,
  hint: undefined,
};

function placeOf({ start, end }: Span, lines: LineIndex): { start: Point; end: Point } {
  return {
    start: { ...lines.position(start), offset: start },
    end: { ...lines.position(end), offset: end },
  };
}

function tell(finding: Finding, file: MarkdownFile, lines: LineIndex): void {
  const message = file.message(finding.message, {
    place: placeOf(finding.span, lines),
    ruleId: finding.check,
    source: 'mlsd',
  });
  message.fatal = fatal[finding.severity];
  if (finding.question !== undefined) message.note = finding.question;
  const url = pageOfCheck(finding.check, { repository, version });
  if (url !== undefined) message.url = url;
}

function tellAll({ findings, source }: FileReport, file: MarkdownFile, hints: boolean): void {
  const lines = createLineIndex(source);
  for (const finding of findings) {
    if (hints || finding.severity !== 'hint') tell(finding, file, lines);
  }
}

/**
 * A remark plugin that judges each file and tells findings as messages: an error is `fatal: true`, a
 * warning `false`, a hint neither; the note is the question to answer, the URL the page that teaches the check. The tree that remark has
 * parsed is used as it is where it says what mlsd's own parser would say (with remark-gfm and
 * remark-frontmatter it nearly always does), and stays as it was. Offsets count as those of remark's
 * own nodes do, without a byte order mark.
 *
 * @throws {TypeError} when the options are wrong
 */
export function remarkMlsd(
  options: RemarkOptions = {},
): (tree: MarkdownTree, file: MarkdownFile) => undefined {
  checkOptions(options, pack);
  const { hints = false, level, status, severities, case: answered } = options;
  const settings = {
    ...(level && { level }),
    ...(status && { status }),
    ...(severities && { severities }),
    ...(answered !== undefined && { case: answered }),
  };
  let ready: { readonly today: string; readonly linter: Linter } | null = null;
  const linterOf = (today: string): Linter => {
    if (ready?.today !== today) {
      ready = { today, linter: createLinter(pack, { ...settings, today }) };
    }
    return ready.linter;
  };
  return (tree, file) => {
    if (file.value === undefined) throw new TypeError('mlsd needs the text that was parsed.');
    const linter = linterOf(new Date().toISOString().slice(0, 10));
    tellAll(linter.lint(file.path ?? '', file.toString(), tree), file, hints);
  };
}
