import type { Heading, Html, List, Paragraph, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { proseOf, spanOf } from '../markdown/prose.ts';
import { trimProse } from '../text/prose.ts';
import type { Label } from './design-doc.ts';
import { createLabel, openSection, type Draft } from './draft.ts';
import { readFence } from './fence.ts';
import type { FlowContext, ReadFlow } from './flow-context.ts';
import { looksLikeLineHeading } from './item-heading.ts';
import { readItemSections } from './item-section.ts';
import { isBoldLine, readLeadIn, type LeadIn } from './lead-in.ts';
import { readList } from './list.ts';
import { asks, readParagraph } from './paragraph.ts';
import { readTable } from './table.ts';

interface BlockPlace {
  readonly context: FlowContext;
  readonly next: RootContent | undefined;
}

const boldRank = 7;
/** A paragraph of so few words right before a list heads it. */
const headWords = 8;
const badge = /shields\.io|badge|logo|avatar|emoji/i;
/** Pictures of figures and of screens: they show results, no parts of a system. */
const plot =
  /(?:^|[^a-z])(?:corr|correlation|heat ?-?_?map|confusion|roc|auc|shap|histogram|hist|box ?-?_?plot|scatter|eda|screenshot|demo|(?:pr|roc|loss|learning|calibration|lift)[ _-]?curves?|(?:feature|variable)[ _-]?importances?|distributions?|residuals?)(?:$|[^a-z])/i;

function readHeading(draft: Draft, node: Heading): void {
  const prose = trimProse(proseOf(node.children, draft.source));
  if (prose.text === '') return;
  const heading = createLabel('heading', prose, draft.vocabulary);
  const span = spanOf(node);
  openSection(draft, { heading: { ...heading, span }, origin: 'heading', rank: node.depth });
}

/** The last part of an address, which names the file. */
function fileOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

function placeImages(draft: Draft, node: Paragraph): void {
  visit(node, 'image', (image) => {
    if (badge.test(image.url) || plot.test(image.alt ?? '') || plot.test(fileOf(image.url))) return;
    const diagram = { notation: 'image', type: image.alt ?? '', nodes: [], edges: [] } as const;
    draft.diagrams.push({ diagram, span: spanOf(image), section: draft.current });
  });
}

/** The label that a paragraph is to the list, table or fence right after it. */
function headingOf(draft: Draft, lead: LeadIn, next: RootContent | undefined): Label | null {
  if (!next || !['list', 'table', 'code'].includes(next.type)) return null;
  const text = lead.whole.text.trimEnd();
  const last = trimProse(lead.whole);
  const short = last.text.split(/\s+/).length <= headWords && !/[.!]$/.test(text);
  if (!text.endsWith(':') && !short && !lead.label && !asks(text)) return null;
  return createLabel(asks(text) ? 'question' : 'lead-in', last, draft.vocabulary);
}

function readParagraphBlock(draft: Draft, node: Paragraph, place: BlockPlace): Label | null {
  const { context, next } = place;
  placeImages(draft, node);
  const block = context.block ?? draft.blocks++;
  const form = context.depth > 0 ? 'item' : 'sentence';
  const bold = boldHeading(draft, node);
  if (bold && context.depth === 0) {
    openSection(draft, { heading: bold, origin: 'bold', rank: boldRank });
    return null;
  }
  const line =
    draft.itemHeadings && next && context.depth === 0
      ? looksLikeLineHeading(draft, node, next)
      : null;
  if (line) {
    openSection(draft, { heading: line, origin: 'lead-in', rank: boldRank });
    return null;
  }
  const { lead } = readParagraph(draft, node, {
    labels: context.labels,
    depth: context.depth,
    form,
    block,
  });
  return headingOf(draft, lead, next);
}

/** The heading that a paragraph of nothing but bold text is, or a slanted question. */
function boldHeading(draft: Draft, node: Paragraph): Label | null {
  const kind = node.children[0]?.type;
  if (kind !== 'strong' && kind !== 'emphasis') return null;
  const lead = readLeadIn(node, draft.source);
  if (!lead.label || !isBoldLine(lead)) return null;
  return createLabel('heading', lead.label, draft.vocabulary);
}

function readListBlock(draft: Draft, node: List, place: BlockPlace): void {
  const { context, next } = place;
  const reading = { context, read: readFlow };
  if (draft.itemHeadings && context.depth === 0)
    readItemSections(draft, node, { ...reading, next });
  else readList(draft, node, reading);
}

function readBlock(draft: Draft, node: RootContent, place: BlockPlace): Label | null {
  const { context } = place;
  switch (node.type) {
    case 'heading':
      readHeading(draft, node);
      return null;
    case 'paragraph':
      return readParagraphBlock(draft, node, place);
    case 'list':
      readListBlock(draft, node, place);
      return null;
    case 'table':
      readTable(draft, node, context);
      return null;
    case 'code':
      readFence(draft, node, { context, read: readFlow });
      return null;
    case 'blockquote':
      readFlow(draft, node.children, context);
      return null;
    case 'html':
      readHtml(draft, node);
      return null;
    default:
      return null;
  }
}

function readHtml(draft: Draft, node: Html): void {
  if (/<img\b|<figure\b|<svg\b/i.test(node.value) && !badge.test(node.value)) {
    const diagram = { notation: 'image', type: '', nodes: [], edges: [] } as const;
    draft.diagrams.push({ diagram, span: spanOf(node), section: draft.current });
  }
}

/** Reads the blocks of a document, a list item or a quotation in order. */
export const readFlow: ReadFlow = (draft, nodes, context) => {
  let head: Label | null = null;
  for (const [index, node] of nodes.entries()) {
    const labels: readonly Label[] = head ? [...context.labels, head] : context.labels;
    head = readBlock(draft, node, { context: { ...context, labels }, next: nodes[index + 1] });
  }
};
