import type { DesignDoc, PlacedDiagram, Section, Statement } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';
import { boxesOf, passed, type Boxes } from './drawn-boxes.ts';
import { counts, findAt, groupOption, numberOption, says, type Find, type Probe } from './probe.ts';
import { isNumbered } from './told-order.ts';

/** A walk through a drawing takes at least so many sentences or steps. */
const leastSentences = 2;
/** A numbered list walks a drawing when so many of its entries pass a box each. */
const leastEntries = 3;
/** An arrow between two things; one at the head of a line only introduces it. */
const arrow = /\S\s*(?:-+>|→|⇒|➜)/;
/** So many sentences right beside a drawing walk it, though each names but one of its parts. */
const looseSentences = 3;

interface Groups {
  readonly verbs: GroupId;
  readonly parts: GroupId;
  /** A drawing counts whose source names at least so many boxes; pictures name none. */
  readonly boxes: number;
}

/** The statement can be a step of a walk. */
function isTold(statement: Statement): boolean {
  return counts(statement) && statement.form !== 'node' && statement.form !== 'row';
}

/** The statement tells of a movement, by a verb or an arrow. */
function moves(statement: Statement, { verbs }: Groups): boolean {
  return isTold(statement) && (arrow.test(statement.prose.text) || says(statement, verbs));
}

/** How many parts of the system the statement moves something along. */
function reach(statement: Statement, groups: Groups, boxes: Boxes): number {
  if (!moves(statement, groups)) return 0;
  const { parts } = groups;
  const entries = new Set((statement.hits.get(parts) ?? []).map((hit) => hit.entry));
  return Math.max(entries.size, passed(statement, boxes).length);
}

/** The statement moves something from one part of the system to another. */
function walks(statement: Statement, groups: Groups, boxes: Boxes): boolean {
  return reach(statement, groups, boxes) >= 2;
}

/** Neighbours in the drawing's own section that each pass a part: together they lead through it. */
function looseWalk(doc: DesignDoc, placed: PlacedDiagram, groups: Groups): Statement[] {
  const boxes = boxesOf(doc, placed);
  const told = placed.section.statements.filter((statement) => moves(statement, groups));
  const passing = told.filter((statement) => reach(statement, groups, boxes) > 0);
  const reached = new Set(passing.flatMap((statement) => passed(statement, boxes))).size;
  const enough = boxes.length > 0 && reached >= Math.min(looseSentences, boxes.length);
  if (enough && passing.length >= leastSentences) return passing;
  return told.length >= looseSentences && passing.length >= leastSentences ? told : [];
}

/** The chapter that a drawing stands in; the document as a whole is none. */
function chapterOf(doc: DesignDoc, { section }: PlacedDiagram): Section {
  const { parent } = section;
  const holdsAll = (one: Section): boolean =>
    one.index === 0 ||
    (one.rank === 1 &&
      doc.sections.every(({ rank, index }) => index === 0 || rank > 1 || index === one.index));
  return parent && section.rank > 2 && !holdsAll(parent) ? parent : section;
}

/** An entry of a list about data, beside a drawing of something else: a feature, a table, a source. */
function isListedData({ form, section }: Statement, placed: PlacedDiagram): boolean {
  if (form !== 'item' || section === placed.section) return false;
  return section.steps[0] === 'data' && placed.section.steps[0] !== 'data';
}

function isInside(statement: Statement, { span }: Section): boolean {
  return statement.span.start >= span.start && statement.span.end <= span.end;
}

/** Entries of a numbered list that lead from box to box, beside the drawing or in the next section. */
function stepsThrough(doc: DesignDoc, near: readonly Statement[], boxes: Boxes): Statement[] {
  const steps = near.filter(
    (statement) =>
      isTold(statement) && isNumbered(doc, statement) && passed(statement, boxes).length > 0,
  );
  const reached = new Set(steps.flatMap((step) => passed(step, boxes)));
  return steps.length >= leastEntries && reached.size >= leastEntries ? steps : [];
}

function walkAlong(doc: DesignDoc, placed: PlacedDiagram, groups: Groups): Statement[] {
  const boxes = boxesOf(doc, placed);
  const chapter = chapterOf(doc, placed);
  const inside = doc.statements.filter((statement) => isInside(statement, chapter));
  const near = inside.filter(
    (statement) => !isListedData(statement, placed) && walks(statement, groups, boxes),
  );
  if (near.length >= leastSentences) return near;
  const loose = looseWalk(doc, placed, groups);
  if (loose.length > 0) return loose;
  const next = doc.sections.find(({ span }) => span.start >= chapter.span.end);
  const behind = next ? doc.statements.filter((statement) => isInside(statement, next)) : [];
  return stepsThrough(doc, [...inside, ...behind], boxes);
}

function walkOf(doc: DesignDoc, groups: Groups): Statement[] {
  const drawn = doc.diagrams.filter(({ diagram: { nodes } }) => nodes.length >= groups.boxes);
  for (const placed of drawn) {
    const walk = walkAlong(doc, placed, groups);
    if (walk.length >= leastSentences) return walk;
  }
  const boxes = drawn.map((placed) => boxesOf(doc, placed));
  const readable = boxes.every(({ length }) => length > 0);
  const serving = doc.statements.filter(
    (statement) =>
      statement.steps.includes('serving') &&
      walks(statement, groups, []) &&
      (!readable || boxes.some((own) => passed(statement, own).length > 0)),
  );
  return serving.length > leastSentences ? serving : [];
}

/** Finds a drawing; with `narrated`, one whose flow at least two sentences walk. */
export const diagram: Probe = {
  name: 'diagram',
  options: { narrated: 'number', boxes: 'number', verbs: 'group', parts: 'group' },
  required: [],
  find: (doc, options) => {
    const drawn = doc.diagrams.map((placed): Find => ({
      span: placed.span,
      statement: null,
      weak: false,
    }));
    if (drawn.length === 0 || numberOption(options, 'narrated', 0) === 0) return drawn.slice(0, 1);
    const groups = {
      verbs: groupOption(options, 'verbs'),
      parts: groupOption(options, 'parts'),
      boxes: numberOption(options, 'boxes', 0),
    };
    const walk = walkOf(doc, groups);
    return walk.length < leastSentences
      ? []
      : [...drawn.slice(0, 1), ...walk.slice(0, 2).map(findAt)];
  },
};
