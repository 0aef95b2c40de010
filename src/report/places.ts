import type { Fault } from '../framework/fault.ts';
import type { Severity } from '../framework/rule.ts';
import type { FileReport, Finding, NextQuestion, StepResult } from '../lint/report.ts';
import { createLineIndex, type LineIndex, type Position } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** A place as a reader without the text can use it; the offset is in UTF-16 code units. */
export interface Place extends Position {
  readonly offset: number;
}

export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** A finding whose places are counted in lines. */
export interface PlacedFinding {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly question?: string;
  readonly range: Range;
  readonly related?: readonly { readonly range: Range; readonly message: string }[];
  readonly fix?: {
    readonly title: string;
    readonly edits: readonly { readonly range: Range; readonly text: string }[];
  };
  readonly fingerprint: string;
}

/** A finding that is held back; a comment that gives no reason leaves it out. */
export interface PlacedSuppression extends PlacedFinding {
  readonly by: 'comment' | 'baseline';
  readonly reason?: string;
}

export interface PlacedQuestion extends Omit<NextQuestion, 'span'> {
  readonly range: Range;
}

/** What of a file is written without its text: all forms but those that quote it. */
export interface PlacedFile {
  readonly path: string;
  readonly document: Pick<FileReport['document'], 'kind'>;
  readonly score: Pick<FileReport['score'], 'total' | 'band'>;
  readonly steps: readonly Omit<StepResult, 'sections'>[];
  readonly findings: readonly PlacedFinding[];
  readonly suppressed: readonly PlacedSuppression[];
  readonly nextQuestions: readonly PlacedQuestion[];
}

/** A fault with its place counted in lines. */
export interface PlacedFault extends Pick<Fault, 'path' | 'message' | 'help'> {
  readonly range?: Range;
}

function place(offset: number, lines: LineIndex): Place {
  const { line, column } = lines.position(offset);
  return { line, column, offset };
}

/** The lines of a span; one that ends before it begins is empty. */
export function placeSpan({ start, end }: Span, lines: LineIndex): Range {
  return { start: place(start, lines), end: place(Math.max(start, end), lines) };
}

/** A finding with its places in these lines. */
function placeFinding(finding: Finding, lines: LineIndex): PlacedFinding {
  const { check, severity, message, question, span, related, fix, fingerprint } = finding;
  const others = related?.map((one) => ({
    range: placeSpan(one.span, lines),
    message: one.message,
  }));
  const edits = fix?.edits.map(({ span: at, text }) => ({ range: placeSpan(at, lines), text }));
  return {
    check,
    severity,
    message,
    ...(question !== undefined && { question }),
    range: placeSpan(span, lines),
    ...(others && { related: others }),
    ...(fix && edits && { fix: { title: fix.title, edits } }),
    fingerprint,
  };
}

/** What was found in a file, with its places counted in lines. */
export function placeFindings(
  { findings, suppressed, nextQuestions }: FileReport,
  lines: LineIndex,
): Pick<PlacedFile, 'findings' | 'suppressed' | 'nextQuestions'> {
  return {
    findings: findings.map((finding) => placeFinding(finding, lines)),
    suppressed: suppressed.map(({ by, reason, ...finding }) => ({
      ...placeFinding(finding, lines),
      by,
      ...(reason !== '' && { reason }),
    })),
    nextQuestions: nextQuestions.map(({ check, step, question, span }) => ({
      check,
      step,
      question,
      range: placeSpan(span, lines),
    })),
  };
}

/** A file without its text. */
export function placeFile(file: FileReport): PlacedFile {
  const { path, document, score, steps } = file;
  return { path, document, score, steps, ...placeFindings(file, createLineIndex(file.source)) };
}

/** A fault without the text of its file. */
export function placeFault({ path, span, source, message, help }: Fault): PlacedFault {
  return {
    ...(path !== undefined && { path }),
    ...(span && source !== undefined && { range: placeSpan(span, createLineIndex(source)) }),
    message,
    ...(help !== undefined && { help }),
  };
}
