import type { FileReport, Finding } from '../lint/report.ts';
import { printable } from '../text/printable.ts';
import type { Appearance } from './appearance.ts';
import type { Style } from './paint.ts';
import { groupByStep, mostShown } from './finding-groups.ts';
import { formatFrame, type IndexedSource } from './source-frame.ts';
import { wrapBehind } from './wrap.ts';

function styleOf({ severity }: Finding, { paint }: Appearance): Style {
  return { error: paint.red, warning: paint.yellow, hint: paint.cyan }[severity];
}

function headOf(finding: Finding, appearance: Appearance): readonly string[] {
  const { paint, glyphs, columns } = appearance;
  const sign = `  ${glyphs[finding.severity]} ${finding.severity}  `;
  const [first = '', ...rest] = wrapBehind(sign, printable(finding.message), columns);
  return [styleOf(finding, appearance)(sign) + paint.bold(first.slice(sign.length)), ...rest];
}

function questionOf({ question }: Finding, { paint, glyphs, columns }: Appearance) {
  if (question === undefined) return [];
  const [first = '', ...rest] = wrapBehind(`    ${glyphs.question} `, printable(question), columns);
  return [first, ...rest].map((line) => paint.cyan(line));
}

type Related = NonNullable<Finding['related']>[number];

/** "lines 4, 7 and 9" */
function nameLines(places: readonly Related[], { lines }: IndexedSource): string {
  const numbers = [...new Set(places.map(({ span }) => lines.position(span.start).line))];
  const last = numbers.at(-1);
  if (last === undefined || numbers.length === 1) return `line ${last}`;
  return `lines ${numbers.slice(0, -1).join(', ')} and ${last}`;
}

/** The other places of a finding: each with what stands there and its frame, those of which the same is said on one line. */
function relatedOf(finding: Finding, source: IndexedSource, appearance: Appearance) {
  const { paint, columns } = appearance;
  const places = new Map<string, readonly Related[]>();
  for (const one of finding.related ?? [])
    places.set(one.message, [...(places.get(one.message) ?? []), one]);
  return [...places].flatMap(([message, same]) => {
    const head = `      ${nameLines(same, source)}: `;
    const text = wrapBehind(head, printable(message), columns).map((line) => paint.dim(line));
    const [first] = same;
    const frame = first && same.length === 1 ? formatFrame(source, first.span, appearance) : [];
    return [...text, ...frame.map((one) => `      ${one}`)];
  });
}

interface FindingContext {
  readonly path: string;
  readonly source: IndexedSource;
  /** The finding above shows the same place, so that no second frame is needed. */
  readonly framed: boolean;
}

function formatFinding(finding: Finding, context: FindingContext, appearance: Appearance) {
  const { line, column } = context.source.lines.position(finding.span.start);
  const place = `${printable(context.path)}:${line}:${column}`;
  const look = { ...appearance, mark: styleOf(finding, appearance) };
  const frame = context.framed ? [] : formatFrame(context.source, finding.span, look);
  return [
    ...headOf(finding, appearance),
    ...frame.map((one) => `      ${one}`),
    ...relatedOf(finding, context.source, appearance),
    ...questionOf(finding, appearance),
    appearance.paint.dim(`      ${finding.check}  ${place}`),
  ];
}

/** What findings are shown with. */
interface Page {
  readonly source: IndexedSource;
  readonly appearance: Appearance;
  /** Every finding, not the worst ones of each group. */
  readonly details: boolean;
}

function formatRest(count: number, { paint, glyphs }: Appearance): readonly string[] {
  return count <= 0
    ? []
    : ['', paint.dim(`  ${glyphs.ellipsis} ${count} more, shown with --details`)];
}

function isSamePlace(first: Finding | undefined, second: Finding): boolean {
  return first?.span.start === second.span.start && first.span.end === second.span.end;
}

/** The given findings of a file, grouped by step, worst first: lines of text. */
export function formatFindings(
  file: FileReport,
  findings: readonly Finding[],
  page: Page,
): readonly string[] {
  const { source, appearance, details } = page;
  const groups = groupByStep(file, findings);
  return groups.flatMap((group) => {
    const most = details ? group.findings.length : mostShown(group, groups);
    const shown = group.findings.slice(0, most).flatMap((finding, index) => {
      const framed = isSamePlace(group.findings[index - 1], finding);
      const lines = formatFinding(finding, { path: file.path, source, framed }, appearance);
      return index === 0 ? lines : ['', ...lines];
    });
    const rest = formatRest(group.findings.length - most, appearance);
    return ['', appearance.paint.bold(group.title), ...shown, ...rest];
  });
}
