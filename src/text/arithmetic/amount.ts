/** A number with its unit, as one way of reading a term or a product. */
export interface Amount {
  /** In the units written, bytes and money in their base; of a range the lower end. */
  readonly low: number;
  readonly high: number;
  /** What turns times as written into seconds: 60 for minutes, 1/86,400 for "a day". */
  readonly toSeconds: number;
  /** Powers of the units: 1 byte, -1 second and so on. */
  readonly bytes: number;
  readonly money: number;
  readonly seconds: number;
}

/** A number without a unit. */
export function plainAmount(low: number, high = low): Amount {
  return { low, high, toSeconds: 1, bytes: 0, money: 0, seconds: 0 };
}

export function multiply(first: Amount, second: Amount): Amount {
  return {
    low: first.low * second.low,
    high: first.high * second.high,
    toSeconds: first.toSeconds * second.toSeconds,
    bytes: first.bytes + second.bytes,
    money: first.money + second.money,
    seconds: first.seconds + second.seconds,
  };
}

export function invert({ low, high, toSeconds, bytes, money, seconds }: Amount): Amount {
  return {
    low: 1 / high,
    high: 1 / low,
    toSeconds: 1 / toSeconds,
    bytes: -bytes,
    money: -money,
    seconds: -seconds,
  };
}

/** True when bytes and money agree; times may still differ. */
export function isSameKind(first: Amount, second: Amount): boolean {
  return first.bytes === second.bytes && first.money === second.money;
}

/** The sum; null for amounts of different units. */
export function add(first: Amount, second: Amount): Amount | null {
  if (!isSameKind(first, second) || first.seconds !== second.seconds) return null;
  const scale = second.toSeconds / first.toSeconds;
  return {
    ...first,
    low: first.low + second.low * scale,
    high: first.high + second.high * scale,
  };
}
