import type { QuantityFact } from '../../document/facts/facts.ts';
import { quoteSource, type Detection, type Evidence } from '../detector.ts';
import { writeFigure } from './written.ts';

const day = 86_400;
/** The average of eight working hours is three times that of the day. */
const workingHours = 3.5;
/** A load without a statistic may be that of the busiest moments. */
const busiest = 12;
const least = 0.5;

const perDay = /\b(?:per|a|each|every)\s+day\b|\/\s?day\b|\bdaily\b/i;
const ofEach =
  /\b(?:each|every|per|a|one)\s+(?:daily\s+|active\s+)?(?:user|person|member|visitor|customer|reader|listener|viewer|rider|shopper)\b|(?:^|[.,;:]\s*)each\s+(?:one\s+)?[a-z]+s\b/i;
const mostOfEach = 5000;

/** How often each user comes, or how many requests all of them make, in events per second of all users. */
interface Made {
  readonly fact: QuantityFact;
  readonly low: number;
  readonly high: number;
}

function isDayRate({ quantity: { dimension, unit } }: QuantityFact): boolean {
  return dimension === 'rate' && perDay.test(unit);
}

function madeOf(fact: QuantityFact, users: readonly [number, number]): Made | null {
  const { quantity, qualifiers, statement, subject } = fact;
  const { value, upper } = quantity;
  if (upper * day <= mostOfEach) {
    const each = qualifiers.includes('per-user') || ofEach.test(statement.prose.text);
    return each ? { fact, low: value * users[0], high: upper * users[1] } : null;
  }
  return subject === 'throughput' ? { fact, low: value, high: upper } : null;
}

function isOff(load: QuantityFact, { low, high }: Made): boolean {
  const { value, upper } = load.quantity;
  const most = load.qualifiers.includes('average') ? workingHours : busiest;
  return value > high * most || upper < low * least;
}

/** A load that is none of the requests that the users of a day are said to make. */
export function findOtherLoad(
  { doc }: Evidence,
  {
    firm,
    loads,
    users,
    named,
  }: {
    readonly firm: readonly QuantityFact[];
    readonly loads: readonly QuantityFact[];
    readonly users: readonly [number, number];
    readonly named: QuantityFact;
  },
): Detection | null {
  const made = firm.filter(isDayRate).flatMap((fact) => madeOf(fact, users) ?? []);
  const [first] = made;
  if (!first || made.some(({ low, high }) => low > first.high * 1.5 || high * 1.5 < first.low))
    return null;
  // What stands beside its own arithmetic is compared there.
  const load = loads.find(
    (each) =>
      !each.qualifiers.includes('peak') &&
      each.statement !== first.fact.statement &&
      isOff(each, first),
  );
  if (!load) return null;
  const quoted = (fact: QuantityFact): string => quoteSource(doc, fact.span);
  const places = [named, first.fact, load].sort((a, b) => a.span.start - b.span.start);
  const later = places.at(-1) ?? load;
  return {
    span: later.span,
    related: places
      .filter((fact) => fact !== later)
      .map((fact) => ({ span: fact.span, message: `stated here as ${quoted(fact)}` })),
    data: {
      users: quoted(named),
      load: quoted(load),
      each: writeFigure((load.quantity.value * day) / users[1]),
    },
    sure: true,
  };
}
