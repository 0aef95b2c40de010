import { cases } from '#built-in/cases';
import { pack } from '#built-in/pack';
import { templates } from '#built-in/templates';
import { version } from '#built-in/version';
import type { CaseGuide } from './framework/case.ts';
import type { CompiledPack } from './framework/pack.ts';
import { createLinter, type LinterOptions } from './lint/linter.ts';
import type { FileReport, Report } from './lint/report.ts';

export type { DesignDoc, Label, Section, Statement } from './document/design-doc.ts';
export type { CaseGuide } from './framework/case.ts';
export type { Fault } from './framework/fault.ts';
export type { CompiledPack } from './framework/pack.ts';
export { levels, severities, statuses } from './framework/rule.ts';
export type { Level, Severity, Status } from './framework/rule.ts';
export type { VerdictExplanation } from './lint/explain-verdict.ts';
export { createLinter, type Linter, type LinterOptions } from './lint/linter.ts';
export type {
  CheckResult,
  FileReport,
  Finding,
  NextQuestion,
  Report,
  Score,
  StepResult,
  SuppressedFinding,
} from './lint/report.ts';
export type { MarkdownTree } from './markdown/tree.ts';
export { formatReport, reportFormats } from './report/format-report.ts';
export type { FormatOptions, ReportFormat } from './report/format-report.ts';
export { formatJson } from './report/json.ts';
export { completeDocument, type Completion, type CompletionTools } from './scaffold/complete.ts';
export { writeSkeleton, type SkeletonOptions } from './scaffold/skeleton.ts';
export { createLineIndex, type LineIndex, type Position } from './text/line-index.ts';
export type { Span } from './text/span.ts';

/** The rules that ship with mlsd, compiled. */
export const builtInPack: CompiledPack = pack;

/** The cases that ship with mlsd, as skeletons are written for them. */
export const builtInCases: readonly CaseGuide[] = cases;

/** The texts around the steps of skeletons, by name: `skeleton` and `minimal`. */
export const builtInTemplates: Readonly<Record<string, string>> = templates;

/** Name and version, as reports carry them. */
export const tool: Report['tool'] = { name: 'mlsd', version };

/**
 * Judges one document with the rules that ship with mlsd. Each call sets a linter up; for many
 * documents make one with {@link createLinter}.
 *
 * @param options what the linter is set to, and the path that the report names
 */
export function lintText(
  text: string,
  { path = '', ...options }: LinterOptions & { readonly path?: string } = {},
): FileReport {
  return createLinter(pack, options).lint(path, text);
}
