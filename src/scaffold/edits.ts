import type { Edit } from '../lint/report.ts';

/** The text with the edits applied; they must not overlap. Those at one place keep their order. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index);
  let text = '';
  let at = 0;
  for (const { edit } of ordered) {
    text += source.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return text + source.slice(at);
}
