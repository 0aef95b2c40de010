import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDigits } from '../../src/text/digits.ts';

describe('writing the digits of a number', () => {
  it('parts the thousands by commas', () => {
    expect([0, 999, 1000, 1_234_567, -1234.5].map(writeDigits)).toEqual([
      '0',
      '999',
      '1,000',
      '1,234,567',
      '-1,234.5',
    ]);
  });

  it('writes what English writes', () => {
    const whole = fc.nat(1e9);
    fc.assert(
      fc.property(whole, fc.constantFrom(1, 10, 100, 1000), (number, parts) => {
        const value = number / parts;
        expect(writeDigits(value)).toBe(value.toLocaleString('en-GB'));
      }),
    );
  });
});
