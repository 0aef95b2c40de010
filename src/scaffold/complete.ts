import type { DesignDoc } from '../document/design-doc.ts';
import { stepIds, type StepId } from '../framework/framework.ts';
import type { Linter } from '../lint/linter.ts';
import type { FileReport } from '../lint/report.ts';
import { writeDrawing } from './drawing.ts';
import { applyEdits } from './edits.ts';
import { findGaps, type Gap, type GapSources } from './gaps.ts';
import { readHouseStyle, type HouseStyle } from './house-style.ts';
import { isReadRightly, type Insertion } from './insertion.ts';
import { placesForStep, placesInStep, type InsertionPlace } from './insertion-places.ts';
import { bracketSlot, leadIn } from './slot.ts';

/** A document with what it lacks put in as questions. */
export interface Completion {
  readonly text: string;
  readonly insertions: readonly Insertion[];
}

/** What a document is completed with. */
export interface CompletionTools extends GapSources {
  readonly linter: Linter;
}

/** The number for a new heading: the step's own, or the next behind all, when it is free. */
function numberFor(step: StepId, { numbers }: HouseStyle): number | null {
  const own = stepIds.indexOf(step) + 1;
  if (!numbers.has(own)) return own;
  const highest = Math.max(0, ...numbers);
  return own > highest ? highest + 1 : null;
}

function writeText(
  gap: Gap,
  place: InsertionPlace,
  look: { readonly style: HouseStyle; readonly title: string; readonly first: boolean },
): string {
  const { style, title, first } = look;
  const slots = gap.prompts.map(
    (prompt) => `${place.indent}${style.bullet} ${leadIn(prompt)}${bracketSlot(prompt.question)}`,
  );
  const heading = gap.headless ? [style.writeHeading(title, numberFor(gap.step, style)), ''] : [];
  return [...(first ? [] : ['', '']), ...heading, ...slots].join(style.lineEnd);
}

/** Puts the questions of a gap where they are read as part of their step; null when that is nowhere. */
function insertGap(doc: DesignDoc, gap: Gap, tools: CompletionTools): Insertion | null {
  const style = readHouseStyle(doc);
  const title = tools.pack.framework.steps.find(({ id }) => id === gap.step)?.title ?? gap.step;
  const places = gap.headless ? placesForStep(doc, gap.step) : placesInStep(doc, gap.step);
  for (const place of places) {
    const text = writeText(gap, place, { style, title, first: place.offset === 0 });
    const edit = { span: { start: place.offset, end: place.offset }, text };
    const { step, headless: heading, prompts } = gap;
    const insertion = { step, heading, questions: prompts.length, edit };
    if (isReadRightly(doc, [insertion], tools.linter.read)) return insertion;
  }
  return null;
}

/** A drawing to be made, at the end, where the document has none and is told so. */
function planDrawing(doc: DesignDoc, report: FileReport, { guides }: CompletionTools) {
  const lacking = report.findings.some(({ check }) => check === 'diagram/missing');
  const begun = doc.diagrams.length > 0 || report.document.kind !== 'design';
  if (!lacking || begun) return [];
  const style = readHouseStyle(doc);
  const guide = guides.find(({ id }) => id === report.case?.id);
  const drawing = writeDrawing(guide?.drawing).replaceAll('\n', style.lineEnd);
  const start = doc.source.trimEnd().length;
  const text = ['', '', style.writeHeading('Diagram', null), '', drawing].join(style.lineEnd);
  const edit = { span: { start, end: start }, text };
  return [{ step: null, heading: true, questions: 1, edit }];
}

/** What one reading of the document finds to put in. */
function completeOnce(source: string, tools: CompletionTools): readonly Insertion[] {
  const { linter } = tools;
  const doc = linter.read(source);
  const report = linter.lint('', source);
  const inSteps = findGaps(doc, report, tools).flatMap((gap) => insertGap(doc, gap, tools) ?? []);
  const kept: Insertion[] = [];
  for (const insertion of [...inSteps, ...planDrawing(doc, report, tools)]) {
    if (isReadRightly(doc, [...kept, insertion], linter.read)) kept.push(insertion);
  }
  return kept;
}

/** What is put in may show another gap; after so many readings there are none left to show. */
const mostRounds = 5;

/**
 * Puts what a design lacks into it as questions: missing steps with a heading in the document's own
 * style, and core questions that the steps leave open. Only insertions, each at a place where the
 * reader finds it in its step; a second time nothing is added.
 *
 * @param source the text without its byte order mark
 */
export function completeDocument(source: string, tools: CompletionTools): Completion {
  const insertions: Insertion[] = [];
  let text = source;
  for (let round = 0; round < mostRounds; round++) {
    const found = completeOnce(text, tools);
    if (found.length === 0) break;
    insertions.push(...found);
    text = applyEdits(
      text,
      found.map(({ edit }) => edit),
    );
  }
  return { text, insertions };
}
