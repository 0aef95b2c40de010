import { describe, expect, it } from 'vitest';
import {
  createLinter,
  type FileReport,
  type Finding,
  type LinterOptions,
} from '../../src/index.ts';
import { builtInPack } from '../support/built-in-linter.ts';
import { thinDesign } from '../support/designs.ts';

const check = 'consistency/number-conflict';
const design = thinDesign
  .replace('The answer has to be quick.', 'The response time must be below 2 s.')
  .replace('when a courier', 'with a response time of at most 500 ms when a courier');
const ofUsers = thinDesign
  .replace('Couriers wait', 'There are 10M users. Couriers wait')
  .replace('We watch', 'Logs of 50M users are kept. We watch');

function lint(source: string, options: LinterOptions = {}): FileReport {
  return createLinter(builtInPack, options).lint('a.md', source);
}

function conflictsOf({ findings }: FileReport): readonly Finding[] {
  return findings.filter((finding) => finding.check === check);
}

describe('a contradiction', () => {
  it('is told at the later place, with the earlier one beside it', () => {
    const [finding, ...others] = conflictsOf(lint(design));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ step: null, severity: 'warning' });
    expect(finding?.message).toBe('Two values for the response time: 500 ms here, 2 s earlier.');
    const quote = ({ start, end }: { start: number; end: number }) => design.slice(start, end);
    expect(finding && quote(finding.span)).toBe('500 ms');
    expect(finding?.related?.map(({ span, message }) => [quote(span), message])).toEqual([
      ['2 s', 'stated here as 2 s'],
    ]);
  });

  it('is a missing verdict with both places as evidence, and no step weighs it', () => {
    const [told, plain] = [lint(design), lint(thinDesign)];
    const verdictOf = ({ checks }: FileReport) => checks.find(({ id }) => id === check);
    expect(verdictOf(told)).toMatchObject({ verdict: 'missing' });
    expect(verdictOf(told)?.evidence).toHaveLength(2);
    expect(verdictOf(plain)).toEqual({ id: check, verdict: 'met', evidence: [] });
    const nothing = { severities: { [check]: 'off' } } as const;
    expect(lint(design, nothing).steps).toEqual(told.steps);
    expect(told.nextQuestions.map((question) => question.check)).not.toContain(check);
  });

  it('weighs less where the detector is less sure, and what the config says where it says it', () => {
    expect(conflictsOf(lint(ofUsers)).map(({ severity }) => severity)).toEqual(['hint']);
    const strict = { severities: { [check]: 'error' } } as const;
    expect(conflictsOf(lint(ofUsers, strict)).map(({ severity }) => severity)).toEqual(['error']);
    const off = { severities: { [check]: 'off' } } as const;
    expect(conflictsOf(lint(ofUsers, off))).toEqual([]);
  });

  it('is told only from the level of its rule on', () => {
    const broken = thinDesign.replace(
      'Recall among',
      'The service is available 99.9 % of the time, four days of downtime a year. Recall among',
    );
    const told = (level: 'mid' | 'senior') =>
      lint(broken, { level }).findings.map((finding) => finding.check);
    expect(told('mid')).not.toContain('consistency/availability-arithmetic');
    expect(told('senior')).toContain('consistency/availability-arithmetic');
  });

  it('is looked for in designs only', () => {
    const { findings, checks } = lint(
      '# Notes\n\nWe have 10M users.\n\n## Later\n\nWe have 90M users.',
    );
    expect(findings).toEqual([]);
    expect(checks).toEqual([]);
  });

  it('is explained by its places', () => {
    const linter = createLinter(builtInPack);
    expect(linter.explainVerdict(design, check)).toMatchObject({ verdict: 'missing', refused: [] });
    expect(linter.explainVerdict(design, check)?.evidence).toHaveLength(2);
  });
});
