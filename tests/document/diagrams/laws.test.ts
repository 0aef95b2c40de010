import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeDrawing } from '../../../src/document/diagrams/drawing.ts';
import { readDiagram } from '../../../src/document/diagrams/read.ts';

const languages = ['mermaid', 'dot', 'plantuml', 'd2', 'ascii', null];
const openings = [
  '',
  'flowchart LR\n',
  'sequenceDiagram\n',
  'stateDiagram\n',
  'classDiagram\n',
  'erDiagram\n',
  'mindmap\n',
  'C4Context\n',
  'digraph {\n',
  '@startuml\n',
];
const pieces =
  'A|B|user|Rank model|[|]|(|)|{|}|"|\'|-->|->|<-|--|==>|-.->|&|;|:|:::x|\n|  |\t|+|+--+|-|─|┌|┐|└|┘|v|▼|→|=|label|subgraph|end|as|participant|.|#|%%|/*|*/|<br/>|é|😀|@{'
    .split('|')
    .concat('|');
const source = fc
  .tuple(fc.constantFrom(...openings), fc.array(fc.constantFrom(...pieces), { maxLength: 60 }))
  .map(([opening, parts]) => opening + parts.join(''));
const anySource = fc.oneof(source, fc.string({ unit: 'binary', maxLength: 200 }));

describe('laws of the diagram readers', () => {
  it('read anything without an error, with places inside the source and edges between nodes', () => {
    fc.assert(
      fc.property(anySource, fc.constantFrom(...languages), (text, language) => {
        const diagram = readDiagram(text, language);
        const ids = new Set(diagram?.nodes.map(({ id }) => id));
        expect(ids.size).toBe(diagram?.nodes.length ?? 0);
        for (const { label, offset } of diagram?.nodes ?? []) {
          expect(label).not.toBe('');
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(text.length);
        }
        for (const { from, to } of diagram?.edges ?? []) {
          expect(ids.has(from) && ids.has(to)).toBe(true);
        }
      }),
      { numRuns: 4000 },
    );
  });

  it('take for a drawing what they can read without a language, and nothing else', () => {
    fc.assert(
      fc.property(anySource, (text) => {
        expect(readDiagram(text, null) !== null).toBe(looksLikeDrawing(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(
    languages.flatMap((language) =>
      ['A --> B\n', 'A & ', 'A[', '{a;', '"', '┌─┐\n', '└─┘\n', '|\n', 'a -> ', 'a.b: {'].map(
        (piece) => ({
          language,
          piece,
        }),
      ),
    ),
  )('come to an end on a long run of $piece as $language', ({ language, piece }) => {
    const text = piece.repeat(30_000);
    expect((readDiagram(text, language)?.nodes.length ?? 0) <= 2000).toBe(true);
  });
});
