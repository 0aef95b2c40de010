import type { Root } from 'mdast';
import type { ParseMarkdown } from '../markdown/parse.ts';
import { proseOf, spanOf } from '../markdown/prose.ts';
import { trimProse } from '../text/prose.ts';
import { separateBoldLines } from './bold-lines.ts';
import { classifySections, placeStatements } from './classify.ts';
import type { DesignDoc, Label } from './design-doc.ts';
import { createLabel, type Draft, type SectionDraft } from './draft.ts';
import { openMarkdownFences } from './fence.ts';
import { readFlow } from './flow.ts';
import { matchHeading } from './heading-match.ts';
import { findHomes } from './homes.ts';
import { readIgnores } from './ignores.ts';
import { recogniseKind } from './kind.ts';
import { assignModality } from './modality.ts';
import type { Language, Vocabulary } from './scan.ts';
import { findSlots } from './slots.ts';
import { indexStatements } from './statement-index.ts';
import { recogniseTasks } from './tasks.ts';

/** With fewer known headings than this, list items may serve as headings. */
const fewHeadings = 2;

/**
 * The first H1 is the title and no section, unless it names a step in a document that has hardly
 * any other heading that does (one chapter of an answer).
 */
function takeTitle(root: Root, source: string, vocabulary: Vocabulary): Label | null {
  const title = root.children.find((node) => node.type === 'heading' && node.depth === 1);
  if (title?.type !== 'heading') return null;
  const prose = trimProse(proseOf(title.children, source));
  const label = { ...createLabel('heading', prose, vocabulary), span: spanOf(title) };
  const match = matchHeading(label, vocabulary);
  const chapter = match.kind === 'steps' && match.steps.length === 1 && match.coverage >= 0.8;
  const others = countKnownHeadings(root, source, vocabulary) - (chapter ? 1 : 0);
  if (chapter && others < fewHeadings) return null;
  const otherTitles = root.children.some(
    (node) => node !== title && node.type === 'heading' && node.depth === 1,
  );
  if (otherTitles && match.kind !== 'unknown') return null;
  root.children.splice(root.children.indexOf(title), 1);
  return label;
}

function countKnownHeadings(root: Root, source: string, vocabulary: Vocabulary): number {
  const known = root.children.filter((node) => {
    if (node.type !== 'heading') return false;
    const label = createLabel('heading', proseOf(node.children, source), vocabulary);
    const { kind } = matchHeading(label, vocabulary);
    return kind === 'steps' || kind === 'ambiguous';
  });
  return known.length;
}

function startDraft(source: string, parse: ParseMarkdown, vocabulary: Vocabulary): Draft {
  const document: SectionDraft = {
    index: 0,
    heading: null,
    origin: 'document',
    rank: 0,
    parent: null,
    children: [],
    span: { start: 0, end: source.length },
    statements: [],
    steps: [],
    placedBy: 'statements',
    excluded: false,
  };
  return {
    source,
    parse,
    vocabulary,
    sections: [document],
    statements: [],
    tables: [],
    diagrams: [],
    itemHeadings: false,
    current: document,
    blocks: 0,
    frontMatter: null,
    uncheckedItems: 0,
  };
}

/** Ends each section where the next of its rank or a higher one begins. */
function closeSections(sections: readonly SectionDraft[], end: number): void {
  for (const [index, section] of sections.entries()) {
    if (index === 0) continue;
    const next = sections.slice(index + 1).find((other) => other.rank <= section.rank);
    section.span = { start: section.span.start, end: next?.span.start ?? end };
  }
}

function countWords(draft: Draft): number {
  return draft.statements
    .filter((statement) => !statement.section.excluded && statement.form !== 'node')
    .reduce((sum, statement) => sum + statement.tokens.length, 0);
}

function readFrontMatter(root: Root): Draft['frontMatter'] {
  const [first] = root.children;
  return first?.type === 'yaml' ? { span: spanOf(first), text: first.value } : null;
}

interface Reading {
  /** The parsed document; changed by reading. Parsed from the source when left out. */
  readonly root?: Root;
  readonly parse: ParseMarkdown;
  readonly language: Language;
}

/** Reads a document; `source` has no byte order mark. Never throws, whatever the text is. */
export function buildDesignDoc(source: string, reading: Reading): DesignDoc {
  const vocabulary = { ...reading.language, scans: new Map(), headings: new Map() };
  const root = reading.root ?? reading.parse(source);
  const blocks = openMarkdownFences(root, source, reading.parse);
  root.children = [...separateBoldLines(blocks, source)];
  const title = takeTitle(root, source, vocabulary);
  const itemHeadings = countKnownHeadings(root, source, vocabulary) < fewHeadings;
  const draft: Draft = { ...startDraft(source, reading.parse, vocabulary), itemHeadings };
  draft.frontMatter = readFrontMatter(root);
  readFlow(draft, root.children, { labels: [], depth: 0, block: null, itemSections: 0 });
  closeSections(draft.sections, source.length);
  classifySections(draft.sections, vocabulary);
  assignModality(draft, title);
  placeStatements(draft.statements, vocabulary);
  const index = indexStatements(draft.statements);
  const homes = findHomes(draft, title);
  return {
    source,
    title,
    kind: recogniseKind(draft, title, { index, homes }),
    words: countWords(draft),
    sections: draft.sections,
    statements: draft.statements,
    index,
    tables: draft.tables,
    diagrams: draft.diagrams,
    slots: findSlots(draft.statements, draft.diagrams),
    frontMatter: draft.frontMatter,
    ignores: readIgnores(blocks, draft),
    tasks: recogniseTasks(title, index, vocabulary),
    homes,
  };
}
