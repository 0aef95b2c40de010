import type { Statement } from '../../document/design-doc.ts';
import type { StepId } from '../../framework/framework.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { ProbeOptions } from '../../framework/clause.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import { rangeOf } from '../../document/facts/clauses.ts';
import { groupOption, numberOption, standsUnder } from '../probe.ts';
import {
  quoteSource,
  textsOption,
  type Detection,
  type Detector,
  type Evidence,
} from '../detector.ts';

/** Where figures are owed: what is asked for, and what must carry it. */
const owing: readonly StepId[] = ['requirements', 'serving'];

/** In fewer words than these a claim or two would weigh too much. */
const shortest = 400;

/** A quality that can be claimed, with the subjects whose figures settle it. */
interface Quality {
  readonly words: GroupId;
  readonly subjects: readonly string[];
  /** Settled by a figure of any metric of models. */
  readonly measured: boolean;
}

interface Claim {
  readonly statement: Statement;
  readonly span: Span;
}

function qualitiesOf(options: ProbeOptions<GroupId>): readonly Quality[] {
  const figured = ['speed', 'size', 'uptime'].map((name) => ({
    words: groupOption(options, name),
    subjects: textsOption(options, `${name}Figures`),
    measured: false,
  }));
  return [...figured, { words: groupOption(options, 'quality'), subjects: [], measured: true }];
}

/** A figure of the quality stands somewhere. */
function isSettled({ subjects, measured }: Quality, { facts }: Evidence): boolean {
  return facts.quantities.some(
    ({ subject, metric }) =>
      (subject !== null && subjects.includes(subject)) || (measured && metric !== null),
  );
}

function couldClaim(statement: Statement, unless: GroupId): boolean {
  const { form, modality, section, steps, quantities, hits } = statement;
  if (section.excluded || form === 'node' || quantities.length > 0) return false;
  if (modality !== 'asserted' && modality !== 'answered') return false;
  if (!steps.some((step) => owing.includes(step))) return false;
  return !hits.has(unless) && !standsUnder(statement, unless);
}

function claimsOf(statement: Statement, { words }: Quality): readonly Claim[] {
  const [hit] = statement.hits.get(words) ?? [];
  if (!hit || hit.negated) return [];
  const range = rangeOf(statement, hit);
  return [{ statement, span: sourceSpan(statement.prose, range.start, range.end) }];
}

/** The statements that claim a quality, of each quality that no figure settles. */
function findClaims(
  evidence: Evidence,
  qualities: readonly Quality[],
  unless: GroupId,
): readonly (readonly Claim[])[] {
  const open = qualities.filter((quality) => !isSettled(quality, evidence));
  if (open.length === 0) return [];
  const statements = evidence.doc.statements.filter((statement) => couldClaim(statement, unless));
  return open.map((quality) =>
    statements.flatMap((statement) => claimsOf(statement, quality)).toSorted(compareClaims),
  );
}

/** What is asked for goes before what carries it, then the order of the text. */
function compareClaims(first: Claim, second: Claim): number {
  const rank = ({ statement: { steps } }: Claim): number =>
    steps.includes('requirements') ? 0 : 1;
  return rank(first) - rank(second) || first.span.start - second.span.start;
}

/** Finds words of quality ("low latency", "scalable") where no figure anywhere says how much. */
export const vagueClaim: Detector = {
  name: 'vague-claim',
  options: {
    speed: 'group',
    speedFigures: 'subjects',
    size: 'group',
    sizeFigures: 'subjects',
    uptime: 'group',
    uptimeFigures: 'subjects',
    quality: 'group',
    unless: 'group',
    most: 'number',
    sure: 'number',
  },
  required: [],
  data: ['text'],
  find: (evidence, options) => {
    const { doc } = evidence;
    const claims = findClaims(evidence, qualitiesOf(options), groupOption(options, 'unless'));
    const rate = (1000 * claims.flat().length) / Math.max(shortest, doc.words);
    const sure = rate >= numberOption(options, 'sure', 6);
    const others = (more: readonly Claim[]): Detection['related'] =>
      more.slice(0, 2).map(({ span }) => ({ span, message: 'no figure here either' }));
    return claims
      .flatMap(([first, ...more]) => (first ? [{ first, related: others(more) }] : []))
      .toSorted((a, b) => compareClaims(a.first, b.first))
      .slice(0, numberOption(options, 'most', 3))
      .map(({ first: { span }, related }): Detection => {
        return { span, related, data: { text: quoteSource(doc, span) }, sure };
      });
  },
};
