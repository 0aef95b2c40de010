import type { Severity } from '../framework/rule.ts';
import { utf8Length } from '../text/well-formed.ts';
import type { DescribeCheck } from './check-description.ts';
import { addFile, emptyTally } from './count.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { describeCounts, formatDetails } from './markdown-file.ts';
import { summariseFile, type FileSummary } from './overview.ts';
import type { PlacedFault } from './places.ts';
import type { PlacedReporter } from './reporter.ts';
import { roundTotal } from './score.ts';

export interface MarkdownOptions {
  readonly least: Severity;
  /** The text takes no more bytes in UTF-8 than this. */
  readonly most: number;
  readonly describeCheck: DescribeCheck;
}

/** A comment on GitHub holds 65,536 characters; some room is left for what others put around it. */
export const mostOfComment = 65_000;

/** Room for the sentences that say what was cut. */
const roomForNotes = 600;

interface Entry {
  readonly summary: FileSummary;
  /** Empty where nothing was found, null where it was dropped because it cannot be shown anyway. */
  readonly details: string | null;
}

/** The worst file first: what is cut is what needs least. */
function compareEntries({ summary: first }: Entry, { summary: second }: Entry): number {
  return (
    second.errors - first.errors ||
    (first.total ?? 101) - (second.total ?? 101) ||
    second.warnings - first.warnings ||
    (first.path < second.path ? -1 : 1)
  );
}

function formatRow(summary: FileSummary, steps: number): string {
  const { path, total, errors, warnings } = summary;
  const cells = Array.from({ length: steps }, (_, index) => {
    const step = summary.steps[index];
    if (!step) return '';
    return step.verdict === 'missing' ? '–' : String(Math.round(step.score * 100));
  });
  const name = `<code>${escapeMarkdown(path)}</code>`;
  const score = total === null ? '' : String(roundTotal(total));
  return `| ${[name, score, ...cells, errors, warnings].join(' | ')} |\n`;
}

function formatHead(steps: FileSummary['steps']): string {
  const numbers = steps.map((_, index) => String(index + 1));
  const head = ['File', 'Score', ...numbers, 'Errors', 'Warnings'];
  const rule = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return `| ${head.join(' | ')} |\n| ${rule.join(' | ')} |\n`;
}

function formatLegend(steps: FileSummary['steps']): string {
  const names = steps.map(({ title }, index) => `${index + 1} ${escapeMarkdown(title)}`);
  return names.length === 0 ? '\n' : `\nSteps, in percent: ${names.join(', ')}.\n\n`;
}

function formatFault({ path, message, help }: PlacedFault): string {
  const place = path === undefined ? '' : `<code>${escapeMarkdown(path)}</code>: `;
  const told = help === undefined ? message : `${message} ${help}`;
  return `- ${place}${escapeMarkdown(told)}\n`;
}

/** As many of the parts, from the first, as fit in so many bytes; and how many do not. */
function fit(parts: readonly string[], room: number): { text: string; left: number } {
  let rest = room;
  let text = '';
  for (const [index, part] of parts.entries()) {
    const size = utf8Length(part);
    if (size > rest) return { text, left: parts.length - index };
    rest -= size;
    text += part;
  }
  return { text, left: 0 };
}

/** Drops the details of files that others, which are worse, leave no room for. */
function keepWorst(entries: readonly Entry[], most: number): Entry[] {
  let room = most;
  return entries.toSorted(compareEntries).map((entry) => {
    room -= utf8Length(entry.details ?? '');
    return room < 0 ? { ...entry, details: null } : entry;
  });
}

function note(left: number, what: string): string {
  return left === 0 ? '' : `*Left out, because it would be too long: ${what} of ${left} more.*\n\n`;
}

function formatTable(entries: readonly Entry[], room: number) {
  const steps = entries.find(({ summary }) => summary.steps.length > 0)?.summary.steps ?? [];
  const frame = formatHead(steps) + formatLegend(steps);
  const rows = entries.map(({ summary }) => formatRow(summary, steps.length));
  const { text, left } = fit(rows, room - utf8Length(frame));
  return formatHead(steps) + text + formatLegend(steps) + note(left, 'the rows');
}

/** Puts the parts together: faults, the table in half of the room, details in what is left. */
function compose(title: string, entries: readonly Entry[], told: Told): string {
  const { faults, most } = told;
  const room = most - roomForNotes - utf8Length(title);
  if (room < 0) return '';
  const wrong = fit(faults.map(formatFault), room / 4);
  const list = wrong.text === '' ? '' : `${wrong.text}\n`;
  const table = entries.length === 0 ? '' : formatTable(entries, room / 2);
  const left = room - utf8Length(list) - utf8Length(table);
  const kept = entries.filter(({ details }) => details !== '');
  const dropped = kept.filter(({ details }) => details === null).length;
  const shown = fit(
    kept.flatMap(({ details }) => details ?? []),
    left,
  );
  return [
    title,
    list,
    note(wrong.left, 'the faults'),
    table,
    shown.text,
    note(shown.left + dropped, 'the findings'),
  ].join('');
}

interface Told {
  readonly faults: readonly PlacedFault[];
  readonly most: number;
}

/**
 * The report as a comment on a pull request: a table of the files, the worst first, their findings
 * and questions behind summaries that open. What does not fit is left out, and that is said.
 */
export function createMarkdownReporter(options: MarkdownOptions): PlacedReporter {
  const { least, most } = options;
  let tally = emptyTally;
  let entries: Entry[] = [];
  let size = 0;
  return {
    begin: () => '',
    file: (file) => {
      tally = addFile(tally, file);
      const details = formatDetails(file, options);
      entries.push({ summary: summariseFile(file), details });
      size += details.length;
      if (size > 2 * most) {
        entries = keepWorst(entries, most);
        size = entries.reduce((sum, entry) => sum + (entry.details?.length ?? 0), 0);
      }
      return '';
    },
    end: (faults) => {
      const files = `${tally.files} file${tally.files === 1 ? '' : 's'}`;
      const title = `## mlsd: ${files}, ${describeCounts(tally, least)}\n\n`;
      return compose(title, entries.toSorted(compareEntries), { faults, most });
    },
  };
}
