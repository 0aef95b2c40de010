import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/node/decode.ts';

const encoder = new TextEncoder();

test('any text without zero characters comes back, with or without its byte order mark', () => {
  const texts = fc.string({ unit: 'grapheme' }).filter((text) => !/^\uFEFF|\0/.test(text));
  fc.assert(
    fc.property(texts, fc.boolean(), (text, byteOrderMark) => {
      const bytes = encoder.encode(byteOrderMark ? `\uFEFF${text}` : text);
      expect(decodeText(bytes)).toEqual({ ok: true, value: { text, byteOrderMark } });
    }),
  );
});

test('any bytes are text or a fault with a remedy', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const decoding = decodeText(bytes);
      if (decoding.ok) expect(encoder.encode(decoding.value.text).length).toBeLessThan(51);
      else expect(decoding.fault.help).toMatch(/\.$/);
    }),
  );
});
