import { expect, test } from 'vitest';
import { createWorkplace } from '../support/run-command.ts';

test('the cases are listed for people and for programs', async () => {
  const { run } = createWorkplace();
  const text = await run(['cases']);
  expect(text.output).toContain('fraud-detection  Fraud detection\n  Design a system');
  const { output, code } = await run(['cases', '--format', 'json']);
  const list: unknown = JSON.parse(output);
  expect(list).toContainEqual(
    expect.objectContaining({ id: 'fraud-detection', title: 'Fraud detection' }),
  );
  expect(code).toBe(0);
});

test.each(['fraud-detection', 'case/fraud-detection'])('%s is explained', async (topic) => {
  const { run } = createWorkplace();
  const { output, code } = await run(['explain', topic]);
  expect(output).toContain('What an answer should speak of');
  expect(output).toContain('action-set  core');
  expect(output).toContain('What goes wrong');
  expect(code).toBe(0);
});

test('a point of a case is explained with passages', async () => {
  const { run } = createWorkplace();
  const { output } = await run(['explain', 'case/fraud-detection/action-set']);
  expect(output).toContain('This counts');
  expect(output).toContain('This does not count');
});

const answer = `# Refunds

## Requirements

Decide within 150 ms which refunds to check by hand; 20,000 a day.

## Data

Two years of refunds with outcomes. Features: amount, country, age of the account.

## Model

Gradient boosted trees on tabular features, since they train in minutes.

## Evaluation

PR-AUC on a split by time; then an A/B test on 5 % of the traffic.
`;

test('the call may name the case', async () => {
  const { run } = createWorkplace({ 'answer.md': answer });
  const { output } = await run(['lint', 'answer.md', '--case', 'fraud-detection']);
  expect(output).toMatch(/case Fraud detection, \d+ of \d+ points/);
});

test.each(['lint', 'ask'])('%s tells a case that does not exist', async (command) => {
  const { run } = createWorkplace({ 'answer.md': answer });
  const { errors, code } = await run([command, 'answer.md', '--case', 'fraud-detecton']);
  expect(errors).toContain('There is no case `fraud-detecton`.\n  Did you mean fraud-detection?');
  expect(code).toBe(2);
});
