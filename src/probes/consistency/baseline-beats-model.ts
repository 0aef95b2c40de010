import type { QuantityFact } from '../../document/facts/facts.ts';
import { findEntry } from '../../document/facts/context.ts';
import type { Statement } from '../../document/design-doc.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Span } from '../../text/span.ts';
import { groupOption } from '../probe.ts';
import { inOrder, quoteSource, type Detection, type Detector, type Evidence } from '../detector.ts';
import { isMeant } from './meant.ts';

interface Asked {
  readonly chosen: GroupId;
  readonly sets: GroupId;
  readonly reason: GroupId;
  readonly unlike: GroupId;
  readonly first: GroupId;
}

/** The part of the statement that says whose score it is: the row, the line of one score, or the clause. */
function ownWords({ statement, clause, quantity: { dimension } }: QuantityFact): Span {
  const alike = statement.quantities.filter(
    (other) =>
      other.dimension === dimension && (dimension !== 'number' || !Number.isInteger(other.value)),
  );
  const whole = statement.form === 'row' || alike.length === 1;
  return whole ? { start: 0, end: statement.prose.text.length } : clause;
}

function says(fact: QuantityFact, words: GroupId): boolean {
  return findEntry({ id: '', words }, fact.statement, ownWords(fact)).length > 0;
}

/** Statements that name a model which another one says is the one that was chosen. */
function chosenModels({ facts, vocabulary }: Evidence): ReadonlySet<Statement> {
  const models = facts.claims.filter((claim) => claim.topic === 'model' && isMeant(claim));
  const chosen = vocabulary?.cues.chosen ?? -1;
  const ids = new Set(
    models
      .filter(({ role, statement }) => role !== 'baseline' && statement.hits.has(chosen))
      .map(({ id }) => id),
  );
  const others = new Map<Statement, boolean>();
  for (const { statement, id } of models)
    others.set(statement, (others.get(statement) ?? true) && ids.has(id));
  return new Set([...others].filter(([, all]) => all).map(([statement]) => statement));
}

/** A score and not the k of a metric, a gain, or a threshold. */
function isScore({
  statement,
  quantity,
  metric,
  flags,
  negated,
  qualifiers,
  bound,
}: QuantityFact): boolean {
  if (metric === null || negated || !isPlain(flags) || qualifiers.includes('alert')) return false;
  if (bound === 'at most' || bound === 'at least' || qualifiers.includes('target')) return false;
  const before = statement.prose.text.slice(Math.max(0, quantity.start - 4), quantity.start);
  if (/[@+±-]\s*$|\bby\s*$|\bk\s*=?\s*$|top[- ]?$/i.test(before)) return false;
  return quantity.dimension === 'share' || !Number.isInteger(quantity.value);
}

/** The parts of the data, such as test or validation, that the statement speaks of. */
function setsOf({ statement }: QuantityFact, sets: GroupId): string {
  const words = (statement.hits.get(sets) ?? []).map(({ start, end }) =>
    statement.tokens
      .slice(start, end)
      .map(({ stem }) => stem)
      .join(' '),
  );
  return [...new Set(words)].sort().join();
}

function isAlike(first: QuantityFact, second: QuantityFact, asked: Asked): boolean {
  return (
    first.metric === second.metric &&
    first.quantity.dimension === second.quantity.dimension &&
    setsOf(first, asked.sets) === setsOf(second, asked.sets)
  );
}

function detectionOf(
  model: QuantityFact,
  baseline: QuantityFact,
  { doc, vocabulary }: Evidence,
): Detection {
  const [earlier, later] = inOrder(model, baseline);
  return {
    span: later.span,
    related: [{ span: earlier.span, message: earlier === baseline ? 'the baseline' : 'the model' }],
    data: {
      metric: vocabulary?.metrics.find(({ id }) => id === model.metric)?.name ?? 'score',
      model: quoteSource(doc, model.span),
      baseline: quoteSource(doc, baseline.span),
    },
    sure: false,
  };
}

/** Finds a chosen model whose score is no better than the baseline's, with no other reason given. */
export const baselineBeatsModel: Detector = {
  name: 'baseline-beats-model',
  options: { chosen: 'group', sets: 'group', reason: 'group', unlike: 'group', first: 'group' },
  required: ['chosen'],
  data: ['metric', 'model', 'baseline'],
  find: (evidence, options) => {
    const { facts, vocabulary, doc } = evidence;
    if (!vocabulary) return [];
    const asked: Asked = {
      chosen: groupOption(options, 'chosen'),
      sets: groupOption(options, 'sets'),
      reason: groupOption(options, 'reason'),
      unlike: groupOption(options, 'unlike'),
      first: groupOption(options, 'first'),
    };
    const scores = facts.quantities.filter(
      (fact) => isScore(fact) && !fact.statement.hits.has(asked.unlike),
    );
    const isBaseline = (fact: QuantityFact): boolean =>
      says(fact, vocabulary.cues.baseline) || says(fact, asked.first);
    const baselines = scores.filter((fact) => isBaseline(fact) && !says(fact, asked.chosen));
    if (baselines.length === 0) return [];
    const taken = chosenModels(evidence);
    const models = scores.filter(
      (fact) => !isBaseline(fact) && (says(fact, asked.chosen) || taken.has(fact.statement)),
    );
    const excused = ({ statement }: QuantityFact): boolean => {
      const at = doc.statements.indexOf(statement);
      const near = doc.statements
        .slice(Math.max(0, at - 1), at + 2)
        .filter((other) => other === statement || !/\bmetrics?\b/i.test(other.prose.text));
      return [...near, ...statement.labels].some(({ hits }) => hits.has(asked.reason));
    };
    const pairs = models.flatMap((model) => {
      const better = vocabulary.metrics.find(({ id }) => id === model.metric)?.better;
      const baseline = baselines.find((other) => isAlike(model, other, asked));
      if (!baseline || excused(model)) return [];
      const gain = model.quantity.value - baseline.quantity.value;
      return (better === 'lower' ? gain >= 0 : gain <= 0) ? [{ model, baseline }] : [];
    });
    return pairs.slice(0, 1).map(({ model, baseline }) => detectionOf(model, baseline, evidence));
  },
};
