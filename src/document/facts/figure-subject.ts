import type { FactSubject, MetricEntry } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Quantity } from '../../text/quantity.ts';
import type { Span } from '../../text/span.ts';
import type { Label } from '../design-doc.ts';
import { cellsOf } from './cells.ts';
import { clauseAt, isWithin } from './clauses.ts';
import { findEntry, type Speech } from './context.ts';
import type { NamedBy } from './facts.ts';

/** A figure farther from the words is no figure of theirs, in characters. */
const farthest = 60;
/** A heading speaks only for short lines below it, in words. */
const shortLine = 14;

/** Where a figure stands: its clause, the texts that may name it, nearest first. */
export interface Place {
  readonly speech: Speech;
  readonly quantity: Quantity;
  readonly clause: Span;
  /** Parts of the statement's text to look in, nearest first. */
  readonly parts: readonly Span[];
  /** Labels to look in, nearest first. */
  readonly labels: readonly Label[];
}

/** Who speaks in a dialogue is not what is spoken of. */
const speaker = /^\s*(?:candidate|interviewer|interviewee)\s*$/i;

/** Where a figure stands and what may name it. */
export function placeOf(speech: Speech, quantity: Quantity): Place {
  const { statement, clauses, row } = speech;
  const clause = clauseAt(clauses, quantity.start, statement.prose.text);
  const reversed = statement.labels.filter(({ prose }) => !speaker.test(prose.text)).reverse();
  if (row) {
    const cells = cellsOf(row);
    const cell = cells.find(({ range }) => isWithin(quantity, range));
    const left = cells.filter(({ column }) => !cell || column <= cell.column).reverse();
    const parts = [clause, ...left.map(({ range }) => range)];
    const others = reversed.filter(({ kind }) => kind !== 'column' && kind !== 'heading');
    return {
      speech,
      quantity,
      clause,
      parts,
      labels: [...(cell?.head ? [cell.head] : []), ...others],
    };
  }
  const before = clauses.filter(
    ({ start, end }) =>
      end <= clause.start &&
      clause.start - start < 120 &&
      !(start === 0 && speaker.test(statement.prose.text.slice(start, end))),
  );
  const headings = reversed.filter(({ kind }) => kind === 'heading').slice(0, 1);
  const near = reversed.filter(({ kind }) => kind !== 'heading');
  const heads = statement.tokens.length <= shortLine ? headings : [];
  const parts = [clause, ...[...before].reverse().slice(0, 2)];
  return { speech, quantity, clause, parts, labels: [...near, ...heads] };
}

/** Characters between a figure and a word; what stands in its unit is nearest. */
function distance({ start, end }: Span, quantity: Quantity): number {
  if (start < quantity.end && quantity.start < end) return 0;
  return end <= quantity.start ? quantity.start - end : start - quantity.end + 4;
}

/** What a figure may be of. */
type Entries = readonly (FactSubject<GroupId> | MetricEntry<GroupId>)[];

/** The entry whose words stand nearest to the figure in one part of the text. */
function nearestIn(part: Span, entries: Entries, { speech, quantity }: Place): string | null {
  let best: { readonly id: string; readonly far: number } | null = null;
  for (const entry of entries) {
    for (const range of findEntry(entry, speech.statement, part)) {
      const far = distance(range, quantity);
      if (far <= farthest && (!best || far < best.far)) best = { id: entry.id, far };
    }
  }
  return best?.id ?? null;
}

/** A look-alike in the figure's own clause speaks against what labels and other clauses say. */
function isRefused({ not }: Entries[number], { speech, clause }: Place): boolean {
  return (
    not !== undefined && findEntry({ id: '', words: not }, speech.statement, clause).length > 0
  );
}

function namedBy(label: Label, entries: Entries, place: Place): string | null {
  const found = entries.find(
    (entry) =>
      label.hits.has(entry.words) &&
      !(entry.not !== undefined && label.hits.has(entry.not)) &&
      !isRefused(entry, place),
  );
  return found?.id ?? null;
}

/** An entry with how far from the figure it was named. */
interface Naming {
  readonly id: string | null;
  readonly by: NamedBy;
}

/** The entry that the figure is about, by its clause, the clauses before it, and labels. */
export function entryOf(entries: Entries, place: Place): Naming {
  for (const [index, part] of place.parts.entries()) {
    const allowed = index === 0 ? entries : entries.filter((entry) => !isRefused(entry, place));
    const id = nearestIn(part, allowed, place);
    if (id !== null) return { id, by: index === 0 ? 'clause' : 'statement' };
  }
  for (const label of place.labels) {
    const id = namedBy(label, entries, place);
    if (id !== null) return { id, by: label.kind === 'column' ? 'column' : 'label' };
  }
  return { id: null, by: 'label' };
}
