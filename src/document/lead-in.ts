import type { Paragraph, PhrasingContent } from 'mdast';
import { proseOf } from '../markdown/prose.ts';
import { sliceProse, type Prose } from '../text/prose.ts';

/** A paragraph cut at its lead-in: "**Latency:** under 200 ms". */
export interface LeadIn {
  /** The lead-in without its colon; null when the paragraph has none. */
  readonly label: Prose | null;
  /** All of the paragraph's text. */
  readonly whole: Prose;
  /** Where in `whole` the text after the lead-in begins. */
  readonly bodyStart: number;
  readonly bold: boolean;
}

const longestLabel = 80;
const longestSlanted = 48;
/** A slanted line that asks, or is counted, heads what follows; other slanted lines are remarks. */
const slantedHeading = /[?？]\s*$|^(?:question|part|step|task|section|phase)\s+\w+[.:)]?\s/i;
const plainLabel = /^[^\n.:?!|]{1,48}(?<!https?):(?=\s)/;
const separator = /^\s*(?:[:：.?!]|[-–—]+(?=\s)|->|→)?\s*/;
const trailing = /[\s:：]+$/;

/** Length of the bold text that a paragraph begins with. */
function boldLength(nodes: readonly PhrasingContent[], source: string): number {
  let length = 0;
  for (const node of nodes) {
    const text = proseOf([node], source).text;
    if (node.type !== 'strong' && text.trim() !== '') return length;
    length += text.length;
  }
  return length;
}

/** Length of the slanted words that a paragraph begins with, when a mark sets them off: "*Data.* ". */
function slantedLength([first, next]: readonly PhrasingContent[], source: string): number {
  if (first?.type !== 'emphasis' || next === undefined) return 0;
  const { text } = proseOf([first], source);
  const after = proseOf([next], source).text;
  const setOff = /[.:：?!]\s*$/.test(text) || /^\s*[:：]/.test(after);
  return setOff && text.length <= longestSlanted ? text.length : 0;
}

/** Length of a paragraph that is one slanted heading, else 0: "*Question 3. Which data?*". */
function slantedLine([only, ...more]: readonly PhrasingContent[], source: string): number {
  if (only?.type !== 'emphasis' || more.length > 0) return 0;
  const { text } = proseOf([only], source);
  return text.length <= longestLabel && slantedHeading.test(text) ? text.length : 0;
}

function cut(whole: Prose, end: number, bold: boolean): LeadIn {
  const text = whole.text.slice(0, end).replace(trailing, '');
  const after = separator.exec(whole.text.slice(end))?.[0].length ?? 0;
  return { label: sliceProse(whole, 0, text.length), whole, bodyStart: end + after, bold };
}

/** Finds the few words before a colon that a text begins with. */
export function readPlainLeadIn(whole: Prose): LeadIn {
  const plain = plainLabel.exec(whole.text)?.[0];
  if (plain) return cut(whole, plain.length, false);
  return { label: null, whole, bodyStart: 0, bold: false };
}

/**
 * Finds the lead-in of a paragraph: bold text it begins with, slanted words that a mark sets off,
 * or a few words before a colon.
 * The label keeps a question mark, for the body may be its answer.
 */
export function readLeadIn(paragraph: Paragraph, source: string): LeadIn {
  const whole = proseOf(paragraph.children, source);
  const firstStrong = paragraph.children[0]?.type === 'strong';
  const bold = firstStrong
    ? boldLength(paragraph.children, source)
    : slantedLine(paragraph.children, source);
  if (bold > 0 && bold <= longestLabel) return cut(whole, bold, true);
  const slanted = slantedLength(paragraph.children, source);
  if (slanted > 0) return cut(whole, slanted, false);
  return readPlainLeadIn(whole);
}

/** The few words before a colon that a sentence begins with, without the colon; null when it has none. */
export function readSentenceLead(sentence: Prose): Prose | null {
  const plain = plainLabel.exec(sentence.text)?.[0];
  return plain ? sliceProse(sentence, 0, plain.length - 1) : null;
}

/** True when a paragraph is nothing but its bold text: it heads what follows. */
export function isBoldLine(lead: LeadIn): boolean {
  return lead.bold && lead.bodyStart >= lead.whole.text.trimEnd().length;
}
