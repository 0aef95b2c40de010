import type { Statement } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';
import type { Dimension, Quantity } from '../text/quantity.ts';
import { counts, findAt, groupOption, says, standsUnder, type Probe } from './probe.ts';

/** How far the bounded thing may stand from its figure, in words. */
const nearness = 8;
const boundable: readonly Dimension[] = ['share', 'number', 'count', 'money'];
/** A sign of comparison or of change right before a figure; arrows ("->", "=>") are none. */
const signBefore = /(?<![-=–—])(?:[<>]=?|[≥≤⩾⩽≧≦]|(?<![\w)]\s*)\+|[↑↓])\s*~?\s*[$€£]?\s*$/u;
const wordsAfter =
  /^\s*(?:\+(?!\s*\w)|(?:or|and)\s+(?:more|better|higher|less|fewer|lower|above|below|over|under|beyond)\b)/iu;

function isBounded({ prose }: Statement, { start, end, dimension }: Quantity): boolean {
  if (!boundable.includes(dimension)) return false;
  return signBefore.test(prose.text.slice(0, start)) || wordsAfter.test(prose.text.slice(end));
}

function standsNear(statement: Statement, { start, end }: Quantity, group: GroupId): boolean {
  const inside = statement.tokens.map((token) => token.start >= start && token.end <= end);
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  return (statement.hits.get(group) ?? []).some(
    (hit) => !hit.negated && hit.start <= last + 1 + nearness && hit.end >= first - nearness,
  );
}

/** Finds figures with a bound, by a sign ("recall >= 0.9", "+2 %") or words ("95 % or more"), beside what they bound. */
export const boundedFigures: Probe = {
  name: 'bounded-figures',
  options: { near: 'group', unless: 'group' },
  required: ['near'],
  find: (doc, options) => {
    const near = groupOption(options, 'near');
    const unless = groupOption(options, 'unless');
    return doc.statements
      .filter((statement) => counts(statement) && statement.form !== 'node')
      .filter((statement) => !says(statement, unless) && !standsUnder(statement, unless))
      .filter((statement) =>
        statement.quantities.some(
          (quantity) =>
            isBounded(statement, quantity) &&
            (standsNear(statement, quantity, near) || standsUnder(statement, near)),
        ),
      )
      .slice(0, 4)
      .map(findAt);
  },
};
