import type { DesignDoc } from '../document/design-doc.ts';
import { stepIds, type StepId } from '../framework/framework.ts';
import type { Span } from '../text/span.ts';

const trailingBreak = /(?:^|\n)[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/**
 * The last character of text before an offset, so that the place is neither an empty line nor the
 * rule between two sections.
 */
function lastTextBefore(source: string, offset: number): Span {
  const before = source.slice(0, offset).trimEnd();
  const end = before.replace(trailingBreak, '').trimEnd().length;
  return { start: end, end };
}

/**
 * Where a step that is absent belongs: after the home of the nearest earlier step, before that of
 * the later one that stands first, else at the end of the document.
 */
function placeOfAbsent(doc: DesignDoc, step: StepId): Span {
  const at = stepIds.indexOf(step);
  for (const earlier of stepIds.slice(0, at).reverse()) {
    const home = doc.homes[earlier].at(-1);
    if (home) return lastTextBefore(doc.source, home.span.end);
  }
  const [first] = stepIds
    .slice(at + 1)
    .flatMap((later) => doc.homes[later])
    .sort((a, b) => a.span.start - b.span.start);
  if (first) return first.heading?.span ?? first.span;
  return lastTextBefore(doc.source, doc.source.length);
}

/** Where to point for something of a step that is not there: its heading, or where it belongs. */
export function placeOfStep(doc: DesignDoc, step: StepId): Span {
  const [home] = doc.homes[step];
  return home?.heading?.span ?? placeOfAbsent(doc, step);
}

/** Where to point for something that belongs to no step: the title, or the first text. */
export function placeOfDocument(doc: DesignDoc): Span {
  return doc.title?.span ?? doc.statements[0]?.span ?? { start: 0, end: 0 };
}
