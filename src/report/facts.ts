import type { Facts, Flags, ListedThing, QuantityFact, Said } from '../document/facts/facts.ts';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import { printable } from '../text/printable.ts';
import type { Span } from '../text/span.ts';
import type { Appearance } from './appearance.ts';
import { quote } from './quote.ts';
import { wrapBehind } from './wrap.ts';

/** One line of the list: what kind of fact, about what, how it is narrowed, what stands there. */
interface Entry {
  readonly span: Span;
  readonly kind: string;
  readonly subject: string;
  readonly details: readonly string[];
}

function listFlags(flags: Flags): readonly string[] {
  return Object.entries(flags).flatMap(([name, holds]) => (holds ? [name] : []));
}

function entryOf(
  { span, flags, negated }: Said,
  fact: Pick<Entry, 'kind' | 'subject' | 'details'>,
): Entry {
  const details = [...fact.details, ...listFlags(flags), ...(negated ? ['negated'] : [])];
  return { ...fact, span, details };
}

function figureEntry(fact: QuantityFact): Entry {
  const { quantity, subject, metric, qualifiers, bound } = fact;
  const details = [...(metric === null ? [] : [`metric ${metric}`]), bound, ...qualifiers];
  return entryOf(fact, { kind: quantity.dimension, subject: subject ?? '-', details });
}

function listedEntries(kind: string, things: readonly ListedThing[]): readonly Entry[] {
  return things.map((thing) => entryOf(thing, { kind, subject: '-', details: [] }));
}

function listEntries(facts: Facts): readonly Entry[] {
  const entries = [
    ...facts.quantities.map(figureEntry),
    ...facts.cadences.map((fact) =>
      entryOf(fact, {
        kind: 'cadence',
        subject: fact.retraining ? 'retraining' : '-',
        details: [],
      }),
    ),
    ...facts.claims.map((claim) =>
      entryOf(claim, {
        kind: claim.topic,
        subject: claim.id,
        details: [claim.role, ...(claim.side === null ? [] : [claim.side])],
      }),
    ),
    ...listedEntries('feature', facts.features),
    ...listedEntries('source', facts.sources),
    ...listedEntries('exclusion', facts.exclusions),
    ...facts.risks.map((risk) => {
      const details = [risk.response ? 'with a response' : 'no response'];
      return entryOf(risk, { kind: 'risk', subject: '-', details });
    }),
  ];
  return entries.sort((a, b) => a.span.start - b.span.start);
}

function formatEntry(
  { span, kind, subject, details }: Entry,
  page: { readonly source: string; readonly lines: LineIndex; readonly appearance: Appearance },
): readonly string[] {
  const { source, lines, appearance } = page;
  const line = String(lines.position(span.start).line).padStart(4);
  const start = `${line}  ${kind.padEnd(9)}  ${subject.padEnd(18)}  `;
  const text = `${printable(quote(source, span))}  [${details.join(', ')}]`;
  return wrapBehind(start, text, appearance.columns);
}

/** The facts of a document, one a line: line, kind, subject, what stands there, how it is meant. */
export function formatFacts(source: string, facts: Facts, appearance: Appearance): string {
  const page = { source, lines: createLineIndex(source), appearance };
  const entries = listEntries(facts);
  if (entries.length === 0) return 'The document says nothing that could be compared.\n';
  return [...entries.flatMap((entry) => formatEntry(entry, page)), ''].join('\n');
}
