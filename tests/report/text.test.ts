import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import type { FileReport } from '../../src/lint/report.ts';
import { inAscii, plainAppearance } from '../../src/report/appearance.ts';
import { writeReport } from '../../src/report/reporter.ts';
import type { TextOptions } from '../../src/report/file-text.ts';
import { createTextReporter } from '../../src/report/text.ts';
import {
  hintFinding,
  latencyFinding,
  modelFinding,
  sampleFile,
  sampleReport,
  sampleSource,
  spanOf,
} from '../support/sample-report.ts';

const usual: TextOptions = { ...plainAppearance, least: 'warning' };

function format(file: FileReport, options: Partial<TextOptions> = {}): string {
  return writeReport(sampleReport(file), createTextReporter({ ...usual, ...options }));
}

test('a finding has severity, sentence, source, question, check and place', () => {
  const text = format(sampleFile({ findings: [latencyFinding] }));
  expect(text).toContain('warning  Speed is mentioned without a figure.');
  expect(text).toContain('5 │ Couriers wait for the answer. 📦 It has to be quick.');
  expect(text).toContain('? What is the slowest answer that a courier would accept?');
  expect(text).toContain('requirements/latency-budget  designs/parcels.md:5:34');
});

test('the carets stand below the place, also behind characters that are wide', () => {
  const lines = format(sampleFile({ findings: [latencyFinding] })).split('\n');
  const carets = lines.find((line) => line.includes('^')) ?? '';
  const quoted = lines.find((line) => line.includes('It has to be quick.')) ?? '';
  // The parcel takes two code units and two columns.
  expect(carets.indexOf('^')).toBe(quoted.indexOf('It has'));
  expect(carets.trim().replace(/[^^]/g, '')).toHaveLength('It has to be quick.'.length);
});

test('the worst comes first, in groups by step', () => {
  const text = format(sampleFile(), { least: 'hint' });
  const order = ['3 Choose a model', 'No model', '1 Clarify', 'Speed', 'Writing', 'short'];
  const places = order.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('hints are told but shown on demand only', () => {
  expect(format(sampleFile())).not.toContain('The design is short.');
  expect(format(sampleFile())).toContain('1 file, 1 error, 1 warning … 1 hint, shown with --hints');
  expect(format(sampleFile(), { least: 'hint' })).toContain('The design is short.');
  expect(format(sampleFile(), { least: 'hint' })).toContain('1 file, 1 error, 1 warning, 1 hint\n');
});

test('errors alone are shown on demand, and the rest is told', () => {
  const text = format(sampleFile(), { least: 'error' });
  expect(text).not.toContain('Speed is mentioned');
  expect(text).toContain('1 file, 1 error … 1 warning and 1 hint, hidden by --quiet');
});

test('each step has a bar, a verdict and the checks that hold of those asked', () => {
  const text = format(sampleFile());
  expect(text).toContain('1 Clarify requirements  ████░░░░░░  thin      1 of 2');
  expect(text).toContain('2 Prepare data          ██████████  answered  1 of 1');
  expect(text).toContain('3 Choose a model        ░░░░░░░░░░  missing   0 of 1');
});

test('the questions worth most stand at the end, with their line', () => {
  const text = format(sampleFile());
  expect(text.slice(text.indexOf('Worth answering next'))).toContain(
    '1. What would predict where the parcel is? (line 7)',
  );
});

test('nothing found is said in one line', () => {
  expect(format(sampleFile({ findings: [] }))).toContain('✔ 1 file, nothing to ask\n');
});

test('findings at the same place share one frame', () => {
  const other = { ...modelFinding, check: 'model/baseline', message: 'No baseline is named.' };
  const text = format(sampleFile({ findings: [modelFinding, other] }));
  expect(text.match(/## Data/g)).toHaveLength(1);
});

test('a skeleton has one line for each slot', () => {
  const { document } = sampleFile();
  const slot = {
    check: 'template/not-filled',
    step: 'data',
    severity: 'warning',
    message: 'Not filled: Which labels?',
    span: spanOf('Scans of the last year.'),
    fingerprint: '4444444444444444',
  } as const;
  const file = sampleFile({ document: { ...document, kind: 'template' }, findings: [slot, slot] });
  const text = format(file);
  expect(text.match(/ {2}line +9 {2}Not filled: Which labels\?/g)).toHaveLength(2);
  expect(text).not.toContain('Coverage');
});

test.each([
  ['not-a-design', 'does not read like an ML system design'],
  ['unsupported-language', 'not written in English'],
] as const)('a file that is %s gets one line', (kind, reason) => {
  const { document } = sampleFile();
  const file = sampleFile({ document: { ...document, kind }, findings: [], steps: [] });
  const [head = '', next = ''] = format(file, { columns: 110 }).split('\n');
  expect(head).toContain(reason);
  expect(next).toBe('');
  expect(format(file)).toContain('1 file, 1 not judged\n');
});

test('colours change nothing but the colour', () => {
  const colourful = format(sampleFile(), { paint: picocolors.createColors(true), least: 'hint' });
  expect(colourful).toContain('\u001b[');
  expect(stripVTControlCharacters(colourful)).toBe(format(sampleFile(), { least: 'hint' }));
});

test('in ASCII there is nothing but ASCII', () => {
  const source = sampleSource.replace('📦', 'P!');
  const text = format(sampleFile({ source }), { ...inAscii(plainAppearance), least: 'hint' });
  expect(text).toMatch(/^[\n -~]*$/);
});

test('nothing that a document or its name holds steers the terminal', () => {
  const evil = '\u001b]8;;http://example.org\u0007\u009b31m\u202e\u0000';
  const source = `# ${evil}\n\n${evil} quick\n`;
  const span = { start: source.lastIndexOf('quick'), end: source.lastIndexOf('quick') + 5 };
  const finding = { ...hintFinding, message: evil, question: evil, span };
  const file = sampleFile({
    path: `${evil}.md`,
    source,
    document: { ...sampleFile().document, title: evil },
    findings: [{ ...finding, related: [{ span, message: evil }] }],
    nextQuestions: [{ check: 'x/y', step: 'data', question: evil, span }],
  });
  const text = format(file, { least: 'hint' });
  // eslint-disable-next-line no-control-regex -- these are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test('prose keeps to the width of the page', () => {
  const question = 'How do you know that a parcel is lost and not only late? '.repeat(4).trim();
  const finding = { ...latencyFinding, message: question, question };
  const file = sampleFile({ findings: [finding], nextQuestions: [] });
  const longest = Math.max(
    ...format(file, { columns: 60 })
      .split('\n')
      .map((line) => line.length),
  );
  expect(longest).toBeLessThanOrEqual(60);
  expect(longest).toBeGreaterThan(50);
});

test('both ends of a contradiction stand in frames, in a group of their own', () => {
  const related = [{ span: spanOf('Couriers wait'), message: 'stated here as waiting' }];
  const finding = { ...latencyFinding, check: 'consistency/number-conflict', step: null, related };
  const text = format(sampleFile({ findings: [finding] }));
  expect(text).toContain('Contradictions\n');
  expect(text).toMatch(/line 5: stated here as waiting\n.*5 │ Couriers wait/);
  expect(text.match(/5 │ Couriers wait/g)).toHaveLength(2);
});
