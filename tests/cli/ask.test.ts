import { expect, test } from 'vitest';
import { holeyDesign, thinDesign } from '../support/designs.ts';
import { createWorkplace } from '../support/run-command.ts';

const numbers = (text: string): readonly number[] =>
  [...text.matchAll(/^ {2,}(\d+)\. /gm)].map((match) => Number(match[1]));

test('questions come in the order of the steps, each with its line', async () => {
  const { run } = createWorkplace({ 'thin.md': thinDesign });
  const { code, output, errors } = await run(['ask', 'thin.md', '--count', '6']);
  expect(numbers(output)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(output.match(/^ +line \d+: \S/gm)).toHaveLength(6);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  const { output: json } = await run(['ask', 'thin.md', '--count', '6', '--format', 'json']);
  const order = ['requirements', 'io', 'data', 'model', 'evaluation', 'serving', 'monitoring'];
  const steps = [...json.matchAll(/"step": "(\w+)"/g)].map((match) =>
    order.indexOf(match[1] ?? ''),
  );
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.length).toBeGreaterThan(4);
});

test('a missing step is asked after', async () => {
  const { run } = createWorkplace({ 'holey.md': holeyDesign });
  const { output } = await run(['ask', 'holey.md', '--count', '3']);
  expect(numbers(output)).toEqual([1, 2, 3]);
});

test('what is no design is not asked after, and a file that is missing is told', async () => {
  const { run } = createWorkplace({ 'log.md': '# Changelog\n\n- Mended a bug\n' });
  expect(await run(['ask', 'log.md'])).toMatchObject({
    code: 0,
    output: '',
    errors: 'note: This does not read like an ML system design, so there is nothing to ask.\n',
  });
  expect((await run(['ask', 'none.md'])).code).toBe(2);
});
