import type { FileReport, Finding } from '../lint/report.ts';
import { severities } from '../framework/rule.ts';
import { printable } from '../text/printable.ts';
import type { Appearance } from './appearance.ts';
import type { Style } from './paint.ts';
import { formatFrame, type IndexedSource } from './source-frame.ts';
import { wrapBehind } from './wrap.ts';

/** Findings that stand under one heading of the report. */
interface Group {
  readonly title: string;
  readonly findings: readonly Finding[];
}

const wholeDocument = 'The document as a whole';
/** Groups of findings that belong to no step, by the folder of their check. */
const folderTitles: Readonly<Record<string, string>> = {
  case: 'The case',
  consistency: 'Contradictions',
  diagram: 'Diagrams',
  writing: 'Writing',
};

function folderTitle({ check }: Finding): string | undefined {
  return folderTitles[check.slice(0, check.indexOf('/'))];
}

function titleOf(finding: Finding): string {
  return folderTitle(finding) ?? wholeDocument;
}

function rank({ severity }: Finding): number {
  return severities.indexOf(severity);
}

/** Worst first, then as they stand in the document. */
function compareFindings(first: Finding, second: Finding): number {
  return rank(first) - rank(second) || first.span.start - second.span.start;
}

function worst({ findings: [first] }: Group): number {
  return first ? rank(first) : severities.length;
}

/** One group a step, and groups for what belongs to none; those with the worst finding first. */
function groupByStep(file: FileReport, findings: readonly Finding[]): readonly Group[] {
  const sorted = findings.toSorted(compareFindings);
  const apart = (finding: Finding): boolean => folderTitle(finding) !== undefined;
  const known = new Set<string>(file.steps.map(({ id }) => id));
  const groups = file.steps.map(({ id, title }, index) => ({
    title: `${index + 1} ${title}`,
    findings: sorted.filter((finding) => finding.step === id && !apart(finding)),
  }));
  const others = sorted.filter(
    (finding) => finding.step === null || !known.has(finding.step) || apart(finding),
  );
  const titles = [...Object.values(folderTitles), wholeDocument];
  const rest = titles.map((title) => ({
    title,
    findings: others.filter((finding) => titleOf(finding) === title),
  }));
  return [...groups, ...rest]
    .filter((group) => group.findings.length > 0)
    .sort((first, second) => worst(first) - worst(second));
}

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

/** The other places of a finding, each with what stands there and its frame. */
function relatedOf(finding: Finding, source: IndexedSource, appearance: Appearance) {
  return (finding.related ?? []).flatMap(({ span, message }) => {
    const { line } = source.lines.position(span.start);
    return [
      appearance.paint.dim(`      line ${line}: ${printable(message)}`),
      ...formatFrame(source, span, appearance).map((one) => `      ${one}`),
    ];
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
  /** So many of each group are shown, the rest is counted. */
  readonly most: number;
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
  const { source, appearance, most } = page;
  return groupByStep(file, findings).flatMap((group) => [
    '',
    appearance.paint.bold(group.title),
    ...group.findings.slice(0, most).flatMap((finding, index) => {
      const framed = isSamePlace(group.findings[index - 1], finding);
      const lines = formatFinding(finding, { path: file.path, source, framed }, appearance);
      return index === 0 ? lines : ['', ...lines];
    }),
    ...formatRest(group.findings.length - most, appearance),
  ]);
}
