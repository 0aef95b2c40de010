import type { VerdictExplanation } from '../lint/explain-verdict.ts';
import { createLineIndex } from '../text/line-index.ts';
import { printable } from '../text/printable.ts';
import type { Span } from '../text/span.ts';
import type { Appearance } from './appearance.ts';
import { quote } from './quote.ts';
import { formatFrame, type IndexedSource } from './source-frame.ts';
import { wrapBehind } from './wrap.ts';

type Refusal = VerdictExplanation['refused'][number]['reason'];

/** More refused statements than these teach nothing. */
const mostRefused = 12;

const wordings: Readonly<Record<Refusal, string>> = {
  modality: 'asks, plans, defines or holds a place instead of saying something',
  negated: 'says it with a negation in front',
  exception: 'uses the words of a look-alike',
  step: 'belongs to another step',
  form: 'stands in another shape of text',
  place: 'stands in another part of the document',
  about: 'stands under no label that is about it',
  'excluded word': 'holds a word that rules it out',
  and: 'does not hold everything that belongs together',
  figure: 'holds no figure of the kind that is needed',
  near: 'holds the parts too far from each other',
  'too short': 'is too short to say anything',
};

/** A document that is explained. */
export interface ExplainedDocument {
  readonly path: string;
  /** Without a byte order mark. */
  readonly source: string;
}

/** Items by the place they speak of, in the order of their first mention. */
function groupByPlace<Item extends { readonly span: Span }>(
  items: readonly Item[],
): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const place = `${item.span.start}-${item.span.end}`;
    const group = groups.get(place);
    if (group) group.push(item);
    else groups.set(place, [item]);
  }
  return [...groups.values()];
}

function formatTaken(
  evidence: VerdictExplanation['evidence'],
  source: IndexedSource,
  appearance: Appearance,
): readonly string[] {
  return groupByPlace(evidence).flatMap(([{ span, weak }]) => [
    `  taken${weak ? ' (partly)' : ''}, line ${source.lines.position(span.start).line}:`,
    ...formatFrame(source, span, appearance).map((line) => `    ${line}`),
  ]);
}

function formatRefused(
  refused: VerdictExplanation['refused'],
  { text, lines }: IndexedSource,
  columns: number,
): readonly string[] {
  const places = groupByPlace(refused);
  const shown = places.slice(0, mostRefused).flatMap((place) => {
    const [{ span }] = place;
    const { line } = lines.position(span.start);
    const reasons = [...new Set(place.map(({ reason }) => wordings[reason]))];
    const quoted = `"${printable(quote(text, span))}" ${reasons.join('; ')}`;
    return wrapBehind(`  refused, line ${line}: `, quoted, columns);
  });
  const more = places.length - mostRefused;
  return more > 0 ? [...shown, `  and ${more} more were looked at and refused`] : shown;
}

/** Why a check got its verdict in a document: what was taken, what was refused and for which reason. */
export function formatExplanation(
  { check, verdict, evidence, refused }: VerdictExplanation,
  { path, source }: ExplainedDocument,
  appearance: Appearance,
): string {
  const { paint, columns } = appearance;
  const indexed = { text: source, lines: createLineIndex(source) };
  const nothing = evidence.length + refused.length === 0;
  return [
    `${paint.bold(printable(path))}  ${check}: ${paint.bold(verdict)}`,
    ...formatTaken(evidence, indexed, appearance),
    ...formatRefused(refused, indexed, columns),
    ...(nothing ? ['  Nothing in the document came near it.'] : []),
    '',
  ].join('\n');
}
