import type { DesignDoc } from '../document/design-doc.ts';
import type { Verdict } from '../framework/clause.ts';
import type { CompiledPack } from '../framework/pack.ts';
import type { Span } from '../text/span.ts';
import type { Refusal } from './match.ts';
import { detectAll, openJudge } from './run.ts';

/** What a verdict rests on, and what was looked at and refused. */
export interface VerdictExplanation {
  readonly check: string;
  readonly verdict: Verdict;
  readonly evidence: readonly { readonly span: Span; readonly weak: boolean }[];
  readonly refused: readonly { readonly span: Span; readonly reason: Refusal }[];
}

/** What a rule that looks for something wrong found, all its places. */
function explainDetection(
  doc: DesignDoc,
  pack: CompiledPack,
  checkId: string,
): VerdictExplanation | null {
  const judge = openJudge(doc, pack);
  const [detected] = detectAll(doc, pack, { judge, only: checkId });
  if (!detected) return null;
  const evidence = detected.detections.flatMap(({ span, related, sure }) =>
    [{ span }, ...related].map((place) => ({ span: place.span, weak: !sure })),
  );
  return { check: checkId, verdict: detected.verdict, evidence, refused: [] };
}

/** Judges one check again and keeps what was refused; null when the pack has no such check. */
export function explainVerdict(
  doc: DesignDoc,
  pack: CompiledPack,
  checkId: string,
): VerdictExplanation | null {
  const points = pack.cases.flatMap((rubric) => rubric.points);
  const rule = [...pack.rules, ...points].find(({ id }) => id === checkId);
  if (!rule) return explainDetection(doc, pack, checkId);
  const { judge, refusals } = openJudge(doc, pack);
  const { verdict, finds } = judge(rule);
  const told = new Map<string, { span: Span; reason: Refusal }>();
  for (const { statement, reason } of refusals(rule)) {
    if (reason === 'step' || finds.some((found) => found.statement === statement)) continue;
    told.set(`${String(statement.index)} ${reason}`, { span: statement.span, reason });
  }
  return {
    check: rule.id,
    verdict,
    evidence: finds.filter(({ span }) => span.end > 0).map(({ span, weak }) => ({ span, weak })),
    refused: [...told.values()].sort((a, b) => a.span.start - b.span.start),
  };
}
