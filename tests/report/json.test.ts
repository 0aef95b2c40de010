import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatJson } from '../../src/report/json.ts';
import { quote } from '../../src/report/quote.ts';
import { latencyFinding, sampleFile, sampleReport, spanOf } from '../support/sample-report.ts';

const schemaFile = new URL('../../schemas/report.schema.json', import.meta.url);
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(schemaFile, 'utf8')),
);

/** One surrogate without its other half. */
const halfCharacter = /\p{Cs}/u;

function expectValid(json: string): void {
  validate(JSON.parse(json));
  expect(validate.errors ?? []).toEqual([]);
}

test('a report with everything in it keeps the contract', () => {
  const finding = {
    ...latencyFinding,
    related: [{ span: spanOf('Couriers wait'), message: 'somebody waits here' }],
    fix: { title: 'Say how quick', edits: [{ span: spanOf('quick'), text: 'within 1 s' }] },
  };
  const faults = [
    {
      message: 'The setting `levle` is not known.',
      path: 'mlsd.config.yaml',
      help: 'Did you mean level?',
    },
    { message: 'Broken.', path: 'a.yaml', source: 'a\nb: c', span: { start: 2, end: 3 } },
  ];
  const suppressed = [{ ...finding, by: 'baseline', reason: 'Nobody waits.' }] as const;
  const file = sampleFile({ findings: [finding], suppressed });
  expectValid(formatJson({ ...sampleReport(file), faults }));
});

test('documents that are not judged keep the contract', () => {
  const { document } = sampleFile();
  const kinds = ['not-a-design', 'unsupported-language', 'template'] as const;
  for (const kind of kinds) {
    const file = sampleFile({
      document: { ...document, kind, title: null },
      score: { total: null, band: null, steps: [], deductions: [], caps: [] },
      steps: [],
      checks: [],
      findings: [],
      nextQuestions: [],
    });
    expectValid(formatJson(sampleReport(file)));
  }
  expectValid(formatJson(sampleReport()));
});

test('places have line, column and offset in UTF-16 code units', () => {
  const json = formatJson(sampleReport(sampleFile({ findings: [latencyFinding] })));
  const start = { line: 5, column: 34, offset: latencyFinding.span.start };
  expect(JSON.parse(json)).toHaveProperty('files.0.findings.0.range.start', start);
  expect(JSON.parse(json)).toHaveProperty(
    'files.0.checks.0.evidence.0.quote',
    'It has to be quick.',
  );
  expect(JSON.parse(json)).toHaveProperty('files.0.steps.0.sections', [
    { line: 3, title: 'Requirements' },
  ]);
});

test('lines are counted at CRLF too', () => {
  const source = '# A\r\n\r\nSlow.\r\n';
  const span = { start: 7, end: 12 };
  const findings = [{ ...latencyFinding, span }];
  const json = formatJson(sampleReport(sampleFile({ source, checks: [], findings, steps: [] })));
  expect(JSON.parse(json)).toHaveProperty('files.0.findings.0.range', {
    start: { line: 3, column: 1, offset: 7 },
    end: { line: 3, column: 6, offset: 12 },
  });
});

test('the summary counts findings by severity', () => {
  const held = { ...latencyFinding, by: 'comment', reason: '' } as const;
  const second = sampleFile({ findings: [], suppressed: [held] });
  const json = formatJson(sampleReport(sampleFile(), second));
  const counts = {
    files: 2,
    errors: 1,
    warnings: 1,
    hints: 1,
    suppressed: { comments: 1, baseline: 0 },
  };
  expect(JSON.parse(json)).toHaveProperty('summary', counts);
});

test('a quote is one line of at most 160 code units and never half a character', () => {
  const texts = fc.array(fc.constantFrom('word', ' ', '\n', '\t', '📦', 'é', 'x'.repeat(50)));
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (parts, first, second) => {
      const source = parts.join('');
      const start = Math.min(first, second) % (source.length + 1);
      const text = quote(source, { start, end: source.length });
      expect(text.length).toBeLessThanOrEqual(160);
      expect(text).not.toMatch(/[\r\n\t]/);
      if (!halfCharacter.test(source.slice(start))) expect(text).not.toMatch(halfCharacter);
    }),
  );
});
