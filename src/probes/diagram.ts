import type { DesignDoc, PlacedDiagram, Statement } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';
import { counts, findAt, groupOption, numberOption, says, type Find, type Probe } from './probe.ts';

/** A walk through a drawing takes at least so many sentences or steps. */
const leastSentences = 2;
const arrow = /->|→|⇒|➜/;

/** The statement moves something along: a verb of movement with a part of the system, or an arrow. */
function walks(statement: Statement, verbs: GroupId, parts: GroupId): boolean {
  if (!counts(statement) || statement.form === 'node' || statement.form === 'row') return false;
  const named = new Set((statement.hits.get(parts) ?? []).map((hit) => hit.entry)).size;
  if (arrow.test(statement.prose.text)) return named >= 2;
  return says(statement, verbs) && named >= 2;
}

function sameChapter(statement: Statement, placed: PlacedDiagram): boolean {
  const chapter =
    placed.section.parent && placed.section.rank > 2 ? placed.section.parent : placed.section;
  const { start, end } = chapter.span;
  return statement.span.start >= start && statement.span.end <= end;
}

function walkOf(
  doc: DesignDoc,
  groups: { readonly verbs: GroupId; readonly parts: GroupId },
): Statement[] {
  const walking = doc.statements.filter((statement) =>
    walks(statement, groups.verbs, groups.parts),
  );
  const near = walking.filter((statement) =>
    doc.diagrams.some((placed) => sameChapter(statement, placed)),
  );
  if (near.length >= leastSentences) return near;
  const serving = walking.filter(({ steps }) => steps.includes('serving'));
  return serving.length > leastSentences ? serving : [];
}

/** Finds a drawing; with `narrated`, one whose flow at least two sentences walk. */
export const diagram: Probe = {
  name: 'diagram',
  options: { narrated: 'number', verbs: 'group', parts: 'group' },
  required: [],
  find: (doc, options) => {
    const drawn = doc.diagrams.map((placed): Find => ({
      span: placed.span,
      statement: null,
      weak: false,
    }));
    if (drawn.length === 0 || numberOption(options, 'narrated', 0) === 0) return drawn.slice(0, 1);
    const groups = { verbs: groupOption(options, 'verbs'), parts: groupOption(options, 'parts') };
    const walk = walkOf(doc, groups);
    return walk.length < leastSentences
      ? []
      : [...drawn.slice(0, 1), ...walk.slice(0, 2).map(findAt)];
  },
};
