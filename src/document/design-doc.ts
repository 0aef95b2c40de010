import type { Form, Modality } from '../framework/clause.ts';
import type { StepId } from '../framework/framework.ts';
import type { GroupId } from '../framework/pack.ts';
import type { Hits } from '../text/hit.ts';
import type { Prose } from '../text/prose.ts';
import type { Quantity } from '../text/quantity.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Diagram } from './diagram.ts';

/** What the document is; only designs are judged, templates get one finding a slot. */
export type DocumentKind = 'design' | 'template' | 'not-a-design' | 'unsupported-language';

/** A text that names what stands under it and says nothing by itself. */
export interface Label {
  readonly kind: 'heading' | 'lead-in' | 'item' | 'column' | 'question' | 'speaker';
  readonly prose: Prose;
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly hits: Hits;
}

/** What a heading says by itself, before its surroundings are asked. */
export interface HeadingMatch {
  readonly kind: 'steps' | 'ambiguous' | 'none' | 'by-content' | 'deferred' | 'diagram' | 'unknown';
  /** Steps it names, in the order of its words. */
  readonly steps: readonly StepId[];
  /** Index into `framework.ambiguous`. */
  readonly ambiguous: number | null;
  /** Share of its words that known phrases cover, 0 to 1. */
  readonly coverage: number;
}

/** The unit of evidence: one sentence, list item, table row or diagram node. */
export interface Statement {
  /** Position in `DesignDoc.statements`. */
  readonly index: number;
  readonly form: Form;
  readonly modality: Modality;
  readonly prose: Prose;
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly hits: Hits;
  /** Labels above it, outermost first: headings, list parents, lead-ins, column heads, the question it answers. */
  readonly labels: readonly Label[];
  readonly section: Section;
  /** Number of the paragraph, top-level list item or table row it stands in. */
  readonly block: number;
  /** Nesting of the list item, 0 outside lists. */
  readonly depth: number;
  /** Two or three words that only name a topic and have nothing under them. */
  readonly bare: boolean;
  readonly steps: readonly StepId[];
  readonly quantities: readonly Quantity[];
}

/** A heading (or what serves as one) with what stands under it, as far as the next of its rank. */
export interface Section {
  /** Position in `DesignDoc.sections`; 0 is the document itself. */
  readonly index: number;
  readonly heading: Label | null;
  readonly origin: 'document' | 'heading' | 'bold' | 'item' | 'lead-in' | 'speaker';
  /** 0 for the document, 1 to 6 for headings, deeper for bold lines and list items. */
  readonly rank: number;
  readonly parent: Section | null;
  readonly children: readonly Section[];
  /** From the heading's first character to the end of its content. */
  readonly span: Span;
  /** Own statements, children's not included. */
  readonly statements: readonly Statement[];
  /** Steps it belongs to, most of all first; empty when to none. */
  readonly steps: readonly StepId[];
  /** Content is none of the design: references, glossary, primer. */
  readonly excluded: boolean;
}

/** A table with the head's cells and the rows' statements. */
export interface Table {
  readonly span: Span;
  readonly section: Section;
  readonly columns: readonly Label[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly statement: Statement;
  readonly cells: readonly Prose[];
}

/** A slot of a skeleton that nobody has filled. */
export interface Slot {
  readonly span: Span;
  readonly section: Section;
  readonly text: string;
}

/** Statements by what they say and stand under, so that whoever asks looks at few. */
export interface StatementIndex {
  /** Statements whose own text the group hits, in the order of the text. */
  saying(group: GroupId): readonly Statement[];
  /** True when the group stands in a label above some statement. */
  names(group: GroupId): boolean;
  /** True when the group stands in a statement or in a label above one. */
  occurs(group: GroupId): boolean;
  /** Statements that stand under a label that the group hits, in the order of the text. */
  under(group: GroupId): readonly Statement[];
  /** Statements that speak of the group themselves or stand under a label that does. */
  about(group: GroupId): readonly Statement[];
}

/** What the document looks like once it is read; nothing in it judges. */
export interface DesignDoc {
  /** The text without its byte order mark; every span points into it. */
  readonly source: string;
  readonly title: Label | null;
  readonly kind: DocumentKind;
  /** Words of the design, without code, comments, references and teaching sections. */
  readonly words: number;
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  readonly index: StatementIndex;
  readonly tables: readonly Table[];
  readonly diagrams: readonly PlacedDiagram[];
  readonly slots: readonly Slot[];
  readonly frontMatter: FrontMatter | null;
  readonly ignores: readonly IgnoreComment[];
  /** Families of the task, from `framework.yaml`, the likeliest first. */
  readonly tasks: readonly string[];
  /** For each step the topmost sections that belong mainly to it. */
  readonly homes: Readonly<Record<StepId, readonly Section[]>>;
}

export interface PlacedDiagram {
  readonly diagram: Diagram;
  readonly span: Span;
  readonly section: Section;
}

export interface FrontMatter {
  readonly span: Span;
  /** The YAML between the fences. */
  readonly text: string;
}

/** `<!-- mlsd-ignore check: reason (until 2030-12-31) -->` and its kin. */
export interface IgnoreComment {
  readonly span: Span;
  readonly scope: 'next' | 'section' | 'file';
  /** Checks or folders of checks, as written. */
  readonly checks: readonly string[];
  /** Empty when it gives none. */
  readonly reason: string;
  /** The last day on which it holds, "2030-12-31"; null when it always does. */
  readonly until: string | null;
  /** Why it cannot be read, so that it ignores nothing; null when it can. */
  readonly flaw: string | null;
  /** It is about findings that begin here. */
  readonly covers: Span;
}
