import { rangeOf } from '../../document/facts/clauses.ts';
import type { Statement } from '../../document/design-doc.ts';
import type { FactCues, SignedEntry } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Detection, Detector, Evidence } from '../detector.ts';
import { counts, groupOption, says, standsUnder } from '../probe.ts';

type Special = SignedEntry<GroupId>;
type Labels = 'featureLabels' | 'sourceLabels';

/** True for what is told below a label of features, or in a table of them. */
function isFeature({ form, labels }: Statement, cues: Pick<FactCues<GroupId>, Labels>): boolean {
  const heads = labels.filter(({ kind }) => kind === 'column');
  const isIn = (group: GroupId): boolean => heads.some(({ hits }) => hits.has(group));
  if (form === 'row' && isIn(cues.featureLabels)) return !isIn(cues.sourceLabels);
  return labels.some(({ kind, hits }) => kind !== 'column' && hits.has(cues.featureLabels));
}

/** Where it comes from is said in the same statement, in words that are not the feature's own. */
function saysSource(statement: Statement, { words, signs }: Special): boolean {
  const named = statement.hits.get(words) ?? [];
  const sources = statement.hits.get(signs) ?? [];
  const { tokens } = statement;
  return sources.some(
    (source) =>
      named.some(({ start, end }) => source.end <= start || source.start >= end) ||
      tokens.slice(Math.max(0, source.start - 2), source.start).some(({ stem }) => stem === 'from'),
  );
}

/** Said of the model or its inputs, with a word for reading something. */
function isRead(statement: Statement, uses: GroupId): boolean {
  const { steps } = statement;
  return says(statement, uses) && (steps.includes('model') || steps.includes('io'));
}

/** What is wanted or what there is, as against what is done with it. */
function isOfData({ form, steps }: Statement): boolean {
  return form === 'node' || steps.includes('data') || steps.includes('requirements');
}

function findOne(
  special: Special,
  { doc, vocabulary }: Evidence,
  features: readonly Statement[],
): Detection | null {
  const used = features.find((statement) => says(statement, special.words));
  if (!used || !vocabulary) return null;
  const isHeld = doc.statements.some((statement) => {
    if (statement.form !== 'node' && !counts(statement)) return false;
    if (statement === used || isFeature(statement, vocabulary.cues))
      return saysSource(statement, special);
    if (statement.hits.has(special.signs) || standsUnder(statement, special.signs)) return true;
    return statement.hits.has(special.words) && isOfData(statement);
  });
  const hit = used.hits.get(special.words)?.find(({ negated }) => !negated);
  if (isHeld || !hit) return null;
  const range = rangeOf(used, hit);
  return {
    span: sourceSpan(used.prose, range.start, range.end),
    related: [],
    data: { feature: used.prose.text.slice(range.start, range.end), data: special.name },
    sure: false,
  };
}

/** Finds features from data that a product does not have by itself, where nothing says where it comes from. */
export const orphanFeature: Detector = {
  name: 'orphan-feature',
  options: { uses: 'group' },
  required: [],
  data: ['feature', 'data'],
  find: (evidence, options) => {
    const { doc, vocabulary } = evidence;
    if (!vocabulary) return [];
    const { alternativeLabels, exclusionLabels } = vocabulary.cues;
    const uses = groupOption(options, 'uses');
    const features = doc.statements.filter(
      (statement) =>
        statement.form !== 'node' &&
        counts(statement) &&
        statement.modality !== 'deferred' &&
        (isFeature(statement, vocabulary.cues) || isRead(statement, uses)) &&
        !standsUnder(statement, alternativeLabels) &&
        !standsUnder(statement, exclusionLabels),
    );
    if (features.length === 0) return [];
    return vocabulary.specials.flatMap((special) => findOne(special, evidence, features) ?? []);
  },
};
