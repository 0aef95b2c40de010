import { rangeOf } from '../../document/facts/clauses.ts';
import type { Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import { quoteSource, type Detection, type Detector, type Evidence } from '../detector.ts';
import { groupOption, says, standsUnder } from '../probe.ts';
import { findSign, type Capability, type Mention } from './left-out.ts';

interface Groups {
  readonly later: GroupId;
  readonly phases: GroupId;
  readonly more: GroupId;
}

/** What is put off stands at the head of its line, in words. */
const head = 6;

function spanOf(statement: Statement, words: GroupId): Span | null {
  const hit = statement.hits.get(words)?.find(({ negated, start }) => !negated && start < head);
  if (!hit) return null;
  const range = rangeOf(statement, hit);
  return sourceSpan(statement.prose, range.start, range.end);
}

/** Put off to a later time, and not as a step of a plan or as more of what there is. */
function isPutOff(statement: Statement, { later, phases, more }: Groups): boolean {
  const { form, modality, hits } = statement;
  if (form === 'node' || hits.has(more) || standsUnder(statement, phases)) return false;
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

function compare(
  capability: Capability,
  evidence: Evidence,
  putOff: readonly Statement[],
): Detection | null {
  const deferred = putOff.find((statement) => spanOf(statement, capability.words) !== null);
  const span = deferred && spanOf(deferred, capability.words);
  if (!deferred || !span) return null;
  const required = findRequired(capability, evidence);
  const short = deferred.tokens.length <= head;
  const there = required ?? (short ? findSign(capability, evidence, 0) : null);
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
  options: { later: 'group', phases: 'group', more: 'group' },
  required: ['later'],
  data: ['what', 'there', 'later'],
  find: (evidence, options) => {
    const groups = {
      later: groupOption(options, 'later'),
      phases: groupOption(options, 'phases'),
      more: groupOption(options, 'more'),
    };
    const putOff = evidence.doc.statements.filter((statement) => isPutOff(statement, groups));
    if (putOff.length === 0) return [];
    return (evidence.vocabulary?.capabilities ?? []).flatMap(
      (capability) => compare(capability, evidence, putOff) ?? [],
    );
  },
};
