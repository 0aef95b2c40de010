import { plainAmount, type Amount } from './amount.ts';

const minute = 60;
const hour = 3600;
const day = 86_400;

const times: Readonly<Record<string, number>> = {
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  microsecond: 1e-6,
  ms: 1e-3,
  msec: 1e-3,
  millisecond: 1e-3,
  s: 1,
  sec: 1,
  second: 1,
  min: minute,
  minute,
  h: hour,
  hr: hour,
  hour,
  d: day,
  day,
  wk: 7 * day,
  week: 7 * day,
  mo: 30 * day,
  month: 30 * day,
  y: 365 * day,
  yr: 365 * day,
  year: 365 * day,
  hourly: hour,
  daily: day,
  weekly: 7 * day,
  monthly: 30 * day,
  yearly: 365 * day,
  annually: 365 * day,
};
const powers: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
  p: 1e15,
  e: 1e18,
};
const spelledPowers: Readonly<Record<string, number>> = {
  '': 1,
  kilo: 1e3,
  mega: 1e6,
  giga: 1e9,
  tera: 1e12,
  peta: 1e15,
  exa: 1e18,
};
const magnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  g: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
  x: 1,
};
const short = /^([kmgtpe]?)i?(b|bit)(ps|\/s)?s?$/i;
const spelled = /^(kilo|mega|giga|tera|peta|exa)?(byte|bit)s?$/i;
const rates = new Set(['qps', 'rps', 'tps', 'iops']);
const thousandfold = /^k(?:qps|rps|tps)$/i;

function time(seconds: number): Amount {
  return { ...plainAmount(1), toSeconds: seconds, seconds: 1 };
}

function rate(factor: number): Amount {
  return { ...plainAmount(factor), seconds: -1 };
}

/** Bytes, and bits as the eighth of them; who writes bits per second often means bytes. */
function readStorage(name: string): readonly Amount[] {
  const match = short.exec(name);
  const long = match ? null : spelled.exec(name);
  const kind = match?.[2] ?? long?.[2];
  if (kind === undefined) return [];
  const perSecond = match?.[3] !== undefined;
  const prefix = (match?.[1] ?? long?.[1] ?? '').toLowerCase();
  const size = powers[prefix] ?? spelledPowers[prefix] ?? 1;
  const bits = kind.toLowerCase() === 'bit' || kind === 'b' || perSecond;
  const whole: Amount = { ...plainAmount(size), bytes: 1, seconds: perSecond ? -1 : 0 };
  const eighth = { ...whole, low: size / 8, high: size / 8 };
  if (!bits) return [whole];
  return kind.toLowerCase() === 'bit' ? [eighth] : [eighth, whole];
}

/** Seconds of a period by its name, plural allowed: "day", "months", "daily"; undefined for other words. */
export function periodOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  return times[lower] ?? times[lower.replace(/s$/, '')];
}

/** What a unit may mean, one of it each; empty for words that are no unit. */
export function readingsOf(name: string): readonly Amount[] {
  if (name === '%') return [plainAmount(0.01)];
  if (name === 'USD' || name === 'EUR' || /^(?:dollars?|euros?)$/i.test(name))
    return [{ ...plainAmount(1), money: 1 }];
  if (rates.has(name.toLowerCase())) return [rate(1)];
  if (thousandfold.test(name)) return [rate(1000)];
  const seconds = /^(?:hour|dai|week|month|year|annual)ly$/i.test(name)
    ? undefined
    : periodOf(name);
  return seconds === undefined ? readStorage(name) : [time(seconds)];
}

/** What a magnitude may mean; `followed` when a word stands behind it, so that it is no unit itself. */
export function magnitudeOf(suffix: string, followed: boolean): readonly Amount[] {
  const magnitude = plainAmount(magnitudes[suffix.toLowerCase()] ?? 1);
  if (followed) return [magnitude];
  if (suffix === 'B') return [magnitude, { ...plainAmount(1), bytes: 1 }];
  if (suffix === 'm') return [magnitude, time(minute), time(30 * day)];
  return [magnitude];
}
