import type { Severity } from '../framework/rule.ts';
import { printable } from '../text/printable.ts';
import type { CheckDescription, DescribeCheck } from './check-description.ts';

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
  const { title, asks, question, severity, documentation, helpUri } = description;
  const help = [safeLines(documentation), printable(question.replace(/\{[^{}]*\}/g, '…'))];
  return {
    shortDescription: { text: printable(title) },
    fullDescription: { text: printable(asks) },
    help: { text: help.join('\n\n'), markdown: help.join('\n\n') },
    ...(helpUri !== undefined && { helpUri }),
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
export function createRuleTable(describeCheck: DescribeCheck): RuleTable {
  const rules = new Map<string, { readonly index: number; readonly rule: object }>();
  const write = (id: string): object => {
    const description = describeCheck(id);
    const tags = [id.slice(0, Math.max(0, id.indexOf('/')))].filter((tag) => tag !== '');
    const name = description && { name: printable(description.title) };
    return { id, ...name, ...(description && describe(description)), properties: { tags } };
  };
  return {
    indexOf: (check) => {
      const known = rules.get(check) ?? { index: rules.size, rule: write(check) };
      rules.set(check, known);
      return known.index;
    },
    list: () => [...rules.values()].map(({ rule }) => rule),
  };
}
