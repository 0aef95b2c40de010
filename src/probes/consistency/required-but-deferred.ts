import { rangeOf } from '../../document/facts/clauses.ts';
import type { DesignDoc, Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import { quoteSource, type Detection, type Detector, type Evidence } from '../detector.ts';
import { groupOption, says, standsUnder } from '../probe.ts';
import { findPutOffAgain } from './put-off-words.ts';
import { findSign, type Capability, type Mention } from './left-out.ts';

interface Groups {
  readonly later: GroupId;
  readonly phases: GroupId;
  readonly more: GroupId;
  readonly adding: GroupId;
}

/** So many other words leave it clear that a line is about the thing that it names. */
const mostOthers = 1;

/** Small words that tell of nothing. */
const joining = /^(?:of|the|an?|for|in|on|to|its|our)$/i;

/** Where the line names the capability, when it names little else before a colon. */
function spanOf(statement: Statement, words: GroupId, adding: GroupId): Span | null {
  const { tokens, hits, prose } = statement;
  const hit = hits.get(words)?.find(({ negated }) => !negated);
  if (!hit) return null;
  const colon = prose.text.indexOf(':');
  const head = colon < 0 ? tokens : tokens.filter(({ start }) => start < colon);
  const covered = new Set<number>();
  for (const { start, end } of [...(hits.get(words) ?? []), ...(hits.get(adding) ?? [])])
    for (let at = start; at < end; at++) covered.add(at);
  const others = head.filter(({ text }, at) => !covered.has(at) && !joining.test(text)).length;
  if (hit.end > head.length || others > mostOthers) return null;
  const range = rangeOf(statement, hit);
  return sourceSpan(prose, range.start, range.end);
}

/** A box that is ticked, between the bullet and the text. */
const ticked = /\[x\]\s*$/iu;

/** More of what there is already: in the words before a colon, where there is one. */
function asksForMore({ hits, tokens, prose }: Statement, more: GroupId): boolean {
  const colon = prose.text.indexOf(':');
  return (hits.get(more) ?? []).some(
    ({ start }) => colon < 0 || (tokens[start]?.start ?? 0) < colon,
  );
}

/** Put off to a later time, and not as a step of a plan or as more of what there is. */
function isPutOff(
  statement: Statement,
  { source }: DesignDoc,
  { later, phases, more }: Groups,
): boolean {
  const { form, modality, span } = statement;
  if (ticked.test(source.slice(Math.max(0, span.start - 6), span.start))) return false;
  if (form === 'node' || standsUnder(statement, phases) || asksForMore(statement, more))
    return false;
  const isLater = modality === 'deferred' || modality === 'asserted';
  return isLater && standsUnder(statement, later);
}

/** Where the requirements ask for it. */
function findRequired({ words }: Capability, { doc, vocabulary }: Evidence): Mention | null {
  const asked = doc.statements.find(
    (statement) =>
      (statement.modality === 'asserted' || statement.modality === 'answered') &&
      statement.hits.has(words) &&
      statement.form !== 'node' &&
      statement.steps[0] === 'requirements' &&
      says(statement, words) &&
      !statement.hits.has(vocabulary?.cues.exclusion ?? -1) &&
      !statement.hits.has(vocabulary?.cues.hypothetical ?? -1) &&
      !standsUnder(statement, vocabulary?.cues.exclusionLabels ?? -1),
  );
  const hit = asked?.hits.get(words)?.find(({ negated }) => !negated);
  if (!asked || !hit) return null;
  const range = rangeOf(asked, hit);
  return { span: sourceSpan(asked.prose, range.start, range.end), statement: asked };
}

/** The first line that puts the capability off. */
function findPutOff(
  { words }: Capability,
  putOff: readonly Statement[],
  adding: GroupId,
): Span | null {
  for (const statement of putOff) {
    const span = statement.hits.has(words) ? spanOf(statement, words, adding) : null;
    if (span) return span;
  }
  return null;
}

function compare(
  capability: Capability,
  evidence: Evidence,
  { putOff, adding }: { readonly putOff: readonly Statement[]; readonly adding: GroupId },
): Detection | null {
  const span = findPutOff(capability, putOff, adding);
  if (!span) return null;
  const required = findRequired(capability, evidence);
  const there = required ?? findSign(capability, evidence, 0);
  if (!there || putOff.some((statement) => statement === there.statement)) return null;
  const isLater = span.start > there.span.start;
  const claimed = required ? 'asked for here' : 'there already, as said here';
  const [at, other, message] = isLater
    ? [span, there.span, claimed]
    : [there.span, span, 'put off here'];
  return {
    span: at,
    related: [{ span: other, message }],
    data: {
      what: capability.name,
      there: quoteSource(evidence.doc, there.span),
      later: quoteSource(evidence.doc, span),
    },
    sure: false,
  };
}

/** Finds what requirements ask for, or the design already has, among the things put off to a later version. */
export const requiredButDeferred: Detector = {
  name: 'required-but-deferred',
  options: { later: 'group', phases: 'group', more: 'group', adding: 'group' },
  required: ['later'],
  data: ['what', 'there', 'later'],
  find: (evidence, options) => {
    const groups = {
      later: groupOption(options, 'later'),
      phases: groupOption(options, 'phases'),
      more: groupOption(options, 'more'),
      adding: groupOption(options, 'adding'),
    };
    const putOff = evidence.doc.statements.filter((statement) =>
      isPutOff(statement, evidence.doc, groups),
    );
    if (putOff.length === 0) return [];
    const known = (evidence.vocabulary?.capabilities ?? []).flatMap(
      (capability) => compare(capability, evidence, { putOff, adding: groups.adding }) ?? [],
    );
    return known.length > 0 ? known : findPutOffAgain(putOff, evidence, groups.adding);
  },
};
