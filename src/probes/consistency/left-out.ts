import { rangeOf } from '../../document/facts/clauses.ts';
import type { Label, Statement } from '../../document/design-doc.ts';
import type { SignedEntry } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Hit } from '../../text/hit.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Evidence } from '../detector.ts';
import { standsUnder } from '../probe.ts';

/** Something that a product may do or leave out. */
export type Capability = SignedEntry<GroupId>;

/** A place that speaks of a capability; `heading` when it is a heading that does. */
export interface Mention {
  readonly span: Span;
  readonly statement: Statement | null;
}

/** So many characters around a word may leave it out. */
const reach = 32;
const noneBefore = /\bno(?: any| other)?[\s-]+$/i;
const refusedBefore =
  /(?:\(not|\b(?:do not|don['’]t|does not|doesn['’]t|will not|won['’]t|need not|not) (?:add|use|build|include|need|require|do|support|offer|show|want|plan))(?: any| a| an| the)?[\s-]+$/i;
const refusedAfter =
  /^\s*(?:(?:is|are) )?(?:[:?]\s*(?:no\b|not\b)|not (?:required|needed|necessary|supported|planned|wanted)|out of scope)/i;

/** In a list of exclusions one word before the thing narrows it: "video ads" are not all ads. */
const narrowed =
  /(?:^|[,;:]|\b(?:and|or))\s*(?!(?:any|all|other|the|no|and|or)\s)[a-z\u00c0-\uffff]+(?<!ing)[\s-]+$/i;

/** "Do not add it until recall is known" leaves it open. */
const openAfter = /^\s*(?:unless|until|yet\b|at first|initially|from the start)/i;

type Worded = Pick<Statement | Label, 'tokens' | 'prose' | 'hits'> & Partial<Statement>;

function isRefused({ prose: { text }, steps }: Worded, { start, end }: Span): boolean {
  if (openAfter.test(text.slice(end, end + reach))) return false;
  const before = text.slice(Math.max(0, start - reach), start);
  if (steps?.includes('requirements') === true && noneBefore.test(before)) return true;
  return refusedBefore.test(before) || refusedAfter.test(text.slice(end, end + reach));
}

function isNarrowed({ form, prose: { text } }: Statement, { start, end }: Span): boolean {
  if (openAfter.test(text.slice(end, end + reach))) return true;
  const before = narrowed.exec(text.slice(0, start));
  return before !== null && (before.index > 0 || form === 'item');
}

/** "friends' posts of a week, leave out seen ones": words of exclusion in one part leave out nothing of another. */
function isInExclusion(statement: Statement, hit: Hit, { vocabulary }: Evidence): boolean {
  if (!vocabulary || standsUnder(statement, vocabulary.cues.exclusionLabels)) return true;
  const { prose, hits } = statement;
  const range = rangeOf(statement, hit);
  return (hits.get(vocabulary.cues.exclusion) ?? []).some((cue) => {
    const { start } = rangeOf(statement, cue);
    return start <= range.start
      ? !/[.;]/.test(prose.text.slice(start, range.start))
      : !/[,.;]/.test(prose.text.slice(range.end, start));
  });
}

function placeOf({ tokens, prose }: Worded, hit: Hit): Span {
  const range = rangeOf({ tokens }, hit);
  return sourceSpan(prose, range.start, range.end);
}

/** The first place that leaves the capability out: a list of exclusions, or "no", "do not add" before it. */
export function findLeftOut({ words }: Capability, evidence: Evidence): Mention | null {
  const { doc, facts } = evidence;
  const naming = doc.index
    .saying(words)
    .filter(
      ({ form, modality }) =>
        form !== 'node' && (modality === 'asserted' || modality === 'answered'),
    );
  const excluded = new Set(facts.exclusions.map(({ statement }) => statement));
  for (const statement of naming) {
    const hits = statement.hits.get(words) ?? [];
    const refused = hits.find((hit) => isRefused(statement, rangeOf(statement, hit)));
    const listed = excluded.has(statement)
      ? hits.find(
          (hit) =>
            isInExclusion(statement, hit, evidence) &&
            !isNarrowed(statement, rangeOf(statement, hit)),
        )
      : undefined;
    const hit = refused ?? listed;
    if (hit) return { span: placeOf(statement, hit), statement };
  }
  for (const { heading } of doc.sections) {
    const hits = heading?.hits.get(words) ?? [];
    const hit = heading && hits.find((each) => isRefused(heading, rangeOf(heading, each)));
    if (hit) return { span: placeOf(heading, hit), statement: null };
  }
  return null;
}

/** True when a statement or box says plainly what is part of the design. */
function isPlain(statement: Statement, { vocabulary }: Evidence): boolean {
  const { hits, modality } = statement;
  if (!vocabulary || (modality !== 'asserted' && modality !== 'answered')) return false;
  const { alternativeLabels, exclusionLabels, hypothetical, legacy, rejected } = vocabulary.cues;
  if ([hypothetical, legacy, rejected].some((cue) => hits.has(cue))) return false;
  return !standsUnder(statement, alternativeLabels) && !standsUnder(statement, exclusionLabels);
}

/** A statement or box that says that the capability is there, behind an offset or else anywhere. */
export function findSign(
  { signs }: Capability,
  evidence: Evidence,
  behind: number,
): Mention | null {
  const excluded = new Set(evidence.facts.exclusions.map(({ statement }) => statement));
  const found = evidence.doc.index
    .saying(signs)
    .filter((statement) => !excluded.has(statement))
    .filter((statement) => isPlain(statement, evidence))
    .flatMap((statement): readonly Mention[] => {
      const hit = statement.hits
        .get(signs)
        ?.find((each) => !each.negated && !isRefused(statement, rangeOf(statement, each)));
      return hit ? [{ span: placeOf(statement, hit), statement }] : [];
    });
  return found.find(({ span }) => span.start > behind) ?? found[0] ?? null;
}
