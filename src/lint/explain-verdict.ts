import type { DesignDoc } from '../document/design-doc.ts';
import type { Verdict } from '../framework/clause.ts';
import type { Span } from '../text/span.ts';
import type { Detected } from './detect.ts';
import type { Refusal } from './refusal.ts';
import { isLate, judgeDocument, openDetection, openJudge, type Run } from './judge-document.ts';

/** What a verdict rests on, and what was looked at and refused. */
export interface VerdictExplanation {
  readonly check: string;
  readonly verdict: Verdict;
  readonly evidence: readonly { readonly span: Span; readonly weak: boolean }[];
  readonly refused: readonly { readonly span: Span; readonly reason: Refusal }[];
}

/** Runs one rule alone; what became of comments shows only when all others have run. */
function detect(doc: DesignDoc, run: Run, checkId: string): Detected | undefined {
  const { pack } = run;
  const rule = pack.findingRules.find(({ id }) => id === checkId);
  if (!rule) return undefined;
  if (!isLate(rule)) return openDetection(doc, pack, openJudge(doc, pack))(rule);
  return judgeDocument(doc, run).detected.find((each) => each.rule === rule);
}

/** What a rule that looks for something wrong found, all its places. */
function explainDetection(doc: DesignDoc, run: Run, checkId: string): VerdictExplanation | null {
  const detected = detect(doc, run, checkId);
  if (!detected) return null;
  const evidence = detected.detections.flatMap(({ span, related, sure }) =>
    [{ span }, ...related].map((place) => ({ span: place.span, weak: !sure })),
  );
  return { check: checkId, verdict: detected.verdict, evidence, refused: [] };
}

/** Judges one check again and keeps what was refused; null when the pack has no such check. */
export function explainVerdict(
  doc: DesignDoc,
  run: Run,
  checkId: string,
): VerdictExplanation | null {
  const { pack } = run;
  const points = pack.cases.flatMap((rubric) => rubric.points);
  const rule = [...pack.rules, ...points].find(({ id }) => id === checkId);
  if (!rule) return explainDetection(doc, run, checkId);
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
