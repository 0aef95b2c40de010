import { describe, expect, it, test } from 'vitest';
import type { IgnoreComment } from '../../src/document/design-doc.ts';
import { readDocument } from '../support/reading.ts';

const lines = (...all: readonly string[]): string => all.join('\n');

function ignoresIn(source: string): readonly IgnoreComment[] {
  return readDocument(source).ignores;
}

/** What the only comment of a document is about, as text. */
function covered(source: string): string {
  const { source: read, ignores } = readDocument(source);
  expect(ignores).toHaveLength(1);
  const { start, end } = ignores[0]?.covers ?? expect.fail();
  return read.slice(start, end);
}

/** What a comment of these words says. */
function said(
  words: string,
): Pick<IgnoreComment, 'scope' | 'checks' | 'reason' | 'until' | 'flaw'> {
  const [comment] = ignoresIn(`# Parcels\n\n<!-- ${words} -->\n`);
  const { scope, checks, reason, until, flaw } = comment ?? expect.fail(`"${words}" is not read`);
  return { scope, checks, reason, until, flaw };
}

describe('a comment', () => {
  it.each([
    ['mlsd-ignore serving/cost', 'next', ['serving/cost'], '', null],
    ['mlsd-ignore-next-line serving/cost: free', 'next', ['serving/cost'], 'free', null],
    ['mlsd-ignore-section data, model/*: two', 'section', ['data', 'model/*'], 'two', null],
    ['mlsd-ignore-file data model', 'file', ['data', 'model'], '', null],
    ['mlsd-ignore data: a (b): c', 'next', ['data'], 'a (b): c', null],
    ['mlsd-ignore data: later (until 2028-02-29)', 'next', ['data'], 'later', '2028-02-29'],
    ['mlsd-ignore data (until: 2030-12-31)', 'next', ['data'], '', '2030-12-31'],
    ['mlsd-ignore data:\n  over two\n  lines', 'next', ['data'], 'over two lines', null],
  ])('%s', (words, scope, checks, reason, until) => {
    expect(said(words)).toEqual({ scope, checks, reason, until, flaw: null });
  });

  it.each([
    ['mlsd-ignore', 'it names no check'],
    ['mlsd-ignore : no check', 'it names no check'],
    [
      'mlsd-ignore-nextline data',
      '`mlsd-ignore-nextline` is not known, `mlsd-ignore-next-line` is',
    ],
    ['mlsd-disable data', '`mlsd-disable` is not known'],
    ['mlsd-ignore data (until 2029-02-29)', '"2029-02-29" is no day in the form 2030-12-31'],
    ['mlsd-ignore data (until May)', '"May" is no day in the form 2030-12-31'],
    [
      `mlsd-ignore ${'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY'.split('').join()}`,
      'it names more than 50 checks',
    ],
  ])('that cannot be read says why: %s', (words, flaw) => {
    expect(said(words)).toMatchObject({ flaw });
  });

  it('of other words is none of ours', () => {
    expect(ignoresIn('# Parcels\n\n<!-- mlsd reads this -->\n<!-- prettier-ignore -->\n')).toEqual(
      [],
    );
  });

  it('in code is an example', () => {
    expect(ignoresIn('# Parcels\n\n```html\n<!-- mlsd-ignore data: x -->\n```\n')).toEqual([]);
  });

  it('stands where it is written', () => {
    const source =
      '# Parcels\n\n> Late.\n> <!-- mlsd-ignore data: x --> <!--mlsd-ignore model-->\n';
    const places = ignoresIn(source).map(({ span }) => source.slice(span.start, span.end));
    expect(places).toEqual(['<!-- mlsd-ignore data: x -->', '<!--mlsd-ignore model-->']);
  });
});

describe('the next block', () => {
  const comment = '<!-- mlsd-ignore data: x -->';

  test.each([
    ['a paragraph', ['Scans come', 'at night.']],
    ['a heading', ['## Data']],
    ['a table', ['| a | b |', '| - | - |', '| 1 | 2 |']],
    ['a list', ['- one', '- two']],
  ])('is %s', (_, block) => {
    const source = lines('# Parcels', '', comment, ...block, '', 'More.', '');
    expect(covered(source)).toBe(block.join('\n'));
  });

  it('is looked for behind other comments, and behind the end of a list item', () => {
    const source = lines('# Parcels', '', '- one', `  ${comment}`, '- two', '- three', '');
    expect(covered(source)).toBe('- two');
    const two = `# Parcels\n\n${comment}\n${comment}\n\nScans.\n`;
    const { ignores } = readDocument(two);
    expect(ignores.map(({ covers }) => two.slice(covers.start, covers.end))).toEqual([
      'Scans.',
      'Scans.',
    ]);
  });

  it('is the one it stands in, for a comment within a line', () => {
    expect(covered(`# Parcels\n\nBefore.\n\nScans ${comment} come.\n\nMore.\n`)).toBe(
      `Scans ${comment} come.`,
    );
    expect(covered(`# Parcels\n\n## Data ${comment}\n\nScans.\n`)).toBe(`## Data ${comment}`);
    const row = `| 1 | ${comment} |`;
    expect(covered(`# Parcels\n\n| a | b |\n| - | - |\n${row}\n| 3 | 4 |\n`)).toBe(row);
  });

  it('is nothing at the end of the document', () => {
    expect(covered(`# Parcels\n\nScans.\n\n${comment}\n`)).toBe('');
  });
});

describe('a section', () => {
  it('is the innermost that the comment stands in, with those below it', () => {
    const comment = '<!-- mlsd-ignore-section data: x -->';
    const inner = lines('### Labels', comment, '', 'Depots.', '');
    const source = lines('# Parcels', '## Data', 'Scans.', '', inner, '## Model', 'A tree.', '');
    expect(covered(source)).toBe(`${inner}\n`);
    const outer = lines('## Data', comment, '', 'Scans.', '### Labels', '', 'Depots.', '');
    expect(covered(lines('# Parcels', outer, '## Model', 'A tree.', ''))).toBe(`${outer}\n`);
  });

  it('is the whole document above the first heading', () => {
    const source = '# Parcels\n\n<!-- mlsd-ignore-section data: x -->\n\n## Data\n\nScans.\n';
    expect(covered(source)).toBe(source);
  });
});

describe('front matter', () => {
  const withHead = (...head: readonly string[]): string =>
    lines('---', ...head, '---', '', '# Parcels', '', 'Scans.', '');

  it('holds a list of entries for the whole file', () => {
    const source = withHead(
      'level: mid',
      'mlsd-ignore:',
      '  - serving/cost, data: nobody pays (until 2030-12-31)',
      '  # why not',
      '  - "model: a: b"',
      "  - 'io' ",
      'tags: [a]',
      '- model',
    );
    const ignores = ignoresIn(source);
    expect(ignores.map(({ checks, reason, until }) => [checks.join(), reason, until])).toEqual([
      ['serving/cost,data', 'nobody pays', '2030-12-31'],
      ['model', 'a: b', null],
      ['io', '', null],
    ]);
    expect(ignores.every(({ flaw, scope }) => flaw === null && scope === 'file')).toBe(true);
    const [first] = ignores;
    expect(source.slice(first?.span.start, first?.span.end)).toMatch(/^serving\/cost.*31\)$/);
  });

  it.each([
    [['mlsd-ignore: [data]'], 'its list stands below it, an entry a line'],
    [['mlsd-ignore:', '  data: x'], 'this line begins no entry'],
    [['mlsd:', '  ignore: [data]'], '`mlsd` is not known, `mlsd-ignore` is'],
    [['mlsd-ignores:', '  - data'], '`mlsd-ignores` is not known, `mlsd-ignore` is'],
  ])('that is written in another way says so: %j', (head, flaw) => {
    expect(ignoresIn(withHead(...head))).toMatchObject([{ flaw }]);
  });

  it('has places with Windows line ends too', () => {
    const source = withHead('mlsd-ignore:', '  - data: x').replaceAll('\n', '\r\n');
    const [{ span } = expect.fail()] = ignoresIn(source);
    expect(source.slice(span.start, span.end)).toBe('data: x');
  });
});
