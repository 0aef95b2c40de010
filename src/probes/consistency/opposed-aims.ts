import type { Statement } from '../../document/design-doc.ts';
import { rangeOf } from '../../document/facts/clauses.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Hit } from '../../text/hit.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import {
  quoteSource,
  quoteText,
  type Detection,
  type Detector,
  type Evidence,
} from '../detector.ts';
import { groupOption } from '../probe.ts';

/** Things that one aim spares and another spends. */
const things = ['cost', 'latency', 'size', 'friction'];

/** Words between a connective and the thing that it gives up. */
const reach = 5;

function isSaid({ modality, form }: Statement): boolean {
  return form !== 'node' && (modality === 'asserted' || modality === 'answered');
}

/** A hit of `thing` shortly behind a hit of `words`. */
function follows(
  { hits }: Statement,
  { words, thing }: { readonly words: GroupId; readonly thing: GroupId },
): boolean {
  // "costs are kept as low as possible": words of some length may stand behind the thing, too.
  const isBehind = (first: Hit, second: Hit): boolean =>
    (second.start >= first.start && second.start <= first.end + reach) ||
    (first.end - first.start >= 4 && second.end <= first.start && second.end + reach > first.start);
  const behind = hits.get(thing) ?? [];
  return (hits.get(words) ?? []).some(
    (first) => !first.negated && behind.some((second) => isBehind(first, second)),
  );
}

function tell(earlier: Statement, later: Statement, aim: string): Detection {
  return {
    span: later.span,
    related: [{ span: earlier.span, message: aim }],
    data: { first: quoteText(earlier.prose.text), second: quoteText(later.prose.text) },
    sure: true,
  };
}

function isRequired({ steps }: Statement): boolean {
  return steps.includes('requirements');
}

/** One statement spares a thing, another gives it up for something else. */
function spentAndSpared({ doc, vocabulary }: Evidence, groups: Readonly<Record<string, GroupId>>) {
  const { spare = -1, spend = -1, aim = -1 } = groups;
  const weighed = vocabulary?.cues.alternativeLabels ?? -1;
  const spending = doc.statements.filter(
    (statement) =>
      isSaid(statement) &&
      statement.hits.has(spend) &&
      statement.hits.has(aim) &&
      !statement.labels.some(({ hits }) => hits.has(weighed)),
  );
  return spending.flatMap((statement) => {
    const thing = things
      .map((name) => groups[name] ?? -1)
      .find((group) => follows(statement, { words: spend, thing: group }));
    if (thing === undefined) return [];
    const sparing = doc.statements.find(
      (other) =>
        other !== statement &&
        isSaid(other) &&
        (isRequired(other) || isRequired(statement)) &&
        follows(other, { words: spare, thing }),
    );
    if (!sparing) return [];
    const [earlier, later] =
      sparing.index < statement.index ? [sparing, statement] : [statement, sparing];
    return [tell(earlier, later, 'the other aim stands here')];
  });
}

/** Where a group is first said in a statement, in the source. */
function hitSpan(statement: Statement, group: GroupId): Span {
  const [hit] = statement.hits.get(group) ?? [];
  if (!hit) return statement.span;
  const { start, end } = rangeOf(statement, hit);
  return sourceSpan(statement.prose, start, end);
}

/** One statement that wants fewer misses and leans towards precision, which costs misses. */
function missesAndPrecision({ doc }: Evidence, groups: Readonly<Record<string, GroupId>>) {
  const { misses = -1, precision = -1, balance = -1 } = groups;
  return doc.statements
    .filter(
      (statement) =>
        isSaid(statement) &&
        statement.hits.has(misses) &&
        statement.hits.has(precision) &&
        !statement.hits.has(balance),
    )
    .map((statement): Detection => {
      const first = hitSpan(statement, misses);
      const second = hitSpan(statement, precision);
      const [earlier, later] = first.start <= second.start ? [first, second] : [second, first];
      return {
        span: later,
        related: [{ span: earlier, message: 'the other aim stands here' }],
        data: { first: quoteSource(doc, earlier), second: quoteSource(doc, later) },
        sure: false,
      };
    });
}

/** Finds two aims of which one gives up what the other wants. */
export const opposedAims: Detector = {
  name: 'opposed-aims',
  options: {
    spare: 'group',
    spend: 'group',
    aim: 'group',
    cost: 'group',
    latency: 'group',
    size: 'group',
    friction: 'group',
    misses: 'group',
    precision: 'group',
    balance: 'group',
  },
  required: ['spare', 'spend', 'aim'],
  data: ['first', 'second'],
  find: (evidence, options) => {
    const names = [...things, 'spare', 'spend', 'aim', 'misses', 'precision', 'balance'];
    const groups = Object.fromEntries(names.map((name) => [name, groupOption(options, name)]));
    return [...spentAndSpared(evidence, groups), ...missesAndPrecision(evidence, groups)];
  },
};
