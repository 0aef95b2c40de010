import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { frame, frameLines } from '../../src/text/frame.ts';
import { printable } from '../../src/text/printable.ts';

/** The frame around the first place where `needle` stands. */
function frameOf(source: string, needle: string, width?: number): readonly string[] {
  const start = source.indexOf(needle);
  const span = { start, end: start + needle.length };
  return frame(source, span, width === undefined ? {} : { width }).split('\n');
}

test('shows two lines before and after, and carets below the place', () => {
  const source = 'one\ntwo\nthree\nfour five\nsix\nseven\neight\n';
  expect(frameOf(source, 'five')).toEqual([
    '  2 | two',
    '  3 | three',
    '> 4 | four five',
    '    |      ^^^^',
    '  5 | six',
    '  6 | seven',
  ]);
});

test('marks the next line where a place hardly begins in its first', () => {
  const source = 'a long line that ends here. It\nuses Kafka and Spark.\nlast\n';
  expect(frameOf(source, 'It\nuses Kafka and Spark.')).toEqual([
    '  1 | a long line that ends here. It',
    '> 2 | uses Kafka and Spark.',
    '    | ^^^^^^^^^^^^^^^^^^^^^',
    '  3 | last',
    '  4 |',
  ]);
});

test('lines the numbers up', () => {
  const source = `${'line\n'.repeat(9)}here\n`;
  expect(frameOf(source, 'here')).toEqual([
    '   8 | line',
    '   9 | line',
    '> 10 | here',
    '     | ^^^^',
    '  11 |',
  ]);
});

test('puts carets right below tabs, wide characters and combining marks', () => {
  expect(frameOf('\t漢字 here', 'here').at(-1)).toBe('    |       ^^^^');
  expect(frameOf('👍 here', 'here').at(-1)).toBe('    |    ^^^^');
  expect(frameOf('re\u0301sume\u0301 here', 'here').at(-1)).toBe('    |        ^^^^');
  expect(frameOf('a 漢字 b', '漢字').at(-1)).toBe('    |   ^^^^');
});

test('underlines the first line of a place that spans several', () => {
  expect(frameOf('one two three four\nfive', 'two three four\nfive')).toEqual([
    '> 1 | one two three four',
    '    |     ^^^^^^^^^^^^^^',
    '  2 | five',
  ]);
});

test('an empty place gets one caret, also behind the end', () => {
  expect(frame('one\ntwo', { start: 4, end: 4 }).split('\n').at(-1)).toBe('    | ^');
  expect(frame('one', { start: 99, end: 99 }).split('\n').at(-1)).toBe('    |    ^');
  expect(frame('', { start: 0, end: 0 })).toBe('> 1 |\n    | ^');
});

test('cuts a long line around the place', () => {
  const source = `${'word '.repeat(30)}here${' word'.repeat(30)}`;
  const [line = '', carets = ''] = frameOf(source, 'here', 30);
  expect(line).toMatch(/^> 1 \| ….*here.*…$/);
  expect(carets.indexOf('^')).toBe(line.indexOf('here'));
  expect(line.length).toBeLessThanOrEqual(6 + 30 + 2);
});

test('control characters and changes of direction do not reach the terminal', () => {
  const text = frameOf('a\u001b[31mred\u202e here', 'here').join('\n');
  expect(text).toContain('␛[31mred');
  // eslint-disable-next-line no-control-regex -- these are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('for any text and place, the carets stand below the place', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\t', '漢', '😀', 'e\u0301', '\u001b'),
    maxLength: 120,
  });
  fc.assert(
    fc.property(texts, fc.nat(150), fc.nat(30), (source, start, length) => {
      const lines = frameLines(source, { start, end: start + length }, { width: 40 });
      const carets = lines.findIndex(({ number }) => number === null);
      const marked = lines[carets - 1];
      expect(marked?.marked).toBe(true);
      const row = lines[carets]?.text ?? '';
      expect(row).toMatch(/^ *\^+$/);
      expect(displayWidth(marked?.text ?? '')).toBeGreaterThanOrEqual(row.lastIndexOf(' ') + 1);
      for (const { text } of lines) expect(printable(text)).toBe(text);
    }),
  );
});
