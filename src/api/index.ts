export * from '../index.ts';
export type { Outcome } from '../framework/fault.ts';
export { lintFiles, type CallOptions, type LintResult } from './lint-files.ts';
export { loadConfig, type DocumentConfig } from './load-config.ts';
