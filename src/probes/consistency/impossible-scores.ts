import type { QuantityFact } from '../../document/facts/facts.ts';
import type { Statement } from '../../document/design-doc.ts';
import { isPlain } from '../../document/facts/flags.ts';
import { quoteSource, type Detection, type Evidence } from '../detector.ts';
import { writeFigure } from './written.ts';

/** Metrics that are a share of a whole or a mean of such shares. */
const shares = new Set(
  'accuracy precision recall f1 roc-auc pr-auc ndcg mean-average-precision reciprocal-rank recall-at-k precision-at-k hit-rate'.split(
    ' ',
  ),
);
/** A gain may be more than one whole, and means over classes keep no order among themselves. */
const unlike =
  /\b(?:improv|rose|risen|of what|than|compared|increas|gain|lift|better|higher|relative|macro|micro|weighted|average|mean|times|per class)/i;
const rounding = 0.006;

function isScore({ flags, negated, bound, metric, quantity }: QuantityFact): boolean {
  const { dimension, value, upper } = quantity;
  return (
    isPlain(flags) &&
    !negated &&
    bound === 'exactly' &&
    metric !== null &&
    value === upper &&
    (dimension === 'share' || (dimension === 'number' && !Number.isInteger(value)))
  );
}

/** What comes before the colon of a line, a whole line, a row. */
function isComparedIn({ prose, labels }: Statement): boolean {
  const heads = labels.filter(({ kind }) => kind === 'column').map((label) => label.prose.text);
  return [prose.text, ...heads].some((text) => unlike.test(text));
}

/** The only score of a metric in a statement. */
function only(facts: readonly QuantityFact[], metric: string): QuantityFact | null {
  const [first, more] = facts.filter((fact) => fact.metric === metric);
  return first && !more && first.quantity.value <= 1 ? first : null;
}

/** An F1 that is above or below both the precision and the recall beside it. */
function strayF1(facts: readonly QuantityFact[], evidence: Evidence): readonly Detection[] {
  const [precision, recall, f1] = ['precision', 'recall', 'f1'].map((id) => only(facts, id));
  if (!precision || !recall || !f1) return [];
  const sides = [precision.quantity.value, recall.quantity.value].sort((a, b) => a - b);
  const [low = 0, high = 0] = sides;
  const { value } = f1.quantity;
  if (value >= low - rounding && value <= high + rounding) return [];
  const mean = (2 * low * high) / (low + high);
  const quoted = (fact: QuantityFact): string => quoteSource(evidence.doc, fact.span);
  return [
    {
      span: f1.span,
      related: [precision, recall].map((fact) => ({
        span: fact.span,
        message: `stated here as ${quoted(fact)}`,
      })),
      data: {
        given: `With a precision of ${quoted(precision)} and a recall of ${quoted(recall)}`,
        allowed: `F1 is ${writeFigure(mean)}`,
        stated: quoted(f1),
      },
      sure: false,
    },
  ];
}

/** A share of a whole that is more than the whole. */
function overWhole(
  facts: readonly QuantityFact[],
  { doc, vocabulary }: Evidence,
): readonly Detection[] {
  const over = facts.find(
    ({ metric, quantity }) =>
      metric !== null &&
      shares.has(metric) &&
      quantity.value > 1.0005 &&
      quantity.value < (quantity.dimension === 'share' ? 10 : 2),
  );
  if (!over) return [];
  const name = vocabulary?.metrics.find(({ id }) => id === over.metric)?.name ?? 'the score';
  const allowed = over.quantity.dimension === 'share' ? '100 %' : '1';
  return [
    {
      span: over.span,
      related: [],
      data: {
        given: 'Being a share of a whole',
        allowed: `${name} is ${allowed} at most`,
        stated: quoteSource(doc, over.span),
      },
      sure: false,
    },
  ];
}

/** Finds scores that no predictions can have: an F1 outside of precision and recall, more than all. */
export function findImpossible(evidence: Evidence): readonly Detection[] {
  const told = new Map<Statement, QuantityFact[]>();
  for (const fact of evidence.facts.quantities) {
    if (!isScore(fact)) continue;
    const list = told.get(fact.statement);
    if (list) list.push(fact);
    else told.set(fact.statement, [fact]);
  }
  return [...told].flatMap(([statement, facts]) => {
    if (isComparedIn(statement)) return [];
    const stray = strayF1(facts, evidence);
    return stray.length > 0 ? stray : overWhole(facts, evidence);
  });
}
