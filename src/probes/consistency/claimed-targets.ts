import type { QuantityFact } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { quoteSource, type Detection, type Evidence } from '../detector.ts';
import { says, standsUnder } from '../probe.ts';
import { tellValues } from './stated-value.ts';

/** Groups of words that say a target was kept, and that a figure was measured. */
export interface ClaimWords {
  readonly met: GroupId;
  readonly observed: GroupId;
}

/** Rounding explains so much. */
const rounding = 0.05;
const percentiles = ['average', 'p90', 'p95', 'p99'];

function statisticOf({ qualifiers }: QuantityFact): string {
  return qualifiers.filter((id) => percentiles.includes(id)).join();
}

function partsOf({ qualifiers }: QuantityFact): string {
  return qualifiers.filter((id) => id.endsWith('-part')).join();
}

/** What is compared with requirements, or told of a load that rises, is plainly said all the same. */
function isUsable({ flags, negated }: QuantityFact): boolean {
  return isPlain({ ...flags, alternative: false, growth: false }) && !negated;
}

/** The value lies wholly on the wrong side of the bound. */
function misses(
  { quantity: bound, bound: kind }: QuantityFact,
  { quantity }: QuantityFact,
): boolean {
  return kind === 'at least'
    ? quantity.upper < bound.value * (1 - rounding)
    : quantity.value > bound.upper * (1 + rounding);
}

function isSameThing(claim: QuantityFact, measured: QuantityFact): boolean {
  const named = claim.subject !== null ? claim.subject === measured.subject : claim.metric !== null;
  return (
    named &&
    claim.metric === measured.metric &&
    claim.quantity.dimension === measured.quantity.dimension &&
    statisticOf(claim) === statisticOf(measured) &&
    partsOf(claim) === partsOf(measured)
  );
}

/** A target that is said to be met, beside a measured figure that misses it. */
export function findMissedTargets(
  { doc, facts, vocabulary }: Evidence,
  { met, observed }: ClaimWords,
): readonly Detection[] {
  const claiming = new Set(doc.index.saying(met));
  if (claiming.size === 0) return [];
  const claims = facts.quantities.filter(
    (fact) =>
      claiming.has(fact.statement) &&
      says(fact.statement, met) &&
      (fact.bound === 'at least' || fact.bound === 'at most') &&
      isUsable(fact),
  );
  const measured = facts.quantities.filter(
    (fact) =>
      isUsable(fact) &&
      (fact.bound === 'exactly' || fact.bound === 'about') &&
      !fact.qualifiers.includes('target') &&
      (says(fact.statement, observed) || standsUnder(fact.statement, observed)),
  );
  for (const claim of claims) {
    const miss = measured.find(
      (fact) =>
        fact.statement !== claim.statement && isSameThing(claim, fact) && misses(claim, fact),
    );
    if (!miss) continue;
    const name = vocabulary?.subjects.find(({ id }) => id === claim.subject)?.name;
    const metric = vocabulary?.metrics.find(({ id }) => id === claim.metric)?.name;
    const valueAt = ({ span }: QuantityFact) => ({ text: quoteSource(doc, span), span });
    return [tellValues(name ?? metric ?? 'same measure', [valueAt(claim), valueAt(miss)])];
  }
  return [];
}
