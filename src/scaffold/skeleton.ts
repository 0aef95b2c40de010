import { stubKinds, type CaseGuide } from '../framework/case.ts';
import type { Step } from '../framework/framework.ts';
import type { Level } from '../framework/rule.ts';
import { writeDrawing } from './drawing.ts';
import { writeStepBody, type SkeletonPack, type Style } from './step-body.ts';
import { writeStubTable } from './stub-table.ts';

export interface SkeletonOptions {
  readonly level: Level;
  /** The document's heading; the title of the case or "ML system design" when left out. */
  readonly title?: string;
  /** The case to practise; none when left out. */
  readonly guide?: CaseGuide;
  /** `headings` when left out. */
  readonly style?: Style;
}

const usualTitle = 'ML system design';

/** What the writer should know and the reader should not see. */
function writeComment<Group>({ minutes: [from, to], purpose }: Step<Group>): string {
  const text = `${from} to ${to} minutes. ${purpose.replace(/\s+/g, ' ').trim()}`;
  return `<!-- ${text.replaceAll('--', '-')} -->`;
}

type Bodies<Group> = readonly (readonly [step: Step<Group>, body: string])[];

function writeSteps<Group>(bodies: Bodies<Group>, style: Style): string {
  return bodies
    .map(([step, body], index) => {
      const heading = `## ${index + 1}. ${step.title}`;
      const parts = style === 'minimal' ? [heading, body] : [heading, writeComment(step), body];
      return parts.join('\n\n');
    })
    .join('\n\n');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function writeFrontMatter({ level, guide }: SkeletonOptions): string {
  return [...(guide ? [`case: ${guide.id}`] : []), `level: ${level}`].join('\n');
}

function holesOf<Group>(
  pack: SkeletonPack<Group>,
  options: SkeletonOptions,
): ReadonlyMap<string, string> {
  const { level, guide, style = 'headings' } = options;
  const title = onOneLine(options.title ?? '');
  const body = { level, style, ...(guide && { guide }) };
  const bodies = pack.framework.steps.map(
    (step) => [step, writeStepBody(step, pack.rules, body)] as const,
  );
  return new Map([
    ['front-matter', writeFrontMatter(options)],
    ['level', level],
    ['case', guide?.id ?? ''],
    ['title', title === '' ? (guide?.title ?? usualTitle) : title],
    ['question', guide ? `> ${onOneLine(guide.question)}` : ''],
    ['steps', writeSteps(bodies, style)],
    ['drawing', writeDrawing(guide?.drawing)],
    ...bodies.map(([{ id }, text]) => [`step.${id}`, text] as const),
    ...stubKinds.map(
      (kind) => [`table.${kind}`, guide ? writeStubTable(kind, guide.stubs[kind]) : ''] as const,
    ),
  ]);
}

/**
 * Writes the document to start from: front matter with case and level, the title, the question of
 * the case, and for each step a numbered heading, its minutes and purpose as a comment, and its
 * prompts as slots (see `slot.ts`). Above the lowest level, rules that weigh more there add their own
 * questions.
 *
 * @param template text around the steps, with holes as `docs/skeletons.md` lists them: `{{title}}`,
 *   `{{front-matter}}`, `{{question}}`, `{{steps}}`, `{{drawing}}` and more; others stay as they are
 * @returns Markdown with LF line ends
 */
export function writeSkeleton<Group>(
  pack: SkeletonPack<Group>,
  template: string,
  options: SkeletonOptions,
): string {
  const holes = holesOf(pack, options);
  const filled = template.replace(
    /\{\{([\w.-]+)\}\}/g,
    (hole, name: string) => holes.get(name) ?? hole,
  );
  return filled.replace(/\n{3,}/g, '\n\n');
}
