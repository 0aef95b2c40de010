import { isWithin } from '../../document/facts/clauses.ts';
import type { Claim, Facts, Topic } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';

/** True for a claim that the design itself makes: plainly said, neither denied nor turned down. */
export function isMeant({ negated, role, flags }: Claim): boolean {
  return !negated && role !== 'rejected' && role !== 'legacy' && isPlain(flags);
}

/** The claims of a topic that the design itself makes. */
export function meantClaims({ claims }: Facts, topic: Topic): readonly Claim[] {
  return claims.filter((claim) => claim.topic === topic && isMeant(claim));
}

/** True for a metric by which recorded predictions are judged: said so, or named where the model is evaluated. */
export function isOffline({ topic, side, statement: { steps } }: Claim): boolean {
  if (topic !== 'metric' || side === 'online') return false;
  return side === 'offline' || steps.includes('evaluation');
}

/** True for a metric's name that stands as a loss, which trains and does not judge. */
export function isLoss({ span }: Claim, losses: readonly Claim[]): boolean {
  return losses.some((loss) => isWithin(loss.span, span));
}

/** True for the name of a loss that trains: none of the evaluation, nor named as a metric. */
export function isTraining(claim: Claim, losses: readonly Claim[]): boolean {
  const judges = claim.side === 'offline' || claim.statement.steps.includes('evaluation');
  return !judges && isLoss(claim, losses);
}

/** The losses that a document names. */
export function lossesOf({ claims }: Facts): readonly Claim[] {
  return claims.filter(({ topic }) => topic === 'loss');
}
