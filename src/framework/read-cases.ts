import type { CaseGuide, CaseRubric } from './case.ts';
import { readCaseBody } from './case-sections.ts';
import type { CaseSource } from './case-source.ts';
import { checksNamedBy, findReference } from './check-references.ts';
import { compileCase } from './compile-case.ts';
import type { RuleContext } from './compile-clause.ts';
import type { Fault } from './fault.ts';
import type { GroupId } from './pack.ts';
import type { PackFile } from './pack-file.ts';
import { frontMatterOf } from './rule-file.ts';
import type { PackValidation } from './schema-check.ts';
import { validate } from './schema-faults.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** The sound cases of a pack in the order of their files. */
export interface CaseReading {
  readonly cases: readonly CaseRubric<GroupId>[];
  readonly guides: readonly CaseGuide[];
}

/** What all cases of a pack are compiled with; `checks` are the sound ones. */
export interface CaseTools extends Omit<RuleContext, 'yaml'> {
  readonly validation: PackValidation;
}

interface ReadCase {
  readonly rubric: CaseRubric<GroupId>;
  readonly guide: CaseGuide;
}

/** The id of the case that a file holds. */
function caseId(path: string): string {
  return path.replace(/^cases\//, '').replace(/\.md$/, '');
}

function guideOf(id: string, source: CaseSource): Omit<CaseGuide, 'documentation' | 'points'> {
  const { title, question, category, metrics, traps, prompts, stubs, drawing } = source;
  return { id, title, question, category, metrics, traps, prompts, stubs, drawing };
}

/** Points with one id would hide each other. */
function complainOfTwins({ points }: CaseSource, yaml: YamlFile, report: (fault: Fault) => void) {
  for (const [index, { id }] of points.entries()) {
    if (points.findIndex((other) => other.id === id) === index) continue;
    report(yaml.fault(['points', index, 'id'], `The point \`${id}\` stands here twice.`));
  }
}

function complainOfReferences(
  { points }: CaseRubric<GroupId>,
  tools: CaseTools,
  yaml: YamlFile,
): void {
  for (const check of points.flatMap(checksNamedBy)) {
    if (tools.checks.includes(check)) continue;
    const message = `The check \`${check}\` cannot be asked.`;
    tools.report(yaml.fault(findReference(yaml.data, check), message));
  }
}

/** The case of one file; null when anything is wrong with it, which is reported. */
function readCase(file: PackFile, tools: CaseTools): ReadCase | null {
  const own: Fault[] = [];
  const report = (fault: Fault): void => {
    own.push(fault);
    tools.report(fault);
  };
  const place = frontMatterOf(file);
  if ('fault' in place) {
    report(place.fault);
    return null;
  }
  const yaml = readYaml(file, place.yaml);
  const { value: source, faults } = validate(tools.validation.case, yaml);
  faults.forEach(report);
  if (!source) return null;
  const id = caseId(file.path);
  complainOfTwins(source, yaml, report);
  const rubric = compileCase(id, source, { ...tools, yaml, report });
  complainOfReferences(rubric, { ...tools, report }, yaml);
  const points = source.points.map((point) => point.id);
  const body = readCaseBody(file, place.bodyStart, { caseId: id, points });
  body.faults.forEach(report);
  const { documentation, lessons } = body;
  const guide = { ...guideOf(id, source), documentation, points: lessons };
  return own.length > 0 ? null : { rubric, guide };
}

/** Reads the files of cases; one with faults is left out. */
export function readCases(files: readonly PackFile[], tools: CaseTools): CaseReading {
  const read = files.map((file) => readCase(file, tools)).filter((one) => one !== null);
  return { cases: read.map(({ rubric }) => rubric), guides: read.map(({ guide }) => guide) };
}
