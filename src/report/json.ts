import type { Fault } from '../framework/fault.ts';
import type {
  Evidence,
  FileReport,
  Finding,
  Fix,
  RelatedPlace,
  Report,
  SuppressedFinding,
} from '../lint/report.ts';
import { createLineIndex, type LineIndex, type Position } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { addFile, emptyTally, type Tally } from './count.ts';
import { stringifyJson } from './json-text.ts';
import { quote } from './quote.ts';
import { writeReport, type Reporter } from './reporter.ts';

/** Version of the contract `schemas/report.schema.json`. */
export const schemaVersion = 1;

interface Place extends Position {
  readonly offset: number;
}

interface Range {
  readonly start: Place;
  readonly end: Place;
}

function place(offset: number, lines: LineIndex): Place {
  const { line, column } = lines.position(offset);
  return { line, column, offset };
}

function range(span: Span, lines: LineIndex): Range {
  return { start: place(span.start, lines), end: place(span.end, lines) };
}

function fixJson(fix: Fix, lines: LineIndex) {
  const edits = fix.edits.map(({ span, text }) => ({ range: range(span, lines), text }));
  return { title: fix.title, edits };
}

function relatedJson(places: readonly RelatedPlace[], lines: LineIndex) {
  return places.map(({ span, message }) => ({ range: range(span, lines), message }));
}

function findingJson(finding: Finding, lines: LineIndex) {
  return {
    check: finding.check,
    severity: finding.severity,
    message: finding.message,
    ...(finding.question !== undefined && { question: finding.question }),
    range: range(finding.span, lines),
    ...(finding.related && { related: relatedJson(finding.related, lines) }),
    ...(finding.fix && { fix: fixJson(finding.fix, lines) }),
  };
}

function suppressedJson({ by, reason, ...finding }: SuppressedFinding, lines: LineIndex) {
  return { ...findingJson(finding, lines), by, ...(reason !== '' && { reason }) };
}

function evidenceJson({ span }: Evidence, source: string, lines: LineIndex) {
  return { range: range(span, lines), quote: quote(source, span) };
}

/** A file of the report as other programs read it. */
export function fileJson({ source, ...file }: FileReport) {
  const lines = createLineIndex(source);
  return {
    path: file.path,
    document: { ...file.document, case: file.case?.id ?? null },
    ...(file.case && { case: file.case }),
    score: file.score,
    steps: file.steps.map((step) => ({
      ...step,
      sections: step.sections.map(({ span, title }) => ({
        line: lines.position(span.start).line,
        title,
      })),
    })),
    checks: file.checks.map(({ id, verdict, evidence }) => ({
      id,
      verdict,
      evidence: evidence.map((one) => evidenceJson(one, source, lines)),
    })),
    findings: file.findings.map((finding) => findingJson(finding, lines)),
    suppressed: file.suppressed.map((finding) => suppressedJson(finding, lines)),
  };
}

/** A fault as other programs read it. */
export function faultJson({ path, span, source, message, help }: Fault) {
  return {
    ...(path !== undefined && { path }),
    ...(span && source !== undefined && { range: range(span, createLineIndex(source)) }),
    message,
    ...(help !== undefined && { help }),
  };
}

/** The counts of a run as other programs read them. */
export function summaryJson({ files, errors, warnings, hints, comments, baseline }: Tally) {
  return { files, errors, warnings, hints, suppressed: { comments, baseline } };
}

/**
 * The report for other programs, as `schemas/report.schema.json` describes it: JSON on one line that
 * ends with a line break. Offsets and columns count UTF-16 code units after the byte order mark.
 */
export function createJsonReporter(tool: Report['tool']): Reporter {
  let tally = emptyTally;
  return {
    begin: () => `{"tool":${stringifyJson({ ...tool, schema: schemaVersion })},"files":[`,
    file: (file) => {
      const comma = tally.files === 0 ? '' : ',';
      tally = addFile(tally, file);
      return comma + stringifyJson(fileJson(file));
    },
    end: (faults) => {
      const summary = stringifyJson(summaryJson(tally));
      return `],"faults":${stringifyJson(faults.map(faultJson))},"summary":${summary}}\n`;
    },
  };
}

/** The whole JSON report of what was linted already. */
export function formatJson(report: Report): string {
  return writeReport(report, createJsonReporter(report.tool));
}
