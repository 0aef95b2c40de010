import type { Said } from '../../document/facts/facts.ts';
import type { Statement } from '../../document/design-doc.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { groupOption, numberOption } from '../probe.ts';
import { inOrder, quoteSource, quoteText, type Detector, type Evidence } from '../detector.ts';
import { hitSpan, spokenIn } from './spoken.ts';

const day = 86_400_000;

/** A place with the statement that it stands in. */
type Place = Pick<Said, 'statement' | 'span'>;

/** How rarely the model is renewed, when every rhythm that is told is that slow. */
function slowest(evidence: Evidence, least: number, frozen: GroupId): Place | null {
  const rhythms = evidence.facts.cadences.filter(
    ({ retraining, flags, negated }) => retraining && isPlain(flags) && !negated,
  );
  if (rhythms.length > 0) {
    return rhythms.every(({ period }) => period >= least * day) ? (rhythms[0] ?? null) : null;
  }
  const statement = spokenIn(evidence, frozen)[0];
  return statement ? { statement, span: hitSpan(statement, frozen) } : null;
}

/** In one sentence a rhythm of months answers the change before it; a quarter or a year does not. */
function isFarSlower(renewal: Place): boolean {
  return 'period' in renewal && typeof renewal.period === 'number' && renewal.period >= 84 * day;
}

/** Finds a model that is renewed rarely though its world is said to change within days. */
export const cadenceVsStaleness: Detector = {
  name: 'cadence-vs-staleness',
  options: { moving: 'group', 'kept-up': 'group', frozen: 'group', days: 'number' },
  required: ['moving', 'kept-up', 'frozen'],
  data: ['change', 'renewal'],
  find: (evidence, options) => {
    const { doc } = evidence;
    const moving = groupOption(options, 'moving');
    const change = spokenIn(evidence, moving)[0];
    if (!change) return [];
    const keptUp = groupOption(options, 'kept-up');
    const isFollowed = (statement: Statement): boolean => statement.hits.has(keptUp);
    if (doc.statements.some(isFollowed)) return [];
    const frozen = groupOption(options, 'frozen');
    const renewal = slowest(evidence, numberOption(options, 'days', 28), frozen);
    if (!renewal || (renewal.statement === change && !isFarSlower(renewal))) return [];
    const place: Place = { statement: change, span: hitSpan(change, moving) };
    const [earlier, later] = inOrder<Place>(place, renewal);
    const message = earlier === place ? 'the world moves here' : 'the model is renewed here';
    return [
      {
        span: later.span,
        related: [{ span: earlier.span, message }],
        data: { change: quoteText(change.prose.text), renewal: quoteSource(doc, renewal.span) },
        sure: false,
      },
    ];
  },
};
