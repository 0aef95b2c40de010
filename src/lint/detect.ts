import type { DesignDoc } from '../document/design-doc.ts';
import type { Facts } from '../document/facts/facts.ts';
import { readFacts } from '../document/facts/read-facts.ts';
import type { CompiledPack, GroupId } from '../framework/pack.ts';
import type { FindingRule } from '../framework/rule.ts';
import type { Detection, Detector, IgnoreFate } from '../probes/detector.ts';
import type { Judge } from './judge.ts';

/** What a rule that finds something found in a document. */
export interface Detected {
  readonly rule: FindingRule<GroupId>;
  /** Missing when it found something, met when not, na when it was not asked. */
  readonly verdict: 'met' | 'missing' | 'na';
  readonly detections: readonly Detection[];
}

/** What one rule finds; late detectors look at what became of the ignore comments. */
export type Detect = (rule: FindingRule<GroupId>, ignores?: readonly IgnoreFate[]) => Detected;

/** Runs detectors on one document, whose facts are read once. */
export function createDetection(
  doc: DesignDoc,
  pack: CompiledPack,
  tools: { readonly judge: Judge; readonly detectors: ReadonlyMap<string, Detector> },
): Detect {
  const { judge, detectors } = tools;
  let facts: Facts | null = null;
  return (rule, ignores = []) => {
    if (!judge.applies(rule)) return { rule, verdict: 'na', detections: [] };
    facts ??= readFacts(doc, pack.facts);
    const evidence = { doc, facts, vocabulary: pack.facts, ignores };
    const found = detectors.get(rule.finds.probe)?.find(evidence, rule.finds.with) ?? [];
    return { rule, verdict: found.length > 0 ? 'missing' : 'met', detections: found };
  };
}
