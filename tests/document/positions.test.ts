import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DesignDoc, Label, Statement } from '../../src/index.ts';
import { sourceSpan } from '../../src/text/prose.ts';
import { builtInLinter } from '../support/built-in-linter.ts';
import { commonMarkExamples } from '../support/commonmark-examples.ts';
import { anyString, assembledMarkdown } from '../support/markdown-pieces.ts';

interface Word {
  readonly text: string;
  readonly quoted: string;
}

/** Each word of a statement or label with what stands at its place in the source. */
function wordsOf({ prose }: Statement | Label, source: string): Word[] {
  return [...prose.text.matchAll(/[\p{L}\d]+/gu)].map((match) => {
    const span = sourceSpan(prose, match.index, match.index + match[0].length);
    return { text: match[0], quoted: source.slice(span.start, span.end) };
  });
}

const entity = /&(?:#\d+|#x[\da-f]+|\w+);/i;
const markup =
  /!\[[^\]]*\]\([^)]*\)|<[^>]*>|<(?=https?$)|\]\([^)]*\)|\]\[[^\]]*\]|[\\*_`~[\]!]|\n[ >]*|\r/g;

/** A word with markup, escapes or entities in it is the word without them. */
function isHonest({ text, quoted }: Word): boolean {
  if (quoted === text) return true;
  const letters = quoted
    .split(entity)
    .map((part) => part.replace(markup, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${letters.join('.{1,2}')}$`, 'u').test(text);
}

function allSpans(doc: DesignDoc): { readonly start: number; readonly end: number }[] {
  return [
    ...doc.statements.map(({ span }) => span),
    ...doc.statements.flatMap(({ labels }) => labels.map(({ span }) => span)),
    ...doc.sections.map(({ span }) => span),
    ...doc.tables.map(({ span }) => span),
    ...doc.diagrams.map(({ span }) => span),
    ...doc.slots.map(({ span }) => span),
    ...doc.ignores.map(({ span }) => span),
  ];
}

/** What is wrong with the places of a document; empty when nothing is. */
function misplaced(source: string): unknown[] {
  const doc = builtInLinter.read(source);
  const outside = allSpans(doc).filter(
    ({ start, end }) => start < 0 || end < start || end > doc.source.length,
  );
  const labels = doc.statements.flatMap((statement) => statement.labels);
  const words = [...doc.statements, ...labels].flatMap((text) => wordsOf(text, doc.source));
  return [...outside, ...words.filter((word) => !isHonest(word))];
}

describe('every word stands where the document says', () => {
  it.each([
    ['CRLF', '## Data\r\n\r\nScans of **depots**\r\nand routes.\r\n- vans\r\n'],
    ['a byte order mark', '\ufeff# Parcels\n\n## Data\n\nScans.'],
    ['entities', '## Data &amp; labels\n\nrecall &#8804; 0.9 &copy; &lt;b&gt; scans'],
    ['escapes', '## 3\\. Data\n\n\\*scans\\* of 5\\% depots'],
    ['emoji', '## 📊 Metrics\n\n🚀 recall 🇩🇪 1️⃣ precision &#x1F600; lift'],
    ['tabs', '##\tData\n\n-\tscans\tof\n\t- depots\n'],
    ['quotations', '> ## Data\n> scans\n> of depots\n>> and vans\nlazy line'],
    ['tables', '| a \\| b | **c** |\n|---|---|\n| scans `x | y` | &amp; depots |\n'],
    ['tables in lists', '- item\n\n  | a | b |\n  |---|---|\n  | scans | depots |\n'],
    ['a Markdown fence', '```markdown\r\n## Data\r\n\r\nScans of depots.\r\n```\r\n'],
    ['a prose fence', '```\nScans come from the depots.\nRoutes come from vans.\n```\n'],
    ['a fence in a list', '- item\n\n  ```\n  Scans come from the depots.\n  ```\n'],
    ['a diagram', '```mermaid\r\ngraph LR\r\n  a[Client] --> b["Gate &amp; way"]\r\n```\r\n'],
    ['a drawing', '```\n+-----+    +------+\n| App | -> | Rank |\n+-----+    +------+\n```\n'],
    ['HTML', '## <font color="red">Data</font>\n\nscans<br>of <b>depots</b> <!-- x --> here'],
    ['links', '[scans of *depots*](x "y") and [vans][v]\n\n[v]: z\n'],
    ['NUL', 'scans\u0000of depots'],
    ['code over lines', '> a `scans\n> of depots` and `` `vans` ``\r\nand ` routes `'],
    ['code in tables', '| a |\n|---|\n| `scans \\| vans` of depots |\n'],
    ['two byte order marks', '\ufeff\ufeff[scans](x) of depots'],
    ['hard breaks', 'scans  \nof\\\ndepots'],
  ])('with %s', (_, source) => {
    expect(misplaced(source)).toEqual([]);
    expect(builtInLinter.read(source).statements.length).toBeGreaterThan(0);
  });

  it('in every example of CommonMark', () => {
    expect(commonMarkExamples.length).toBeGreaterThan(600);
    const wrong = commonMarkExamples.flatMap((markdown) =>
      misplaced(markdown).map((place) => ({ markdown, place })),
    );
    expect(wrong).toEqual([]);
  });

  it('in documents of any pieces', () => {
    fc.assert(
      fc.property(assembledMarkdown, (source) => {
        expect(misplaced(source)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('in any string', () => {
    fc.assert(
      fc.property(anyString, (source) => {
        expect(misplaced(source)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Whole documents: a folder of them in `MLSD_CORPUS`, else our fixtures. */
const folder = process.env['MLSD_CORPUS'] ?? path.resolve(import.meta.dirname, '../../fixtures');
const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);

describe('every word of a whole document stands where the document says', () => {
  it.each(documents)('%s', (name) => {
    const source = readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '');
    const unix = source.replaceAll('\r\n', '\n');
    expect(misplaced(unix)).toEqual([]);
    expect(misplaced(unix.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});
