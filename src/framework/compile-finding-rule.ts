import { compileCondition } from './compile-rule.ts';
import type { RuleContext } from './compile-clause.ts';
import { helpWith } from './did-you-mean.ts';
import type { GroupId } from './pack.ts';
import type { DetectorDescription } from './pack-file.ts';
import { compileProbeOptions } from './probe-options.ts';
import type { FindingRule } from './rule.ts';
import type { FindingRuleSource } from './rule-source.ts';

const placeholder = /\{([^{}]*)\}/g;

/** Complains of placeholders that the detector never fills. */
function checkPlaceholders(
  key: 'message' | 'question',
  source: FindingRuleSource,
  context: RuleContext & { readonly detectors: readonly DetectorDescription[] },
): void {
  const { probe } = source.finds;
  const detector = context.detectors.find(({ name }) => name === probe);
  if (!detector) return;
  for (const [written, name = ''] of source[key].matchAll(placeholder)) {
    if (detector.data.includes(name)) continue;
    const help = helpWith(name, detector.data);
    const message = `The probe \`${probe}\` says nothing for \`${written}\`.`;
    context.report(context.yaml.fault([key], message, { help }));
  }
}

/** Compiles the front matter of a rule that finds something; what is wrong with it is reported. */
export function compileFindingRule(
  id: string,
  source: FindingRuleSource,
  context: RuleContext & { readonly detectors: readonly DetectorDescription[] },
): FindingRule<GroupId> {
  const { title, asks, severity, level, message, question, applies, finds } = source;
  const { 'severity-at': severityAt, 'likely-severity': likelySeverity } = source;
  const { 'severity-in': severityIn, 'told-unless': toldUnless } = source;
  checkPlaceholders('message', source, context);
  checkPlaceholders('question', source, context);
  return {
    id,
    title,
    asks,
    severity,
    ...(likelySeverity && { likelySeverity }),
    ...(severityAt && { severityAt }),
    ...(severityIn && { severityIn }),
    level,
    ...(applies && { applies: compileCondition(applies, ['applies'], context) }),
    ...(toldUnless && { toldUnless }),
    finds: {
      probe: finds.probe,
      with: compileProbeOptions(finds, ['finds'], { ...context, probes: context.detectors }),
    },
    message,
    question,
  };
}
