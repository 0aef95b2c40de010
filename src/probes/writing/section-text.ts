import type { DesignDoc, Section } from '../../document/design-doc.ts';
import type { StepId } from '../../framework/framework.ts';
import { stepIds } from '../../framework/framework.ts';

const comment = /<!--[\s\S]*?(?:-->|$)/g;
/** Rules between sections, emphasis of a bold line that heads them, breaks. */
const dressing =
  /^[ \t]*(?:[-*_=][ \t]*){3,}$|^[ \t]*[*_:#]+[ \t]*$|<br\s*\/?>|^&nbsp;$|^\\[ \t]*$/gim;

/** What stands right under a section's heading, as far as its first subsection, in Markdown. */
export function ownText({ source }: DesignDoc, { heading, span, children }: Section): string {
  const start = heading?.span.end ?? span.start;
  const end = children[0]?.span.start ?? span.end;
  return source.slice(start, Math.max(start, end)).replace(comment, '').replace(dressing, '');
}

/** True for a section with nothing but headings, comments and rules in it. */
export function isEmpty(doc: DesignDoc, section: Section): boolean {
  if (section.statements.length > 0 || section.children.some((child) => !isEmpty(doc, child)))
    return false;
  return ownText(doc, section).trim() === '';
}

/** Steps whose home a section is, or stands in. */
export function homeOf({ homes }: DesignDoc, { span }: Section): readonly StepId[] {
  return stepIds.filter((step) =>
    homes[step].some((home) => home.span.start <= span.start && span.end <= home.span.end),
  );
}
