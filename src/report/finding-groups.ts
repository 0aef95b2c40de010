import type { FileReport, Finding } from '../lint/report.ts';
import { severities } from '../framework/rule.ts';
import { compareFindings } from './shown.ts';

/** Where more steps than that have findings, fewer of each are shown. */
const manySteps = 4;
/** More of one step at once is more than a person acts on. */
const mostOfGroup = 3;
const mostOfMany = 2;

/** Findings that stand under one heading of the report. */
export interface FindingGroup {
  readonly title: string;
  readonly ofStep: boolean;
  readonly findings: readonly Finding[];
}

const wholeDocument = 'The document as a whole';
/** Groups of findings that belong to no step, by the folder of their check. */
const folderTitles: Readonly<Record<string, string>> = {
  case: 'The case',
  consistency: 'Contradictions',
  diagram: 'Diagrams',
  writing: 'Writing',
  ignore: 'Ignore comments',
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

function worst({ findings: [first] }: FindingGroup): number {
  return first ? rank(first) : severities.length;
}

/** One group a step, and groups for what belongs to none; those with the worst finding first. */
export function groupByStep(
  file: FileReport,
  findings: readonly Finding[],
): readonly FindingGroup[] {
  const sorted = findings.toSorted(compareFindings);
  const apart = (finding: Finding): boolean => folderTitle(finding) !== undefined;
  const known = new Set<string>(file.steps.map(({ id }) => id));
  const groups = file.steps.map(({ id, title }, index) => ({
    title: `${index + 1} ${title}`,
    ofStep: true,
    findings: sorted.filter((finding) => finding.step === id && !apart(finding)),
  }));
  const others = sorted.filter(
    (finding) => finding.step === null || !known.has(finding.step) || apart(finding),
  );
  const titles = [...Object.values(folderTitles), wholeDocument];
  const rest = titles.map((title) => ({
    title,
    ofStep: false,
    findings: others.filter((finding) => titleOf(finding) === title),
  }));
  return [...groups, ...rest]
    .filter((group) => group.findings.length > 0)
    .sort((first, second) => worst(first) - worst(second));
}

/** So many of a group are shown where not all are; hints, which were asked for, need room. */
export function mostShown({ ofStep }: FindingGroup, groups: readonly FindingGroup[]): number {
  const hints = groups.some(({ findings }) => findings.some(({ severity }) => severity === 'hint'));
  const steps = groups.filter((group) => group.ofStep).length;
  return ofStep && !hints && steps > manySteps ? mostOfMany : mostOfGroup;
}
