import type { FactVocabulary } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Hit } from '../../text/hit.ts';
import type { Statement } from '../design-doc.ts';
import type { Flags } from './facts.ts';

/** "grew from 10M to 40M": a change, not two figures. */
const change = /\bfrom\s+[~≈$€£]?\d[^,;|]{0,30}?\s+to\s+[~≈$€£]?\d/i;
/** "according to the definition above" follows what the design itself says. */
const ownWord =
  /\baccording to (?:the|our|this|these|its) (?:definitions?|rules?|tables?|sections?|requirements?|polic(?:y|ies)|plan|schedule|labels?|above)\b/i;
/** Words in quotation marks make up most of the text. */
const quotation = /^\s*["“«][^"”»]{20,}["”»]/;

function isUnder({ labels }: Statement, group: GroupId): boolean {
  return labels.some(({ hits }) => hits.has(group));
}

/** A label of what was weighed lasts until one below it says what was decided. */
function isWeighed({ labels }: Statement, cues: FactVocabulary<GroupId>['cues']): boolean {
  const decides = ({ kind, hits }: Statement['labels'][number]): boolean =>
    (kind === 'lead-in' || kind === 'item') && hits.has(cues.chosen);
  const weighed = labels.findLastIndex(({ hits }) => hits.has(cues.alternativeLabels));
  return weighed >= 0 && !labels.slice(weighed + 1).some(decides);
}

/** "I would ship the ranker" decides; what "would need" or "would be" so only supposes. */
function isDecision({ tokens }: Statement, { start, end }: Hit): boolean {
  const [who, would, then] = tokens.slice(Math.max(0, start - 1), end + 1).map(({ text }) => text);
  return (
    start > 0 &&
    end === start + 1 &&
    /^would$/i.test(would ?? '') &&
    /^(?:I|we)$/i.test(who ?? '') &&
    !/^(?:need|have|be|get|lose|see|not)$/i.test(then ?? '')
  );
}

function isSupposed(statement: Statement, hypothetical: GroupId): boolean {
  const hits = statement.hits.get(hypothetical) ?? [];
  return hits.some((hit) => !isDecision(statement, hit));
}

/** What keeps a statement from being a plain assertion about the design. */
export function readFlags(
  statement: Statement,
  { cues }: Pick<FactVocabulary<GroupId>, 'cues'>,
): Flags {
  const { hits, modality, prose } = statement;
  return {
    deferred: modality === 'deferred',
    alternative: isWeighed(statement, cues),
    hypothetical: isSupposed(statement, cues.hypothetical),
    quoted: (hits.has(cues.quoted) && !ownWord.test(prose.text)) || quotation.test(prose.text),
    growth: hits.has(cues.growth) || change.test(prose.text),
    legacy: hits.has(cues.legacy) || isUnder(statement, cues.legacy),
  };
}

/** True when nothing keeps it from being a plain assertion. */
export function isPlain(flags: Flags): boolean {
  return !Object.values(flags).includes(true);
}
