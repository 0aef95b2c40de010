import type { PhrasingContent } from 'mdast';
import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/markdown/parse.ts';
import { proseOf } from '../../src/markdown/prose.ts';
import { sourceSpan } from '../../src/text/prose.ts';
import { commonMarkExamples } from '../support/commonmark-examples.ts';

const parse = createParser();

function proses(source: string) {
  const found: { text: string; quoted: string }[] = [];
  visit(parse(source), (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    const children: PhrasingContent[] = node.children;
    const prose = proseOf(children, source);
    for (const match of prose.text.matchAll(/[\p{L}\d]+/gu)) {
      const span = sourceSpan(prose, match.index, match.index + match[0].length);
      found.push({ text: match[0], quoted: source.slice(span.start, span.end) });
    }
  });
  return found;
}

/** A word in the source may hold markup, an escape or an entity; without them it is the word. */
function isHonest({ text, quoted }: { text: string; quoted: string }): boolean {
  return quoted === text || /[&\\*_`[\]()<>~\n]/.test(quoted);
}

describe('positions', () => {
  it.each([
    ['plain', 'Latency is 200 ms.'],
    ['CRLF', 'One line\r\nand **two** words\r\n'],
    ['entities', 'a &amp; b &lt; c and p99 &#8804; 200'],
    ['escapes', '\\*not bold\\* and 3\\. point'],
    ['quotation', '> first line\n> second line\n> third'],
    ['a sign of quotation that is text', 'word\n\t> 🚀word\n    > > x &amp; word'],
    ['an escaped sign of quotation', '> word\n> \\> next word'],
    ['emoji', '🚀 launch 🇩🇪 now &#x1F600; end'],
    ['tabs', '-\titem\twith tabs\n\n\tcode'],
    ['code', 'the `P(click)` score'],
  ])('quotes the source rightly with %s', (_, source) => {
    const found = proses(source);
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter((one) => !isHonest(one))).toEqual([]);
  });

  it('holds for every CommonMark example', () => {
    expect(commonMarkExamples.length).toBeGreaterThan(600);
    const wrong = commonMarkExamples.flatMap((markdown) =>
      proses(markdown).filter((one) => !isHonest(one)),
    );
    expect(wrong).toEqual([]);
  });

  it('holds for documents of any pieces', () => {
    const piece = fc.constantFrom(
      'word',
      '**bold**',
      '&amp;',
      '\\*',
      '🚀',
      '\n',
      '\r\n',
      '\t',
      ' ',
      '> ',
      '- ',
      '`x`',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(proses(pieces.join('')).filter((one) => !isHonest(one))).toEqual([]);
      }),
    );
  });
});
