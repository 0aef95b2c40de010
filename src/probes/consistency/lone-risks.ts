import type { Risk } from '../../document/facts/facts.ts';
import type { Section, Statement } from '../../document/design-doc.ts';
import type { Evidence } from '../detector.ts';

/** A list of fewer things is no list of risks. */
const leastRisks = 3;
/** Fewer words name a risk and tell nothing of it. */
const leastWords = 6;
/** Somebody acts, one thing leads to another, or the risk is taken. */
const acting =
  /\b(?:we|I|our|let|let's|us|so that|therefore|instead|accept\w*|tolerat\w*|unlikely|negligible|rare(?:ly)? enough|team|moderators?|reviewers?|analysts?|officers?|operators?|people|humans?|only|defaults?|yesterday|manual(?:ly)?|median|baseline|popular|static|cached|previous|second)\b|->|→|=>|⇒|;/;
/** "keep a second vendor", "cap the rate": an order to do something begins a part of the text. */
const order =
  /(?:[.:,]\s+|\band\s+|^)(?:add|alert|apply|ask|audit|backfill|block|bound|cache|cap|check|compare|correct|detect|drop|exclude|fall|filter|fix|freeze|keep|limit|log|mask|mix|monitor|normali[sz]e|pause|pin|re\w+|roll|route|run|sample|show|shard|split|switch|test|throttle|train|use|validate|wait|watch|weight?)\b/i;

/** "Ignoring holidays" is cured by not doing so. */
const omission = /^\s*[A-Z][a-z]+ing\b/;

/** The statements of a list item, its own items included. */
function itemOf({ statement }: Risk): readonly Statement[] {
  const { section, block } = statement;
  return section.statements.filter((each) => each.block === block);
}

function isAnswered(risk: Risk, { vocabulary }: Evidence): boolean {
  const words = vocabulary?.cues.responseWords ?? -1;
  const own = itemOf(risk);
  if (own.length > 1 || risk.response !== null) return true;
  return own.some(
    ({ hits, prose: { text } }) => hits.has(words) || acting.test(text) || order.test(text),
  );
}

/** Risks told in a sentence of their own that says nothing of a response, where most others of the list do. */
export function findLone(evidence: Evidence): readonly Risk[] {
  const lists = new Map<Section, Risk[]>();
  for (const risk of evidence.facts.risks) {
    const { statement, flags, section } = risk;
    if (statement.form !== 'item' || statement.depth > 1 || flags.alternative) continue;
    const list = lists.get(section);
    if (list) list.push(risk);
    else lists.set(section, [risk]);
  }
  return [...lists.values()].flatMap((list) => {
    const first = list.filter(
      (risk, index) =>
        list.findIndex((each) => each.statement.block === risk.statement.block) === index,
    );
    if (first.length < leastRisks) return [];
    const open = first.filter((risk) => !isAnswered(risk, evidence));
    if (open.length * 2 >= first.length) return [];
    return open.filter(
      ({ statement: { tokens, labels, prose } }) =>
        tokens.length >= leastWords && !omission.test(labels.at(-1)?.prose.text ?? prose.text),
    );
  });
}
