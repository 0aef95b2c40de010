import type { DesignDoc, Section, Statement } from '../../document/design-doc.ts';
import type { ProbeOptions } from '../../framework/clause.ts';
import type { GroupId } from '../../framework/pack.ts';
import { rangeOf } from '../../document/facts/clauses.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Hit } from '../../text/hit.ts';
import type { Span } from '../../text/span.ts';
import { groupOption, standsUnder } from '../probe.ts';
import { quoteSource, type Detection, type Detector } from '../detector.ts';

interface Asked {
  readonly choices: GroupId;
  readonly unless: GroupId;
  /** Statements of each section that take something. */
  readonly choosing: ReadonlyMap<Section, number>;
}

/** Where more options are left open, the first ones stand for all. */
const mostForks = 20;

/** Two things of one kind of which either would do. */
interface Fork {
  readonly statement: Statement;
  readonly kind: GroupId;
  readonly first: Hit;
  readonly second: Hit;
}

/** Nothing but "or", perhaps with an article, stands between the two names. */
function isEither({ tokens }: Statement, first: Hit, second: Hit): boolean {
  const [or, article, ...more] = tokens.slice(first.end, second.start);
  if (or?.text.toLowerCase() !== 'or' || more.length > 0) return false;
  return !article || /^(?:an?|the|even)$/i.test(article.text);
}

function countChoices({ statements }: DesignDoc, choices: GroupId): Asked['choosing'] {
  const counts = new Map<Section, number>();
  for (const { hits, section } of statements)
    if (hits.has(choices)) counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}

function forksOf(statement: Statement, kind: GroupId): readonly Fork[] {
  const hits = statement.hits.get(kind) ?? [];
  const forks: Fork[] = [];
  for (const [at, first] of hits.entries()) {
    const second = hits.slice(at + 1, at + 4).find(({ start }) => start >= first.end);
    if (!second || second.entry === first.entry || first.negated || second.negated) continue;
    if (isEither(statement, first, second)) forks.push({ statement, kind, first, second });
  }
  return forks;
}

function isOpen(statement: Statement, { choices, unless, choosing }: Asked): boolean {
  const { form, modality, section, hits } = statement;
  if (section.excluded || form === 'node' || form === 'row') return false;
  if (modality !== 'asserted' && modality !== 'answered') return false;
  if (hits.has(unless) || standsUnder(statement, unless)) return false;
  const own = hits.has(choices) ? 1 : 0;
  return (choosing.get(section) ?? 0) <= own;
}

/** One of the two is taken elsewhere: named with a word of choice, or later without the other. */
function isSettled(
  { statement, kind, first, second }: Fork,
  doc: DesignDoc,
  asked: Asked,
): boolean {
  return doc.statements.some((one) => {
    const hits = one === statement ? undefined : one.hits.get(kind);
    if (!hits || one.modality === 'asked') return false;
    const names = (entry: number): boolean => hits.some((hit) => hit.entry === entry);
    const single = names(first.entry) !== names(second.entry);
    return single && (one.index > statement.index || one.hits.has(asked.choices));
  });
}

function spanOf({ statement, first, second }: Fork): Span {
  const { start } = rangeOf(statement, first);
  const { end } = rangeOf(statement, second);
  return sourceSpan(statement.prose, start, end);
}

function kindsOf(options: ProbeOptions<GroupId>): readonly GroupId[] {
  return ['models', 'products', 'losses'].map((name) => groupOption(options, name));
}

/** Finds decisions that leave two options standing: "a random forest or a neural network". */
export const undecidedAlternatives: Detector = {
  name: 'undecided-alternatives',
  options: {
    models: 'group',
    products: 'group',
    losses: 'group',
    choices: 'group',
    unless: 'group',
  },
  required: ['choices'],
  data: ['text'],
  find: ({ doc }, options) => {
    const choices = groupOption(options, 'choices');
    const asked = {
      choices,
      choosing: countChoices(doc, choices),
      unless: groupOption(options, 'unless'),
    };
    const kinds = kindsOf(options);
    const forks = doc.statements.flatMap((statement) =>
      kinds.some((kind) => statement.hits.has(kind)) && isOpen(statement, asked)
        ? kinds.flatMap((kind) => forksOf(statement, kind)).slice(0, 1)
        : [],
    );
    return forks
      .slice(0, mostForks)
      .filter((fork) => !isSettled(fork, doc, asked))
      .map((fork): Detection => {
        const span = spanOf(fork);
        return { span, related: [], data: { text: quoteSource(doc, span) }, sure: true };
      });
  },
};
