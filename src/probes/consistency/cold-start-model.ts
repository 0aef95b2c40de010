import type { Statement } from '../../document/design-doc.ts';
import type { Claim } from '../../document/facts/facts.ts';
import type { GroupId } from '../../framework/pack.ts';
import { inOrder, quoteSource, quoteText, type Detector, type Evidence } from '../detector.ts';
import { groupOption, says } from '../probe.ts';
import { isMeant } from './meant.ts';

/** Models that know a thing only by what was done with it. */
const remembering = ['matrix-factorisation', 'collaborative-filtering'];
/** What is no model of the design's own choice. */
const beside = ['popularity', 'rules', 'clusters'];

/** Steps that tell what happens once a model exists. */
const late = ['evaluation', 'serving', 'monitoring'];

/** The model, when all that is named remembers and does not look at what a thing is. */
function rememberingModel({ facts }: Evidence): Claim | null {
  const models = facts.claims.filter(
    (claim) => claim.topic === 'model' && claim.role !== 'rejected' && !claim.negated,
  );
  const main = models.filter(({ id, role }) => !beside.includes(id) && role !== 'baseline');
  if (main.some(({ id }) => !remembering.includes(id))) return null;
  return main.find(isMeant) ?? null;
}

/** The first statement that speaks of things or people without a past, before the model exists. */
function firstArrival({ doc }: Evidence, arrivals: GroupId): Statement | null {
  const found = doc.statements.find(
    (statement) =>
      ['asserted', 'answered'].includes(statement.modality) &&
      !late.some((step) => statement.steps.some((at) => at === step)) &&
      says(statement, arrivals),
  );
  return found ?? null;
}

/** Finds a model of past behaviour for things that have no past. */
export const coldStartModel: Detector = {
  name: 'cold-start-model',
  options: { arrivals: 'group', newcomers: 'group', remedies: 'group' },
  required: ['arrivals', 'newcomers', 'remedies'],
  data: ['model', 'arrivals'],
  find: (evidence, options) => {
    const model = rememberingModel(evidence);
    const arrival = model && firstArrival(evidence, groupOption(options, 'arrivals'));
    if (!model || !arrival) return [];
    const { doc } = evidence;
    const newcomers = groupOption(options, 'newcomers');
    const remedies = groupOption(options, 'remedies');
    const isTreated = (statement: Statement): boolean =>
      statement !== arrival &&
      !statement.steps.includes('monitoring') &&
      (statement.hits.has(newcomers) || statement.labels.some(({ hits }) => hits.has(newcomers))) &&
      statement.hits.has(remedies);
    if (doc.statements.some(isTreated)) return [];
    const place = { statement: arrival, span: arrival.span };
    const [earlier, later] = inOrder<Pick<Claim, 'statement' | 'span'>>(place, model);
    const message = earlier === place ? 'what is new is named here' : 'the model is named here';
    return [
      {
        span: later.span,
        related: [{ span: earlier.span, message }],
        data: { model: quoteSource(doc, model.span), arrivals: quoteText(arrival.prose.text) },
        sure: false,
      },
    ];
  },
};
