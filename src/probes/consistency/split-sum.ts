import type { Statement } from '../../document/design-doc.ts';
import type { QuantityFact } from '../../document/facts/facts.ts';
import { findEntry } from '../../document/facts/context.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { writeDigits } from '../../text/digits.ts';
import { sourceSpan } from '../../text/prose.ts';
import { groupOption } from '../probe.ts';
import type { Detection, Detector, Evidence } from '../detector.ts';
import { readParts, sumOf, type PartList } from './parts.ts';
import { findWeights, isWhole, tellParts } from './parts-of-whole.ts';
import { writeFigure } from './written.ts';

const ratio =
  /(?<![\d.,/:-])(\d{1,3})\s*%?\s*([/:])\s*(\d{1,3})\s*%?(?:\s*\2\s*(\d{1,3})\s*%?)?(?![\d.,/:-]*\d)/g;

interface Asked {
  readonly split: GroupId;
  readonly train: GroupId;
  readonly held: GroupId;
  readonly total: GroupId;
}

function speaks({ modality, form }: Statement): boolean {
  return form !== 'node' && ['asserted', 'answered', 'deferred'].includes(modality);
}

/** "80/15/10" in a statement about a split. */
function findRatios(statement: Statement): readonly Detection[] {
  return [...statement.prose.text.matchAll(ratio)].flatMap(
    ({ index, 0: written, 1: a, 3: b, 4: c }) => {
      const shares = [a, b, c].filter((each) => each !== undefined).map(Number);
      const sum = shares.reduce((all, each) => all + each, 0);
      if (isWhole(sum) || (shares[0] ?? 0) < 50) return [];
      const span = sourceSpan(statement.prose, index, index + written.length);
      const data = { parts: written.trim(), sum: `${sum} %`, whole: '100 %' };
      return [{ span, related: [], data, sure: true }];
    },
  );
}

/** The only share of a line is named anywhere in it. */
function reachOf({ statement, clause }: QuantityFact): QuantityFact['clause'] {
  const shares = statement.quantities.filter(({ dimension }) => dimension === 'share');
  return shares.length > 1 ? clause : { start: 0, end: statement.prose.text.length };
}

/** Shares of training, validation and test data, in one statement or a list. */
function findShares(
  parts: readonly QuantityFact[],
  evidence: Evidence,
  asked: Asked,
): readonly Detection[] {
  const names = (fact: QuantityFact, words: GroupId): boolean =>
    findEntry({ id: '', words }, fact.statement, reachOf(fact)).length > 0;
  const isPart = (fact: QuantityFact): boolean =>
    names(fact, asked.train) !== names(fact, asked.held);
  const trains = parts.filter((fact) => names(fact, asked.train));
  if (parts.length < 2 || trains.length !== 1 || !parts.every(isPart)) return [];
  if (!parts.every(({ flags, negated }) => isPlain({ ...flags, deferred: false }) && !negated))
    return [];
  const [least, most] = sumOf(parts).map((sum) => sum * 100);
  if (least === undefined || most === undefined || least !== most || isWhole(least)) return [];
  return tellParts(parts, null, { evidence, sum: `${writeFigure(least)} %` });
}

/** How far the written total lies from the sum of exact parts, as the last digit written allows. */
function isOff(sum: number, { quantity: { value, upper } }: QuantityFact): boolean {
  if (value !== upper || value <= 0) return false;
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  const near = Math.abs(sum - value);
  return near >= step && near / value >= 0.02 && near / value < 1;
}

function findTotals({ parts, total }: PartList, evidence: Evidence): readonly Detection[] {
  if (!total || !isPlain({ ...total.flags, deferred: false })) return [];
  const units = new Set(
    parts.map(({ quantity }) => quantity.unit.toLowerCase().split(/\s+/).at(-1)),
  );
  const [least, most] = sumOf(parts);
  if (units.size !== 1 || least !== most || !isOff(least, total)) return [];
  if (parts.some(({ flags, bound }) => !isPlain(flags) || bound !== 'exactly')) return [];
  const unit = parts[0]?.quantity.unit ?? '';
  return tellParts(parts, total, {
    evidence,
    sum: `${writeDigits(least)} ${unit}`.trim(),
  });
}

/** Finds shares of a whole that are more or less than it, and parts that miss their total. */
export const splitSum: Detector = {
  name: 'split-sum',
  options: { split: 'group', train: 'group', held: 'group', total: 'group', weights: 'group' },
  required: ['split', 'train', 'held', 'total'],
  data: ['parts', 'sum', 'whole'],
  find: (evidence, options) => {
    const asked = {
      split: groupOption(options, 'split'),
      train: groupOption(options, 'train'),
      held: groupOption(options, 'held'),
      total: groupOption(options, 'total'),
    };
    const { doc, facts } = evidence;
    const written = doc.statements
      .filter((statement) => statement.hits.has(asked.split) && speaks(statement))
      .flatMap(findRatios);
    const shares = facts.quantities.filter(({ quantity }) => quantity.dimension === 'share');
    const statements = new Set(shares.map(({ statement }) => statement));
    const weights = groupOption(options, 'weights');
    const told = [...statements].flatMap((statement) => {
      const own = shares.filter((share) => share.statement === statement);
      return [...findShares(own, evidence, asked), ...findWeights(own, evidence, weights)];
    });
    const listed = readParts(evidence, { dimensions: ['share'], total: asked.total }).flatMap(
      ({ parts }) => findShares(parts, evidence, asked),
    );
    const totals = readParts(evidence, {
      dimensions: ['count', 'number'],
      total: asked.total,
    }).flatMap((list) => findTotals(list, evidence));
    return [...written, ...told, ...listed, ...totals];
  },
};
