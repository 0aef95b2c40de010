import type { Severity } from '../framework/rule.ts';

/** What is known of a check beside its id. */
export interface CheckDescription {
  readonly title: string;
  /** The question about the document that it settles. */
  readonly asks: string;
  /** The question to a candidate. */
  readonly question: string;
  readonly severity: Severity;
  /** Why it matters and what counts, in Markdown. */
  readonly documentation: string;
  /** Address of the page that teaches it, where there is one. */
  readonly helpUri?: string;
}

/** What is known of a check; undefined for one that nobody knows. */
export type DescribeCheck = (check: string) => CheckDescription | undefined;
