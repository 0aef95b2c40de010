import type { QuantityFact } from '../../document/facts/facts.ts';
import type { Statement } from '../../document/design-doc.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { ProbeOptions } from '../../framework/clause.ts';
import type { GroupId } from '../../framework/pack.ts';
import { quoteSource, type Detector, type Evidence } from '../detector.ts';
import { groupOption, numberOption, says } from '../probe.ts';

const elsewhere = ['alert', 'baseline', 'later'];

function isPromise({ flags, negated, qualifiers }: QuantityFact): boolean {
  return isPlain(flags) && !negated && !qualifiers.some((id) => elsewhere.includes(id));
}

function countsAtLeast({ quantities }: Statement, least: number): boolean {
  return quantities.some(
    ({ dimension, value }) => (dimension === 'count' || dimension === 'number') && value >= least,
  );
}

/** A time within which something is to be done that takes longer. */
function isTooFast(fact: QuantityFact, options: ProbeOptions<GroupId>): boolean {
  const { subject, quantity, statement } = fact;
  if (subject !== 'response-time' || says(statement, groupOption(options, 'except'))) return false;
  const durations = statement.quantities.filter(({ dimension }) => dimension === 'duration');
  if (durations.length > 1) return false;
  const isBelow = (group: string, floor: string): boolean =>
    says(statement, groupOption(options, group)) &&
    quantity.upper < numberOption(options, floor, 0);
  return (
    isBelow('generation', 'generation-floor') ||
    isBelow('distance', 'distance-floor') ||
    isBelow('video', 'video-floor') ||
    (isBelow('pairs', 'pairs-floor') &&
      countsAtLeast(statement, numberOption(options, 'many', 500)))
  );
}

/** Up without a break. */
function isFlawless({ subject, quantity }: QuantityFact): boolean {
  return subject === 'availability' && quantity.dimension === 'share' && quantity.value === 1;
}

function toDetection(fact: QuantityFact, { doc }: Evidence): ReturnType<Detector['find']>[number] {
  const promise = quoteSource(doc, fact.statement.span);
  return { span: fact.span, related: [], data: { promise }, sure: true };
}

/** Finds a response time below what the work named beside it takes, and an availability of 100 %. */
export const unrealisticSla: Detector = {
  name: 'unrealistic-sla',
  options: {
    generation: 'group',
    'generation-floor': 'number',
    distance: 'group',
    'distance-floor': 'number',
    video: 'group',
    'video-floor': 'number',
    pairs: 'group',
    'pairs-floor': 'number',
    many: 'number',
    except: 'group',
  },
  required: [],
  data: ['promise'],
  find: (evidence, options) =>
    evidence.facts.quantities
      .filter((fact) => (isTooFast(fact, options) || isFlawless(fact)) && isPromise(fact))
      .map((fact) => toDetection(fact, evidence)),
};
