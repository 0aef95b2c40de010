import { pack } from '#built-in/pack';
import type { CompiledPack } from './framework/pack.ts';

export type { DesignDoc, Label, Section, Statement } from './document/design-doc.ts';
export type { CompiledPack } from './framework/pack.ts';
export type { Level, Severity } from './framework/rule.ts';
export type { VerdictExplanation } from './lint/explain-verdict.ts';
export { createLinter, type Linter, type LinterOptions } from './lint/linter.ts';
export type { FileReport, Finding, Report } from './lint/report.ts';
export type { MarkdownTree } from './markdown/adopt-tree.ts';
export { formatJson } from './report/json.ts';
export { writeSkeleton } from './scaffold/skeleton.ts';

/** The rules that ship with mlsd, compiled. */
export const builtInPack: CompiledPack = pack;
