import type { Dimension } from './quantity.ts';

/** What a unit measures, and how many base units of its dimension one of it is. */
export interface Unit {
  readonly dimension: Dimension;
  readonly factor: number;
}

const second = 1000;
const day = 86_400 * second;

/** In milliseconds; a month has 30 days, a quarter 90, a year 365. */
const durations: Readonly<Record<string, number>> = {
  'nanosecond nanoseconds': 1e-6,
  'microsecond microseconds usec usecs': 1e-3,
  'ms msec msecs millis millisec millisecond milliseconds': 1,
  'sec secs second seconds': second,
  'min mins minute minutes': 60 * second,
  'hr hrs hour hours': 3600 * second,
  'day days': day,
  'wk wks week weeks': 7 * day,
  'fortnight fortnights': 14 * day,
  'mo mos mth month months': 30 * day,
  'quarter quarters': 90 * day,
  'yr yrs year years': 365 * day,
  'decade decades': 3650 * day,
};

/** In events per second. */
const rates: Readonly<Record<string, number>> = {
  'qps rps tps fps iops eps hz': 1,
  'kqps krps ktps khz': 1000,
  'rpm qpm': 1 / 60,
  qpd: 1 / 86_400,
};

const bytePowers = ['k', 'm', 'g', 't', 'p', 'e'];
const byteNames = ['kilo', 'mega', 'giga', 'tera', 'peta', 'exa'];

/** In bytes: decimal powers for KB and its kin, binary ones for KiB, an eighth for what names bits. */
function storageUnits(): [string, number][] {
  const units: [string, number][] = [
    ['byte', 1],
    ['bytes', 1],
  ];
  for (const [index, letter] of bytePowers.entries()) {
    const decimal = 1000 ** (index + 1);
    const binary = 1024 ** (index + 1);
    const name = byteNames[index] ?? '';
    for (const word of [`${letter}b`, `${letter}bs`, `${name}byte`, `${name}bytes`]) {
      units.push([word, decimal]);
    }
    for (const word of [`${letter}ib`, `${letter}ibs`, `${name.slice(0, 2)}bibytes`]) {
      units.push([word, binary]);
    }
    for (const word of [
      `${letter}bps`,
      `${letter}bit`,
      `${letter}bits`,
      `${name}bit`,
      `${name}bits`,
    ]) {
      units.push([word, decimal / 8]);
    }
  }
  return units;
}

/** In the currency's unit. */
const money: Readonly<Record<string, number>> = {
  'usd eur gbp chf inr jpy cny aud cad dollar dollars euro euros': 1,
  'cent cents': 0.01,
};

/** As a fraction of one. */
const shares: Readonly<Record<string, number>> = {
  'percent percents pct pp ppt percentage-points': 0.01,
};

function spread(dimension: Dimension, table: Readonly<Record<string, number>>): [string, Unit][] {
  return Object.entries(table).flatMap(([words, factor]) =>
    words.split(' ').map((word): [string, Unit] => [word, { dimension, factor }]),
  );
}

const folded: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...spread('duration', durations),
  ...spread('rate', rates),
  ...storageUnits().map(([word, factor]): [string, Unit] => [
    word,
    { dimension: 'storage', factor },
  ]),
  ...spread('money', money),
  ...spread('share', shares),
]);

/** Short units that mean something else, or nothing, in the other case. */
const exact: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...spread('duration', {
    ns: 1e-6,
    'us µs μs': 1e-3,
    s: second,
    h: 3600 * second,
    d: day,
    y: 365 * day,
  }),
]);

const symbols: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...spread('share', { '% ％ ﹪': 0.01, '‰': 0.001 }),
  ...spread('money', { '$ € £ ¥ ₹': 1, '¢': 0.01 }),
]);

/** The unit that a word names: "ms", "QPS", "GB", "dollars". */
export function unitNamed(word: string): Unit | undefined {
  return exact.get(word) ?? (word.length > 1 ? folded.get(word.toLowerCase()) : undefined);
}

/** The unit that a sign names: "%", "€". */
export function unitSign(sign: string): Unit | undefined {
  return symbols.get(sign);
}
