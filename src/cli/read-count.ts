import { InvalidArgumentError } from 'commander';

/** The whole number that an option is given, from `least` on; anything else is a wrong call. */
export function readCount(value: string, least = 0): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && count >= least) return count;
  const from = least > 0 ? ` from ${least} on` : '';
  throw new InvalidArgumentError(`It must be a whole number${from}.`);
}
