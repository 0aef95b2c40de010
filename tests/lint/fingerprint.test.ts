import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markFindings, type UnmarkedFinding } from '../../src/lint/fingerprint.ts';
import type { Finding } from '../../src/lint/report.ts';
import { builtInLinter } from '../support/built-in-linter.ts';
import { holeyDesign, thinDesign } from '../support/designs.ts';

function findingsIn(source: string): readonly Finding[] {
  return builtInLinter.lint('answer.md', source).findings;
}

function fingerprintsIn(source: string): readonly string[] {
  return findingsIn(source)
    .map(({ check, fingerprint }) => `${check} ${fingerprint}`)
    .toSorted();
}

/** Marks findings of one check at passages of a text, in their order. */
function mark(source: string, ...passages: readonly string[]): readonly string[] {
  let from = 0;
  const findings = passages.map((passage): UnmarkedFinding => {
    const start = source.indexOf(passage, from);
    from = start + 1;
    const span = { start, end: start + passage.length };
    return { check: 'a/b', step: null, severity: 'hint', message: 'So it is.', span };
  });
  const doc = builtInLinter.read(source);
  return markFindings(findings, doc).map(({ fingerprint }) => fingerprint);
}

test.each([thinDesign, holeyDesign])('every finding has a fingerprint of its own', (source) => {
  const all = fingerprintsIn(source);
  expect(all.length).toBeGreaterThan(5);
  expect(new Set(all).size).toBe(all.length);
  for (const one of all) expect(one).toMatch(/ [0-9a-f]{16}$/);
});

test('lines above change no fingerprint', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), (count) => {
      const moved = thinDesign.replace('\n', `\n${'\n'.repeat(count)}`);
      expect(fingerprintsIn(moved)).toEqual(fingerprintsIn(thinDesign));
    }),
    { numRuns: 5 },
  );
});

test('other line ends change no fingerprint', () => {
  const source = thinDesign.replaceAll('\n', '\r\n');
  expect(fingerprintsIn(source)).toEqual(fingerprintsIn(thinDesign));
});

test('the name of a heading has no part in it', () => {
  const before = '# Parcels\n\n## Requirements\n\nIt has to be quick.\n';
  const after = before.replace('Requirements', 'What is wanted');
  expect(mark(after, '## What is wanted')).toEqual(mark(before, '## Requirements'));
  const [whole] = mark(before, before);
  expect(mark(after, after)).toEqual([whole]);
});

test('the passage has a part in it, the line breaks in it have none', () => {
  const source =
    '# Parcels\n\nIt has to be quick.\n\nIt has to be cheap.\n\nIt has\nto be quick.\n';
  const [quick] = mark(source, 'It has to be quick.');
  const [cheap] = mark(source, 'It has to be cheap.');
  const [broken] = mark(source, 'It has\nto be quick.');
  expect(cheap).not.toBe(quick);
  expect(broken).toBe(quick);
});

test('findings that are alike are numbered', () => {
  const source = '# Parcels\n\nQuick.\n\nQuick.\n\nQuick.\n';
  const all = mark(source, 'Quick.', 'Quick.', 'Quick.');
  expect(new Set(all).size).toBe(3);
  expect(mark(source, 'Quick.', 'Quick.')).toEqual(all.slice(0, 2));
});

test('what is absent stands on nothing', () => {
  const source = '# Parcels\n\nQuick.\n\nCheap.\n';
  const absent = (start: number): UnmarkedFinding => ({
    check: 'a/b',
    step: null,
    severity: 'hint',
    message: 'It is not there.',
    span: { start, end: start + 6 },
    absent: true,
  });
  const doc = builtInLinter.read(source);
  expect(markFindings([absent(11)], doc)[0]?.fingerprint).toBe(
    markFindings([absent(19)], doc)[0]?.fingerprint,
  );
});

test('a document of thousands of headings has thousands of fingerprints', () => {
  const source = '# Parcels\n\nQuick.\n\n'.repeat(5000);
  const { sections, title } = builtInLinter.read('# Parcels\n\nQuick.\n');
  const [section, label] = [sections.at(-1) ?? expect.fail(), title ?? expect.fail()];
  const starts = Array.from({ length: 5000 }, (_, index) => 19 * index);
  const many = starts.map((start) => ({
    ...section,
    heading: { ...label, span: { start, end: start + 9 } },
  }));
  const findings = starts.map((start): UnmarkedFinding => {
    const span = { start, end: start + 19 };
    return { check: 'a/b', step: null, severity: 'hint', message: 'So it is.', span };
  });
  const marked = markFindings(findings, { source, title, sections: many });
  expect(new Set(marked.map(({ fingerprint }) => fingerprint)).size).toBe(5000);
});
