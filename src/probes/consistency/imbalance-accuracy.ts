import type { QuantityFact, Said } from '../../document/facts/facts.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { inOrder, quoteSource, quoteText, type Detector, type Evidence } from '../detector.ts';
import { groupOption, numberOption, says } from '../probe.ts';
import { isMeant, isOffline, isTraining, lossesOf } from './meant.ts';
import { writeFigure } from './written.ts';

/** Families of metrics that look at more than the share of right answers. */
const others = ['classification', 'probability', 'ranking', 'detection'];
/** "1:7", "1 to 200": positives to negatives. */
const ratio = /(?<![\d:])1\s*(?::|to)\s*(\d{1,6})(?![\d:])/;

/** "by 30 %", "+ 5 %": by how much something changed. */
const change = /(?:\b(?:by|of up to|from|drop|gain|another)\s*~?|[+±])\s*$/i;

/** What is done about the rarity has other shares than the data. */
const resampling = /(?:down|under|over|re)-?sampl/i;

/** Where something stands, with the share of positives where it is told. */
interface Rarity extends Pick<Said, 'statement' | 'span'> {
  readonly share: number | null;
}

function isRate({ subject, quantity, flags, negated }: QuantityFact, below: number): boolean {
  return (
    subject === 'positive-rate' &&
    quantity.dimension === 'share' &&
    quantity.upper <= below &&
    isPlain(flags) &&
    !negated
  );
}

/** The first place that says how rare the positives are, else that they are rare. */
function rarityOf({ doc, facts }: Evidence, words: GroupId, below: number): Rarity | null {
  const rate = facts.quantities.find((fact) => isRate(fact, below));
  if (rate) return { ...rate, share: rate.quantity.upper };
  const said = doc.statements.filter(
    (statement) =>
      ['asserted', 'answered'].includes(statement.modality) &&
      statement.form !== 'node' &&
      says(statement, words) &&
      !resampling.test(statement.prose.text),
  );
  const told = said.map((statement) => ({
    statement,
    span: statement.span,
    parts: ratio.exec(statement.prose.text)?.[1],
  }));
  const counted = told.find(({ parts }) => parts !== undefined);
  const first = counted ?? told[0];
  if (!first) return null;
  const share = first.parts === undefined ? null : 1 / (1 + Number(first.parts));
  return { ...first, share: share !== null && share > 0.5 ? null : share };
}

interface Weakness extends Pick<Said, 'statement' | 'span'> {
  readonly weakness: string;
}

/** The accuracy by which the model is judged, when no other metric is named. */
function soleAccuracy({ facts, vocabulary }: Evidence): Weakness | null {
  const losses = lossesOf(facts);
  const metrics = facts.claims.filter(
    (claim) => claim.topic === 'metric' && !isTraining(claim, losses),
  );
  const family = (id: string): string =>
    vocabulary?.metrics.find((entry) => entry.id === id)?.family ?? '';
  if (metrics.some(({ id }) => id !== 'accuracy' && others.includes(family(id)))) return null;
  const figured = new Set(
    facts.quantities
      .filter(({ metric }) => metric === 'accuracy')
      .map(({ statement }) => statement),
  );
  const sole = metrics.find(
    (claim) =>
      claim.id === 'accuracy' &&
      isMeant(claim) &&
      (isOffline(claim) || figured.has(claim.statement)),
  );
  return sole ? { ...sole, weakness: 'the only metric that judges the model' } : null;
}

/** An accuracy that answering always no would beat. */
function beatenAccuracy({ facts }: Evidence, share: number): Weakness | null {
  const named = facts.claims.filter(({ negated }) => !negated).map(({ id }) => id);
  const several = named.includes('multi-class') || named.includes('multi-label');
  if (several && !named.includes('binary')) return null;
  const trivial = 1 - share;
  const beaten = facts.quantities.find(
    ({ statement, metric, quantity, negated, flags, bound }) =>
      metric === 'accuracy' &&
      quantity.dimension === 'share' &&
      quantity.value > 0.2 &&
      quantity.upper < trivial - 0.01 &&
      !negated &&
      !flags.hypothetical &&
      !change.test(statement.prose.text.slice(0, quantity.start)) &&
      bound !== 'at most',
  );
  if (!beaten) return null;
  const answer = `less than the ${writeFigure(100 * trivial)} % that answering always no would reach`;
  return { ...beaten, weakness: answer };
}

/** Finds a model judged by accuracy where one class is rare. */
export const imbalanceAccuracy: Detector = {
  name: 'imbalance-accuracy',
  options: { imbalance: 'group', below: 'number' },
  required: ['imbalance'],
  data: ['imbalance', 'accuracy', 'weakness'],
  find: (evidence, options) => {
    if (!evidence.facts.claims.some(({ id }) => id === 'accuracy')) return [];
    const below = numberOption(options, 'below', 0.1);
    const rarity = rarityOf(evidence, groupOption(options, 'imbalance'), below);
    if (!rarity) return [];
    const sole = soleAccuracy(evidence);
    const found = sole ?? (rarity.share === null ? null : beatenAccuracy(evidence, rarity.share));
    if (!found) return [];
    const [earlier, later] = inOrder<Pick<Said, 'statement' | 'span'>>(rarity, found);
    const message = earlier === rarity ? 'one class is rare here' : 'accuracy is named here';
    return [
      {
        span: later.span,
        related: [{ span: earlier.span, message }],
        data: {
          imbalance: quoteSource(evidence.doc, rarity.span),
          accuracy: quoteText(found.statement.prose.text),
          weakness: found.weakness,
        },
        sure: sole !== null,
      },
    ];
  },
};
