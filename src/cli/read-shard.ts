import { InvalidArgumentError } from 'commander';
import type { Shard } from './lint/flags.ts';

/** The part that an option is given, "2/5"; anything else is a wrong call. */
export function readShard(value: string): Shard {
  const [, first = '', second = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
  const [index, count] = [Number(first), Number(second)];
  if (index >= 1 && index <= count) return { index, count };
  throw new InvalidArgumentError('It must be a part and the number of parts, as 1/4 to 4/4.');
}
