import { describe, expect, test } from 'vitest';
import { createLinter, type LinterOptions } from '../../src/index.ts';
import type { FileReport } from '../../src/lint/report.ts';
import { builtInPack } from '../support/built-in-linter.ts';

const fraud = `# Fraud detection for card payments

## Requirements

Decide within 150 ms whether a payment is fraudulent; fraud costs 3 million euros a year.

## Data

Payments of two years with chargebacks as labels. Features: amount, country, merchant, device.

## Inputs and outputs

The input is a payment; the output is the probability that it is fraudulent.

## Model

Gradient boosted trees, because they train fast on tabular data.
`;

const untold = `# Delivery times

## Requirements

Tell customers within 200 ms when a parcel arrives; we send 2 million parcels a day.

## Data

Scans of two years. Features: depot, weekday, weather, distance.

## Model

Gradient boosted trees, because they train fast on tabular data.
`;

function lint(source: string, options: LinterOptions = {}): FileReport {
  return createLinter(builtInPack, options).lint('answer.md', source);
}

const ofCase = ({ findings }: FileReport) =>
  findings.filter(({ check }) => check.startsWith('case/'));

describe('the case that a document answers', () => {
  test('is recognised from title and words', () => {
    const { case: reading } = lint(fraud);
    expect(reading).toMatchObject({ id: 'fraud-detection', by: 'content' });
    expect(reading?.confidence).toBeGreaterThan(0.5);
    expect(reading?.points).toBeGreaterThan(0);
  });

  test('is none when nothing speaks for one', () => {
    expect(lint(untold).case).toBeNull();
    expect(ofCase(lint(untold))).toEqual([]);
  });

  test('is what the front matter says, before what the config says', () => {
    const told = `---\ncase: fraud-detection\n---\n\n${untold}`;
    expect(lint(told, { case: 'visual-search' }).case).toMatchObject({
      id: 'fraud-detection',
      by: 'front-matter',
      confidence: 1,
    });
  });

  test('is what the call says, before all others', () => {
    const told = `---\ncase: visual-search\n---\n\n${untold}`;
    const { case: reading } = lint(told, { asked: { case: 'fraud-detection' } });
    expect(reading).toMatchObject({ id: 'fraud-detection', by: 'call' });
  });

  test('is what the config says when the document is silent', () => {
    const { case: reading } = lint(untold, { case: 'fraud-detection' });
    expect(reading).toMatchObject({ id: 'fraud-detection', by: 'config' });
  });

  test('that nobody knows is told where it is named', () => {
    const told = `---\ncase: fraud-detecton\n---\n\n${untold}`;
    const [finding] = ofCase(lint(told));
    expect(finding).toMatchObject({ check: 'case/unknown', severity: 'warning' });
    expect(finding?.message).toContain('Did you mean `fraud-detection`?');
    expect(told.slice(finding?.span.start, finding?.span.end)).toBe('fraud-detecton');
  });
});

describe('points of the case', () => {
  test('are hints, core ones warnings, each with a question and a place', () => {
    const findings = ofCase(lint(fraud));
    expect(findings.length).toBeGreaterThan(0);
    for (const { check, severity, question } of findings) {
      const point = builtInPack.cases
        .flatMap(({ points }) => points)
        .find(({ id }) => id === check);
      expect(severity === 'warning' ? point?.severity : 'hint').toBe(severity);
      expect(question).toBeTruthy();
    }
  });

  test('of a missing step are left to that step', () => {
    const report = lint(fraud);
    const missing = report.steps.filter(({ verdict }) => verdict === 'missing');
    expect(missing.length).toBeGreaterThan(0);
    const steps = new Set(missing.map(({ id }) => id));
    expect(ofCase(report).filter(({ step }) => step !== null && steps.has(step))).toEqual([]);
  });

  test('change neither the steps nor the score', () => {
    const given = lint(untold, { case: 'fraud-detection' });
    expect(given.steps).toEqual(lint(untold).steps);
    expect(given.score).toEqual(lint(untold).score);
  });

  test('can be turned off', () => {
    const [first] = ofCase(lint(fraud));
    const check = first?.check ?? '';
    const left = ofCase(lint(fraud, { severities: { [check]: 'off' } }));
    expect(left.some((finding) => finding.check === check)).toBe(false);
  });
});
