import type { Claim, QuantityFact, Said } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { groupOption, numberOption, says } from '../probe.ts';
import { inOrder, quoteSource, type Detector, type Evidence } from '../detector.ts';

/** Ways in which an answer is there while the caller waits. */
const prompt = ['online', 'lookup', 'streaming', 'on-device', 'index'];

function isPromised({ subject, quantity, negated, flags, qualifiers }: QuantityFact, most: number) {
  const late = quantity.upper > most || qualifiers.includes('event-part');
  return subject === 'response-time' && isPlain(flags) && !negated && !late;
}

/** A drawing too may show that something answers at once. */
function isDrawn({ doc, vocabulary }: Evidence): boolean {
  const modes = (vocabulary?.modes ?? []).filter(({ id }) => prompt.includes(id));
  return doc.statements.some(
    (node) => node.form === 'node' && modes.some(({ words }) => node.hits.has(words)),
  );
}

/** Wishes and measurements may name a way of serving that is not the one described. */
function isServing({ statement: { steps } }: Claim): boolean {
  return steps[0] !== 'requirements' && steps[0] !== 'evaluation';
}

/** "content-based nearest neighbours" is a model, and no index that answers. */
function isSimilarity({ id, statement }: Claim): boolean {
  const { text } = statement.prose;
  return (
    id === 'index' &&
    statement.steps[0] === 'model' &&
    /nearest neighbou?rs?/i.test(text) &&
    !/\b(?:ANN|approximate|index|HNSW|FAISS|search)/i.test(text)
  );
}

/** The way of serving, when all that is said of it is that predictions are made in batch. */
function onlyBatch(evidence: Evidence): Claim | null {
  const modes = evidence.facts.claims.filter(({ topic }) => topic === 'mode');
  const isPrompt = (mode: Claim): boolean =>
    prompt.includes(mode.id) && mode.role !== 'rejected' && isServing(mode) && !isSimilarity(mode);
  if (modes.some(isPrompt)) return null;
  if (isDrawn(evidence)) return null;
  const batch = modes.find(
    ({ id, role, flags }) => id === 'batch' && role !== 'rejected' && isPlain(flags),
  );
  return batch ?? null;
}

/** The first thing that says an answer is waited for: a short response time, or words of haste. */
function promiseOf(
  { facts, doc }: Evidence,
  asked: { readonly most: number; readonly haste: GroupId },
): Pick<Said, 'statement' | 'span'> | null {
  const figure = facts.quantities.find((fact) => isPromised(fact, asked.most));
  if (figure) return figure;
  const hasty = doc.statements.find(
    (statement) =>
      (statement.modality === 'asserted' || statement.modality === 'answered') &&
      statement.steps.includes('requirements') &&
      says(statement, asked.haste),
  );
  return hasty ? { statement: hasty, span: hasty.span } : null;
}

/** Finds an answer that a caller waits for where all predictions are made in batch. */
export const latencyVsBatch: Detector = {
  name: 'latency-vs-batch',
  options: { within: 'number', haste: 'group' },
  required: [],
  data: ['promise', 'batch'],
  find: (evidence, options) => {
    const batch = onlyBatch(evidence);
    if (!batch) return [];
    const most = numberOption(options, 'within', 5000);
    const promise = promiseOf(evidence, { most, haste: groupOption(options, 'haste') });
    if (!promise) return [];
    const [earlier, later] = inOrder<Pick<Said, 'statement' | 'span'>>(promise, batch);
    const quoted = (place: Pick<Said, 'span'>): string => quoteSource(evidence.doc, place.span);
    const message =
      earlier === batch ? 'predictions are made in batch here' : 'an answer is waited for here';
    return [
      {
        span: later.span,
        related: [{ span: earlier.span, message }],
        data: { promise: quoted(promise), batch: quoted(batch) },
        sure: true,
      },
    ];
  },
};
