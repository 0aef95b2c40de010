import { rangeOf } from '../../document/facts/clauses.ts';
import type { Claim } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { Statement } from '../../document/design-doc.ts';
import type { FactVocabulary } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Detection, Detector, Evidence } from '../detector.ts';
import { groupOption, says } from '../probe.ts';

/** Families of models that one would not take for each other, by the ids of the models. */
const families: Readonly<Record<string, string>> = {
  'logistic-regression': 'linear',
  'linear-model': 'linear',
  svm: 'linear',
  'naive-bayes': 'linear',
  'decision-tree': 'tree',
  'random-forest': 'forest',
  gbdt: 'boosted trees',
  'matrix-factorisation': 'factors',
  'factorisation-machine': 'factors',
  'forecasting-model': 'forecasting',
  'two-tower': 'network',
  'cross-encoder': 'network',
  'wide-deep': 'network',
  'multi-task': 'network',
  'sequence-model': 'network',
  'neural-network': 'network',
  'graph-network': 'network',
  'convolutional-network': 'network',
  'vision-transformer': 'network',
  detector: 'network',
};

interface Served {
  readonly id: string;
  readonly span: Span;
  readonly statement: Statement;
}

/** Models in boxes of drawings and in statements of serving that say it is they which answer. */
function listServed({ doc, facts, vocabulary }: Evidence, serving: GroupId): readonly Served[] {
  const drawn = doc.statements
    .filter(({ form }) => form === 'node')
    .flatMap((statement) =>
      (vocabulary?.models ?? []).flatMap(({ id, words, not }) => {
        const [hit] = statement.hits.get(words) ?? [];
        if (!hit || (not !== undefined && statement.hits.has(not))) return [];
        const { start, end } = rangeOf(statement, hit);
        return [{ id, statement, span: sourceSpan(statement.prose, start, end) }];
      }),
    );
  const said = facts.claims.filter((claim) => isModel(claim) && isServed(claim, serving));
  return [...drawn, ...said].filter(({ id }) => families[id] !== undefined);
}

function isModel({ topic, role, negated, flags }: Claim): boolean {
  return topic === 'model' && !negated && isPlain(flags) && (role === 'named' || role === 'chosen');
}

function isServed({ statement }: Claim, serving: GroupId): boolean {
  return statement.steps[0] === 'serving' && statement.form !== 'row' && says(statement, serving);
}

/** Anything but the serving that names a model of the family, an option or a baseline too. */
function isKnown(
  family: string,
  { doc, facts, vocabulary }: Evidence,
  served: readonly Served[],
): boolean {
  const there = new Set(served.map(({ statement }) => statement));
  if (facts.claims.some(({ id, statement }) => families[id] === family && !there.has(statement)))
    return true;
  const members = (vocabulary?.models ?? []).filter(({ id }) => families[id] === family);
  return doc.sections.some(({ heading }) => members.some(({ words }) => heading?.hits.has(words)));
}

/** Finds a model that answers requests though the design speaks of other models only. */
export const servedModelNotChosen: Detector = {
  name: 'served-model-not-chosen',
  options: { serving: 'group', beside: 'group' },
  required: ['serving'],
  data: ['served', 'chosen'],
  find: (evidence, options) => {
    const { facts, vocabulary } = evidence;
    const served = listServed(evidence, groupOption(options, 'serving'));
    if (served.length === 0 || !vocabulary) return [];
    const there = new Set(served.map(({ statement }) => statement));
    const other = facts.claims.find(
      (claim) => isModel(claim) && families[claim.id] !== undefined && !there.has(claim.statement),
    );
    const stranger = served.find(({ id }) => !isKnown(families[id] ?? '', evidence, served));
    if (other && stranger)
      return [tell({ served: stranger, other, verb: 'speaks of' }, vocabulary)];
    const chosen = onlyChosen(facts);
    const beside = groupOption(options, 'beside');
    const isOther = ({ id, statement }: Served): boolean =>
      statement.form !== 'node' && families[id] !== families[chosen?.id ?? ''];
    const own = served.some(({ id }) => families[id] === families[chosen?.id ?? '']);
    const stray = served.find((one) => isOther(one) && !says(one.statement, beside));
    return chosen && stray && !own
      ? [tell({ served: stray, other: chosen, verb: 'chooses' }, vocabulary)]
      : [];
  },
};

/** The model that the design says it chose, when all that it chose is of one family. */
function onlyChosen({ claims }: Evidence['facts']): Claim | null {
  const chosen = claims.filter(
    (claim) =>
      isModel(claim) &&
      claim.role === 'chosen' &&
      families[claim.id] !== undefined &&
      claim.statement.steps[0] !== 'serving',
  );
  const [first] = chosen;
  return first && chosen.every(({ id }) => families[id] === families[first.id]) ? first : null;
}

interface Pair {
  readonly served: Served;
  readonly other: Claim;
  readonly verb: 'speaks of' | 'chooses';
}

function tell(
  { served, other, verb }: Pair,
  { models }: Pick<FactVocabulary<GroupId>, 'models'>,
): Detection {
  const nameOf = (id: string): string => models.find((model) => model.id === id)?.name ?? id;
  return {
    span: served.span,
    related: [{ span: other.span, message: `the model is ${nameOf(other.id)} here` }],
    data: { served: nameOf(served.id), chosen: `${verb} ${nameOf(other.id)}` },
    sure: false,
  };
}
