import type { Statement } from '../../document/design-doc.ts';
import { rangeOf } from '../../document/facts/clauses.ts';
import { isPlain, readFlags } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Detection, Evidence } from '../detector.ts';
import { counts } from '../probe.ts';
import { tellValues } from './stated-value.ts';

/** Ways to encode a feature that exclude each other where they stand alone, by how they are written. */
const ways: readonly (readonly [RegExp, string])[] = [
  [/one/i, 'one-hot'],
  [/bucket|bin/i, 'buckets'],
  [/hash/i, 'hashing'],
  [/standard|normali[sz]|scal|z/i, 'scaling'],
  [/ordinal|label/i, 'ordinal'],
  [/embed/i, 'embedding'],
];

/** A feature with every way in which one place encodes it. */
interface Encoded {
  readonly feature: string;
  readonly ways: ReadonlySet<string>;
  readonly text: string;
  readonly span: Span;
}

const brackets = /\(([^()]{2,60})\)/g;
const lastWords =
  /(?:^|[,;:(|]|\band\b)\s*((?:[a-z_\u00c0-\uffff]+[ -]){0,2}[a-z_\u00c0-\uffff]+)\s*$/i;

function waysIn(statement: Statement, group: GroupId, part: Span): ReadonlySet<string> {
  const hits = (statement.hits.get(group) ?? [])
    .map((hit) => rangeOf(statement, hit))
    .filter(({ start, end }) => start >= part.start && end <= part.end);
  const { text } = statement.prose;
  return new Set(
    hits.flatMap(({ start, end }) => {
      const written = text.slice(start, end);
      return ways.find(([pattern]) => pattern.test(written))?.[1] ?? [];
    }),
  );
}

/** "age (one hot)" and "one hot (age, city)". */
function encodedIn(statement: Statement, group: GroupId): readonly Encoded[] {
  const { prose } = statement;
  let from = 0;
  return [...prose.text.matchAll(brackets)].flatMap(({ index, 0: written, 1: inner = '' }) => {
    const head = { start: from, end: index };
    from = index + written.length;
    const inside = waysIn(statement, group, { start: index, end: from });
    const before = waysIn(statement, group, head);
    const [own, names] =
      inside.size > 0
        ? [inside, [lastWords.exec(prose.text.slice(head.start, index).trimEnd())?.[1] ?? '']]
        : [before, inner.split(',')];
    if (own.size === 0 || (inside.size > 0 && before.size > 0)) return [];
    const span = sourceSpan(prose, head.start, from);
    const text = [...own].join(' + ');
    return names
      .map((name) => name.trim().toLowerCase())
      .filter((feature) => feature !== '')
      .map((feature) => ({ feature, ways: own, text, span }));
  });
}

/** One feature that two statements encode in ways of which none is the other. */
export function findEncodingConflicts(
  { doc, vocabulary }: Evidence,
  encodings: GroupId,
): readonly Detection[] {
  if (!vocabulary) return [];
  const known = new Map<string, Encoded>();
  for (const statement of doc.index.saying(encodings)) {
    if (statement.form === 'node' || !counts(statement) || !statement.prose.text.includes('('))
      continue;
    if (!isPlain(readFlags(statement, vocabulary))) continue;
    const own = encodedIn(statement, encodings);
    for (const encoded of own) {
      const before = known.get(encoded.feature);
      if (before && [...encoded.ways].every((way) => !before.ways.has(way)))
        return [tellValues(`encoding of ${encoded.feature}`, [before, encoded])];
    }
    for (const encoded of own) if (!known.has(encoded.feature)) known.set(encoded.feature, encoded);
  }
  return [];
}
