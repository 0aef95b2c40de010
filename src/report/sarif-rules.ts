import type { Severity } from '../framework/rule.ts';
import { printable } from '../text/printable.ts';

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
}

/** SARIF knows error, warning, note and none. */
export const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
};

/** Without control characters, but with its lines. */
function safeLines(text: string): string {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => printable(line))
    .join('\n');
}

function describe(description: CheckDescription) {
  const { title, asks, question, severity, documentation } = description;
  const help = [safeLines(documentation), printable(question.replace(/\{[^{}]*\}/g, '…'))];
  return {
    shortDescription: { text: printable(title) },
    fullDescription: { text: printable(asks) },
    help: { text: help.join('\n\n'), markdown: help.join('\n\n') },
    defaultConfiguration: { level: levels[severity] },
  };
}

/** The rules that results refer to, in the order in which they first did. */
export interface RuleTable {
  readonly indexOf: (check: string) => number;
  /** Values for `tool.driver.rules`. */
  readonly list: () => readonly object[];
}

/** An empty table; what `describeCheck` does not know is listed with its id only. */
export function createRuleTable(
  describeCheck: (check: string) => CheckDescription | undefined,
): RuleTable {
  const indices = new Map<string, number>();
  return {
    indexOf: (check) => {
      const index = indices.get(check) ?? indices.size;
      indices.set(check, index);
      return index;
    },
    list: () =>
      [...indices.keys()].map((id) => {
        const description = describeCheck(id);
        const tags = [id.slice(0, Math.max(0, id.indexOf('/')))].filter((tag) => tag !== '');
        return { id, ...(description && describe(description)), properties: { tags } };
      }),
  };
}
