import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineIndex } from '../../src/text/line-index.ts';

test('LF, CRLF and a lone CR end a line', () => {
  const lines = createLineIndex('one\ntwo\r\nthree\rfour');
  expect(lines.lineCount).toBe(4);
  expect(lines.position(0)).toEqual({ line: 1, column: 1 });
  expect(lines.position(4)).toEqual({ line: 2, column: 1 });
  expect(lines.position(8)).toEqual({ line: 2, column: 5 });
  expect(lines.position(9)).toEqual({ line: 3, column: 1 });
  expect(lines.position(15)).toEqual({ line: 4, column: 1 });
  expect(lines.position(19)).toEqual({ line: 4, column: 5 });
});

test('offsets outside the text move to its nearest end', () => {
  const lines = createLineIndex('one\ntwo');
  expect(lines.position(-5)).toEqual({ line: 1, column: 1 });
  expect(lines.position(99)).toEqual({ line: 2, column: 4 });
});

test('a line is given without its line break', () => {
  const source = 'one\r\n\r\ntwo\n';
  const lines = createLineIndex(source);
  const text = [1, 2, 3, 4, 5].map((line) => {
    const { start, end } = lines.lineSpan(line);
    return source.slice(start, end);
  });
  expect(text).toEqual(['one', '', 'two', '', '']);
});

test('each offset lies in the line that it is said to be in, at that column', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', ' ') });
  fc.assert(
    fc.property(texts, fc.nat(60), (source, offset) => {
      const lines = createLineIndex(source);
      const at = Math.min(offset, source.length);
      const { line, column } = lines.position(at);
      expect(lines.lineSpan(line).start + column - 1).toBe(at);
      expect(line === lines.lineCount || at < lines.lineSpan(line + 1).start).toBe(true);
      expect(lines.lineCount).toBe(source.split(/\r\n|\r|\n/).length);
    }),
  );
});
