import { rangeOf } from '../../document/facts/clauses.ts';
import type { Statement } from '../../document/design-doc.ts';
import type { SignedEntry } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Evidence } from '../detector.ts';
import { counts, says, standsUnder } from '../probe.ts';
import { hitSpan } from './spoken.ts';

/** So many statements after a hazard may say what is done about it. */
const reach = 2;

/** A hazard that is named, and where. */
export interface NamedHazard {
  readonly name: string;
  readonly span: Span;
}

type Hazard = SignedEntry<GroupId>;

/** "Accuracy versus bias against the young" weighs a hazard and does not put it aside. */
function isRejected({ hits, tokens }: Statement, rejected: GroupId): boolean {
  return (hits.get(rejected) ?? []).some(
    ({ start, end }) =>
      !tokens.slice(start, end).every(({ text }) => /^(?:versus|vs)$/i.test(text)),
  );
}

/** True when the hazard is named as one of this design, neither left out nor a fault of an option. */
function isOwn(statement: Statement, { words, not }: Hazard, { vocabulary }: Evidence): boolean {
  if (!vocabulary || statement.form === 'node' || !counts(statement)) return false;
  if (!says(statement, words) || (not !== undefined && statement.hits.has(not))) return false;
  const { alternativeLabels, exclusion, exclusionLabels, rejected } = vocabulary.cues;
  if (statement.hits.has(exclusion) || isRejected(statement, rejected)) return false;
  const isWeighed = standsUnder(statement, alternativeLabels) && !weighsTwo(statement, words);
  return !isWeighed && !standsUnder(statement, exclusionLabels);
}

/** "Exploration vs exploitation" is a choice of this design wherever it stands. */
function weighsTwo({ hits, tokens }: Statement, words: GroupId): boolean {
  return (hits.get(words) ?? []).some(({ start, end }) =>
    tokens.slice(start, end).some(({ text }) => /^(?:versus|vs)$/i.test(text)),
  );
}

/** What is told of a statement: an item's own items, else the statements right behind it. */
function isAbout(next: Statement, statement: Statement): boolean {
  if (next === statement) return true;
  if (next.section !== statement.section) return next.section.parent === statement.section;
  if (next.form !== 'item' || statement.form !== 'item') return true;
  return next.depth > statement.depth || next.block === statement.block;
}

/** In so few words, that something will be done says not what. */
const bareWords = 6;
const promise = /^(?:detect|correct|mitigat|handl|address|treat)\w*$/i;

/** Says what is done; "position bias (detection and correction)" only says that something is. */
function responds({ tokens, hits }: Statement, responses: GroupId, { words }: Hazard): boolean {
  const isBare = tokens.length <= bareWords;
  const named = hits.get(words) ?? [];
  // "Exploration vs exploitation": its own words are no response to it.
  const own = new Set(
    named.flatMap(({ start, end }) => tokens.slice(start, end).map(({ stem }) => stem)),
  );
  return (hits.get(responses) ?? []).some(({ start, end, negated }) => {
    if (negated || named.some((hazard) => hazard.start <= start && end <= hazard.end)) return false;
    if (end - start === 1 && own.has(tokens[start]?.stem ?? '')) return false;
    return !isBare || !tokens.slice(start, end).every(({ text }) => promise.test(text));
  });
}

/** The row of a table of risks whose cell for what is done about it is filled. */
function isFilledRow(statement: Statement, { facts }: Evidence): boolean {
  if (statement.form !== 'row') return false;
  return facts.risks.some(
    (risk) => risk.statement === statement && /\p{L}{3}/u.test(risk.response?.text ?? ''),
  );
}

/** Words of a response, not the hazard's own, in the statement itself or right after it. */
function isAnswered(statement: Statement, hazard: Hazard, evidence: Evidence): boolean {
  const { doc, vocabulary } = evidence;
  if (isFilledRow(statement, evidence)) return true;
  const responses = vocabulary?.cues.responseWords ?? -1;
  const near = doc.statements.slice(statement.index, statement.index + 1 + reach);
  return near.some((next) => isAbout(next, statement) && responds(next, responses, hazard));
}

function findOne(hazard: Hazard, evidence: Evidence): NamedHazard | null {
  const { index } = evidence.doc;
  const { words, where } = hazard;
  if (where !== undefined && !index.occurs(where)) return null;
  const naming = index.saying(words);
  const place = naming.find((statement) => isOwn(statement, hazard, evidence));
  // What is itself a remedy of something else stands among words of response.
  const isMet = (statement: Statement): boolean =>
    where === undefined && isAnswered(statement, hazard, evidence);
  if (!place || naming.some(isMet)) return null;
  const hit = place.hits.get(hazard.words)?.find(({ negated }) => !negated);
  if (!hit || index.occurs(hazard.signs)) return null;
  const range = rangeOf(place, hit);
  return { name: hazard.name, span: sourceSpan(place.prose, range.start, range.end) };
}

/** A hazard of which a statement, or the label over it, speaks and says itself that it is open. */
function findLeftOpen(hazard: Hazard, open: GroupId, evidence: Evidence): NamedHazard | null {
  const { words, not } = hazard;
  const responses = evidence.vocabulary?.cues.responseWords ?? -1;
  const place = evidence.doc.index.saying(open).find((statement) => {
    if (statement.form === 'node' || !counts(statement) || !says(statement, open)) return false;
    if (not !== undefined && statement.hits.has(not)) return false;
    const named = says(statement, words) || statement.labels.at(-1)?.hits.has(words) === true;
    const last = statement.hits.get(open)?.at(-1)?.end ?? 0;
    const behind = statement.hits.get(responses) ?? [];
    return named && !behind.some(({ start, negated }) => !negated && start >= last);
  });
  return place ? { name: hazard.name, span: hitSpan(place, open) } : null;
}

/** The hazards that a document names without a word anywhere of what treats them, or calls open (`open`). */
export function findUntreated(evidence: Evidence, open: GroupId): readonly NamedHazard[] {
  const hazards = evidence.vocabulary?.hazards ?? [];
  return hazards.flatMap(
    (hazard) => findLeftOpen(hazard, open, evidence) ?? findOne(hazard, evidence) ?? [],
  );
}
