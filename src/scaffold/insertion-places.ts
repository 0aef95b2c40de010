import type { DesignDoc, Section } from '../document/design-doc.ts';
import { stepIds, type StepId } from '../framework/framework.ts';

/** Where something may be inserted, and how far it is indented there. */
export interface InsertionPlace {
  readonly offset: number;
  readonly indent: string;
}

/** Behind the last text before the line that an offset stands on: bold lines begin with their signs. */
function behindText(source: string, offset: number): number {
  let end = offset >= source.length ? source.length : source.lastIndexOf('\n', offset - 1) + 1;
  while (end > 0 && /\s/.test(source[end - 1] ?? '')) end--;
  // A rule that parts this section from the next stays behind what is added.
  const rule = /\n[ \t]*\r?\n {0,3}(?:-{3,}|\*{3,}|_{3,})$/.exec(source.slice(0, end).slice(-80));
  return rule
    ? behindText(source, end - (source.slice(0, end).slice(-80).length - rule.index) + 1)
    : end;
}

function lineBefore(source: string, offset: number): string {
  return source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** Where a section's own text ends, before the sections in it. */
function ownEnd({ children, span }: Section): number {
  return children[0]?.span.start ?? span.end;
}

function allIn(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(allIn)];
}

/** Places for questions of a step that has a home, the likeliest first. */
export function placesInStep(doc: DesignDoc, step: StepId): readonly InsertionPlace[] {
  const own = doc.homes[step].flatMap(allIn).filter(({ steps }) => steps[0] === step);
  const told = own.filter(({ statements }) => statements.length > 0);
  const ordered = [...told.slice(-1), ...told.slice(0, 1), ...own];
  return [...new Set(ordered)].slice(0, 4).flatMap((section) => {
    const offset = behindText(doc.source, ownEnd(section));
    const indent = /^[ \t]+(?=[-*+]|\d+[.)])/.exec(lineBefore(doc.source, offset))?.[0];
    return [{ offset, indent: '' }, ...(indent === undefined ? [] : [{ offset, indent }])];
  });
}

/** The outermost section below the title that holds a section. */
function outermost(section: Section): Section {
  let outer = section;
  while (outer.parent?.heading && outer.parent.rank >= section.rank) outer = outer.parent;
  return outer;
}

/**
 * Places for a step that has no home: behind the nearest earlier step, before the first later one,
 * else at the end.
 */
export function placesForStep(doc: DesignDoc, step: StepId): readonly InsertionPlace[] {
  const at = stepIds.indexOf(step);
  const end = behindText(doc.source, doc.source.length);
  const offsets: number[] = [];
  for (const earlier of stepIds.slice(0, at).reverse()) {
    const home = doc.homes[earlier].at(-1);
    if (home) offsets.push(behindText(doc.source, outermost(home).span.end));
    if (home) break;
  }
  const [later] = stepIds
    .slice(at + 1)
    .flatMap((one) => doc.homes[one])
    .sort((a, b) => a.span.start - b.span.start);
  if (later && offsets.length === 0) offsets.push(behindText(doc.source, later.span.start));
  return [...offsets, end].map((offset) => ({ offset, indent: '' }));
}
