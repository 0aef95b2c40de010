import type { DesignDoc } from '../document/design-doc.ts';
import { levels, statuses, type Level, type Severity, type Status } from '../framework/rule.ts';
import { frontMatterValue } from './front-matter.ts';

/** How strictly a document is judged. */
export interface LintOptions {
  readonly level: Level;
  readonly status: Status;
  /** What the call asks for, whatever the document says of itself. */
  readonly asked: { readonly level?: Level; readonly status?: Status; readonly case?: string };
  /** The case that documents answer which do not say so themselves. */
  readonly case?: string;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** The day on which it is judged, "2030-01-01"; null when no ignore comment is to expire. */
  readonly today: string | null;
}

/** The level and status that hold for one document. */
export type Standing = Pick<LintOptions, 'level' | 'status'>;

/** `level: senior` or `status: draft` of the document's own front matter. */
function ownChoice<Choice extends string>(
  doc: DesignDoc,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const written = frontMatterValue(doc, key);
  return choices.find((choice) => choice === written);
}

/** What the call asks for beats what the document says, and that beats what is usual. */
export function standingOf(doc: DesignDoc, { asked, level, status }: LintOptions): Standing {
  return {
    level: asked.level ?? ownChoice(doc, 'level', levels) ?? level,
    status: asked.status ?? ownChoice(doc, 'status', statuses) ?? status,
  };
}
