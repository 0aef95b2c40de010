import type { Level, Severity, Status } from '../../framework/rule.ts';
import type { Band } from '../../lint/report.ts';
import type { ReportFormat } from '../../report/format-report.ts';

export { reportFormats, type ReportFormat } from '../../report/format-report.ts';

/** What lists and questions can be written as. */
export const formats = ['text', 'json'] as const;
export type Format = (typeof formats)[number];

/** A format, and the file it goes to; without one it goes to standard output. */
export interface FormatRequest {
  readonly format: ReportFormat;
  readonly file?: string;
}

/** One of several parts that together are all files. */
export interface Shard {
  /** From 1 on. */
  readonly index: number;
  readonly count: number;
}

/** What the options of `mlsd lint` say. */
export interface LintFlags {
  readonly format?: readonly FormatRequest[];
  /** Every finding, also of the files of a folder. */
  readonly details?: boolean;
  readonly outputFile?: string;
  readonly level?: Level;
  readonly status?: Status;
  readonly case?: string;
  readonly hints?: boolean;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly minScore?: number;
  readonly minBand?: Band;
  readonly failOn: Severity;
  readonly why?: string;
  /** A file of findings that are known and not told; false with `--no-baseline`. */
  readonly baseline?: string | false;
  readonly updateBaseline?: boolean;
  readonly stdinFilename?: string;
  /** A path, or false with `--no-config`. */
  readonly config?: string | boolean;
  readonly shard?: Shard;
  /** A revision, or true for the usual one. */
  readonly changed?: string | boolean;
  readonly cache?: boolean;
  /** A file or folder; it asks for the cache too. */
  readonly cacheLocation?: string;
  /** The document whose settings to print. */
  readonly printConfig?: string;
  /** False with `--no-error-on-unmatched-pattern`. */
  readonly errorOnUnmatchedPattern: boolean;
}
