import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../src/index.ts';
import { builtInLinter } from '../support/built-in-linter.ts';
import { commonMarkExamples } from '../support/commonmark-examples.ts';
import { thinDesign } from '../support/designs.ts';
import { anyString, assembledMarkdown } from '../support/markdown-pieces.ts';

const lint = (source: string): FileReport => builtInLinter.lint('answer.md', source);

const wholeDesign = readFileSync(
  path.resolve(import.meta.dirname, '../../fixtures/bench/parking-spaces.md'),
  'utf8',
);

/** A design with odd pieces of Markdown at some of its lines. */
const disturbedDesign: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.nat({ max: 60 }), assembledMarkdown), { maxLength: 3 })
  .map((insertions) => {
    const all = thinDesign.split('\n');
    for (const [at, piece] of insertions) all.splice(Math.min(at, all.length), 0, piece);
    return all.join('\n');
  });

const anyDocument = fc.oneof(assembledMarkdown, anyString, disturbedDesign);

function allSpans(report: FileReport): { readonly start: number; readonly end: number }[] {
  return [
    ...report.findings.map(({ span }) => span),
    ...report.checks.flatMap(({ evidence }) => evidence.map(({ span }) => span)),
    ...report.steps.flatMap(({ sections }) => sections.map(({ span }) => span)),
    ...report.nextQuestions.map(({ span }) => span),
  ];
}

function isMisplaced(
  { start, end }: { readonly start: number; readonly end: number },
  source: string,
): boolean {
  return start < 0 || end < start || end > source.length;
}

/** What does not depend on where lines end. */
function verdictsOf({ document, steps, checks }: FileReport): unknown {
  return {
    kind: document.kind,
    steps: steps.map(({ id, verdict, score }) => `${id} ${verdict} ${String(score)}`),
    checks: checks.map(
      ({ id, verdict, evidence }) => `${id} ${verdict} ${String(evidence.length)}`,
    ),
  };
}

describe('for any document', () => {
  it('linting gives a report whose places lie in the source', () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const report = lint(source);
        expect(allSpans(report).filter((span) => isMisplaced(span, report.source))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('linting twice gives the same bytes', () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        expect(JSON.stringify(lint(source))).toBe(JSON.stringify(lint(source)));
      }),
      { numRuns: 30 },
    );
  });

  it('line ends decide nothing', () => {
    fc.assert(
      fc.property(anyDocument, (written) => {
        const source = written.replace(/\r\n?/g, '\n');
        const windows = source.replaceAll('\n', '\r\n');
        expect(verdictsOf(lint(windows))).toEqual(verdictsOf(lint(source)));
      }),
      { numRuns: 80 },
    );
  });

  it('a byte order mark decides nothing', () => {
    fc.assert(
      fc.property(disturbedDesign, (source) => {
        const plain = source.replace(/^\ufeff+/, '');
        expect(lint(`\ufeff${plain}`)).toEqual(lint(plain));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a whole design', () => {
  const report = lint(wholeDesign);

  it('is quoted where the evidence says', () => {
    const statements = builtInLinter.read(wholeDesign).statements.map(({ span }) => span);
    const places = report.checks.flatMap(({ evidence }) => evidence.map(({ span }) => span));
    expect(places.length).toBeGreaterThan(40);
    const starts = new Set(statements.map(({ start }) => start));
    const drawings = builtInLinter.read(wholeDesign).diagrams.map(({ span }) => span.start);
    const headings = builtInLinter.read(wholeDesign).sections.map(({ span }) => span.start);
    const strange = places.filter(
      ({ start }) => !starts.has(start) && !drawings.includes(start) && !headings.includes(start),
    );
    expect(strange).toEqual([]);
  });

  it('gets the same verdicts with Windows line ends and a byte order mark', () => {
    const windows = `\ufeff${wholeDesign.replaceAll('\n', '\r\n')}`;
    expect(verdictsOf(lint(windows))).toEqual(verdictsOf(report));
  });

  it('gets the same verdicts from two linters in turn', () => {
    lint(thinDesign);
    expect(lint(wholeDesign)).toEqual(report);
  });
});

describe('every example of CommonMark', () => {
  it('is linted', () => {
    for (const example of commonMarkExamples) {
      const report = lint(example);
      expect(allSpans(report).filter((span) => isMisplaced(span, report.source))).toEqual([]);
    }
  });
});
