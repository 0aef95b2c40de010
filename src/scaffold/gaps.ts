import type { CaseGuide } from '../framework/case.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import { stepIds, type StepId } from '../framework/framework.ts';
import { checksOf, type CompiledPack } from '../framework/pack.ts';
import type { FileReport } from '../lint/report.ts';
import type { Prompt } from './slot.ts';
import { promptsOf } from './step-body.ts';

/** What a document does not speak of, with what to ask in its place. */
export interface Gap {
  readonly step: StepId;
  /** No section of the document belongs to the step. */
  readonly headless: boolean;
  readonly prompts: readonly Prompt[];
}

/** What gaps are found with. */
export interface GapSources {
  readonly pack: CompiledPack;
  readonly guides: readonly CaseGuide[];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What the document asks already, and what its labels name: neither is asked again. */
function knownTopics(doc: DesignDoc): ReadonlySet<string> {
  const labels = doc.statements.flatMap((statement) => statement.labels);
  const headings = doc.sections.flatMap(({ heading }) => heading ?? []);
  return new Set([
    ...doc.slots.map(({ text }) => plain(text.replace(/^[^[]*:\s*(?=\[)/, ''))),
    ...[...labels, ...headings].map(({ prose }) => plain(prose.text)),
  ]);
}

function isNew({ topic, question }: Prompt, known: ReadonlySet<string>): boolean {
  return !known.has(plain(question)) && (topic === '' || !known.has(plain(topic)));
}

/** Core questions of a step that is there: what is missing and told as more than a hint. */
function openPrompts(report: FileReport, step: StepId, { pack }: GapSources): readonly Prompt[] {
  const missing = new Set(
    report.checks.filter(({ verdict }) => verdict === 'missing').map(({ id }) => id),
  );
  const told = report.findings.filter(
    (finding) => finding.step === step && finding.severity !== 'hint' && missing.has(finding.check),
  );
  const rules = checksOf(pack);
  return told.flatMap(({ check }) => {
    const rule = rules.find(({ id }) => id === check);
    return rule ? [{ topic: rule.title, question: rule.question }] : [];
  });
}

function gapOf(
  doc: DesignDoc,
  report: FileReport,
  { step, sources, known }: { step: StepId; sources: GapSources; known: ReadonlySet<string> },
): Gap {
  const { pack, guides } = sources;
  const missing = report.steps.find(({ id }) => id === step)?.verdict === 'missing';
  const headless = doc.homes[step].length === 0;
  const definition = pack.framework.steps.find(({ id }) => id === step);
  const guide = guides.find(({ id }) => id === report.case?.id);
  const { level } = report.document;
  // A step whose questions stand there already is being answered.
  const begun = doc.slots.some(({ section }) => section.steps[0] === step);
  const prompts =
    missing && definition
      ? begun
        ? []
        : promptsOf(definition, pack.rules, { level, ...(guide && { guide }) })
      : openPrompts(report, step, sources);
  return { step, headless, prompts: prompts.filter((prompt) => isNew(prompt, known)) };
}

/** The gaps of a design in the order of the steps; none in what is no design. */
export function findGaps(doc: DesignDoc, report: FileReport, sources: GapSources): readonly Gap[] {
  if (report.document.kind !== 'design') return [];
  const known = knownTopics(doc);
  return stepIds
    .map((step) => gapOf(doc, report, { step, sources, known }))
    .filter(({ prompts }) => prompts.length > 0);
}
