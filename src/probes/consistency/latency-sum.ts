import type { QuantityFact } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { groupOption, numberOption } from '../probe.ts';
import { quoteSource, type Detection, type Detector, type Evidence } from '../detector.ts';
import { readChains } from './chains.ts';
import { findLimit, isMeantAsLimit, isPartial, isRequired, isTail } from './answer-limit.ts';
import { readParts, sumOf, type PartList } from './parts.ts';
import { writeDuration } from './written.ts';

/** A time so many times the whole is none of its parts. */
const longest = 2;

interface Asked {
  readonly apart: GroupId;
  readonly stages: GroupId;
  readonly tolerance: number;
}

/** Before and after, or two cases, stand beside each other. */
function isAlone({ statement }: QuantityFact): boolean {
  return statement.quantities.filter(({ dimension }) => dimension === 'duration').length <= 1;
}

/** Stages of one answer: most name a part of the system, or speak of response times. */
function areStages(list: PartList, { facts }: Evidence, { apart, stages }: Asked): boolean {
  const { parts, labels, inChain } = list;
  const models = facts.claims.filter(({ topic }) => topic === 'model');
  const told = parts.filter(
    ({ subject, qualifiers, statement, clause }) =>
      subject === 'response-time' ||
      qualifiers.some(isPartial) ||
      models.some((model) => model.statement === statement && model.clause.start === clause.start),
  );
  const isTold = [...labels, ...parts.map(({ statement }) => statement)].some(({ hits }) =>
    hits.has(stages),
  );
  if (new Set(parts.map(({ qualifiers }) => qualifiers.filter(isTail).join())).size > 1)
    return false;
  const parallel =
    parts.some(({ statement }) => statement.hits.has(apart)) ||
    labels.some(({ hits }) => hits.has(apart));
  const plain = parts.every(
    (part) => (inChain || isAlone(part)) && isPlain(part.flags) && !part.negated,
  );
  return told.length * 3 >= parts.length * (isTold ? 1 : 2) && plain && !parallel;
}

/** A table or list of models with their scores or prices compares them; none of its times follow upon each other. */
function isComparison({ parts, labels }: PartList, { facts, vocabulary }: Evidence): boolean {
  const offline = new Set(
    (vocabulary?.metrics ?? [])
      .filter(({ online, family }) => online !== true && family !== 'beyond')
      .map(({ words }) => words),
  );
  const baseline = vocabulary?.cues.baseline ?? -1;
  const scored = parts.some(({ statement }) => {
    const heads = statement.labels.filter(({ kind }) => kind === 'column');
    return [statement, ...heads].some(({ hits }) =>
      [...hits.keys()].some((group) => offline.has(group) || group === baseline),
    );
  });
  if (scored || labels.some(({ hits }) => hits.has(baseline))) return true;
  const named = new Set(parts.map(({ statement }) => statement));
  const models = facts.claims.filter(
    ({ topic, statement }) => topic === 'model' && named.has(statement),
  );
  const rejected = models.filter(({ role }) => role === 'rejected' || role === 'legacy');
  return rejected.length > 0;
}

function compare(list: PartList, evidence: Evidence, { tolerance }: Asked): readonly Detection[] {
  const [least, most] = sumOf(list.parts);
  const required =
    list.total?.bound === 'at most' ? list.total : findLimit(evidence, list, isRequired);
  const budget = required ?? findLimit(evidence, list, isMeantAsLimit);
  const over = budget !== null && least > budget.quantity.upper * (1 + tolerance);
  const whole = over ? budget : list.total;
  if (!whole || list.parts.some(({ quantity }) => quantity.value > whole.quantity.upper * longest))
    return [];
  const { value, upper } = whole.quantity;
  const off = over || upper * (1 + tolerance) < least || value > most * (1 + tolerance);
  const last = list.parts.at(-1);
  if (!off || !last || (whole.bound === 'at most' && !over)) return [];
  const later = whole.span.start > last.span.start ? whole : last;
  const written = (fact: QuantityFact): string => quoteSource(evidence.doc, fact.span);
  return [
    {
      span: later.span,
      related: [...list.parts, whole]
        .filter((fact) => fact !== later)
        .map((fact) => ({
          span: fact.span,
          message: fact === whole ? 'the whole' : 'a part of it',
        })),
      data: {
        parts: list.parts.map(written).join(' + '),
        sum:
          least === most
            ? writeDuration(least)
            : `${writeDuration(least)} to ${writeDuration(most)}`,
        whole: written(whole),
      },
      sure: over && required !== null,
    },
  ];
}

/** Finds stages of an answer whose times do not add up to the total, or to more than may be. */
export const latencySum: Detector = {
  name: 'latency-sum',
  options: { total: 'group', apart: 'group', stages: 'group', tolerance: 'number' },
  required: ['total'],
  data: ['parts', 'sum', 'whole'],
  find: (evidence, options) => {
    const asked = {
      apart: groupOption(options, 'apart'),
      stages: groupOption(options, 'stages'),
      tolerance: numberOption(options, 'tolerance', 0.1),
    };
    return readParts(evidence, { dimensions: ['duration'], total: groupOption(options, 'total') })
      .concat(readChains(evidence))
      .filter((list) => areStages(list, evidence, asked) && !isComparison(list, evidence))
      .flatMap((list) => compare(list, evidence, asked));
  },
};
