import type { Form, Modality } from '../framework/clause.ts';
import type { StepId } from '../framework/framework.ts';
import type { ParseMarkdown } from '../markdown/parse.ts';
import type { Hits } from '../text/hit.ts';
import { sourceSpan, type Prose } from '../text/prose.ts';
import type { Quantity } from '../text/quantity.ts';
import { findQuantities } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Label, PlacedDiagram, Section, Statement, Table } from './design-doc.ts';
import { scan, type Vocabulary } from './scan.ts';

/**
 * What a section's steps rest on: its heading, the usual meaning of an ambiguous heading, topics it
 * speaks of clearly, its content or parent, or its statements one by one.
 */
export type Placing = 'heading' | 'usual' | 'topics' | 'content' | 'statements';

/** A section while it is being read. */
export interface SectionDraft extends Section {
  readonly parent: SectionDraft | null;
  readonly children: SectionDraft[];
  readonly statements: StatementDraft[];
  span: Span;
  steps: readonly StepId[];
  /** What gave it its steps. */
  placedBy: Placing;
  excluded: boolean;
}

/** A statement while it is being read; its figures are looked for when first asked after. */
export class StatementDraft implements Statement {
  readonly form: Form;
  readonly prose: Prose;
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly hits: Hits;
  labels: readonly Label[];
  readonly section: SectionDraft;
  readonly index: number;
  readonly block: number;
  readonly depth: number;
  bare = false;
  modality: Modality = 'asserted';
  steps: readonly StepId[] = [];
  #quantities: readonly Quantity[] | null = null;

  constructor(
    passage: Passage,
    place: {
      readonly section: SectionDraft;
      readonly index: number;
      readonly vocabulary: Vocabulary;
    },
  ) {
    const found = scan(passage.prose.text, place.vocabulary);
    this.form = passage.form;
    this.prose = passage.prose;
    this.span = sourceSpan(passage.prose, 0, passage.prose.text.length);
    this.tokens = found.tokens;
    this.hits = found.hits;
    this.labels = passage.labels;
    this.block = passage.block;
    this.depth = passage.depth;
    this.section = place.section;
    this.index = place.index;
  }

  get quantities(): readonly Quantity[] {
    return (this.#quantities ??= findQuantities(this.prose.text));
  }
}

/** A piece of text that will become a statement. */
export interface Passage {
  readonly form: Form;
  readonly prose: Prose;
  readonly labels: readonly Label[];
  readonly block: number;
  readonly depth: number;
}

/** A document while it is being read. */
export interface Draft {
  readonly source: string;
  readonly parse: ParseMarkdown;
  readonly vocabulary: Vocabulary;
  readonly sections: SectionDraft[];
  readonly statements: StatementDraft[];
  readonly tables: Table[];
  readonly diagrams: PlacedDiagram[];
  /** List items read as headings, because the document has no others. */
  readonly itemHeadings: boolean;
  /** The section that is open where the reading stands. */
  current: SectionDraft;
  blocks: number;
  frontMatter: { readonly span: Span; readonly text: string } | null;
  /** Unticked boxes of task lists: what a checklist or template has. */
  uncheckedItems: number;
}

/** Makes a label of a text: its words and phrases are found at once. */
export function createLabel(kind: Label['kind'], prose: Prose, vocabulary: Vocabulary): Label {
  const { tokens, hits } = scan(prose.text, vocabulary);
  return { kind, prose, span: sourceSpan(prose, 0, prose.text.length), tokens, hits };
}

function headingLabels(section: SectionDraft | null): Label[] {
  const labels: Label[] = [];
  for (let at = section; at; at = at.parent) {
    if (at.heading && at.rank > 0) labels.unshift(at.heading);
  }
  return labels;
}

/** Adds a statement to the open section; its labels are the section's headings and the given ones. */
export function addStatement(draft: Draft, passage: Passage): StatementDraft {
  const section = draft.current;
  const labels = [...headingLabels(section), ...passage.labels];
  const statement = new StatementDraft(
    { ...passage, labels },
    { section, index: draft.statements.length, vocabulary: draft.vocabulary },
  );
  draft.statements.push(statement);
  section.statements.push(statement);
  return statement;
}

/** Opens a section below the nearest one of higher rank. */
export function openSection(
  draft: Draft,
  opening: { readonly heading: Label; readonly origin: Section['origin']; readonly rank: number },
): void {
  let parent: SectionDraft = draft.current;
  while (parent.parent && parent.rank >= opening.rank) parent = parent.parent;
  const { heading, origin, rank } = opening;
  const section: SectionDraft = {
    heading,
    origin,
    rank,
    index: draft.sections.length,
    parent,
    children: [],
    span: opening.heading.span,
    statements: [],
    steps: [],
    placedBy: 'statements',
    excluded: false,
  };
  parent.children.push(section);
  draft.sections.push(section);
  draft.current = section;
}
