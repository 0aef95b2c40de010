import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from '../../src/text/hash.ts';

/** FNV-1a as its specification says it, in whole numbers of any size. */
function slowHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('the published hash of %j', (text, hash) => {
  expect(hashText(text)).toBe(hash);
});

test('any text has the hash of the specification', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, (one) => {
      expect(hashText(one)).toBe(slowHash(one));
    }),
  );
});
