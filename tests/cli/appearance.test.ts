import { expect, test } from 'vitest';
import { createWorkplace } from '../support/run-command.ts';
import { holeyDesign } from '../support/designs.ts';

const escape = '\u001b[';

test.each([
  ['a terminal', { columns: 100 }, [], true],
  ['a pipe', {}, [], false],
  ['NO_COLOR', { columns: 100, environment: { NO_COLOR: '1' } }, [], false],
  ['an empty NO_COLOR', { columns: 100, environment: { NO_COLOR: '' } }, [], true],
  ['a terminal that cannot', { columns: 100, environment: { TERM: 'dumb' } }, [], false],
  ['FORCE_COLOR on a pipe', { environment: { FORCE_COLOR: '1' } }, [], true],
  ['FORCE_COLOR=0 on a terminal', { columns: 100, environment: { FORCE_COLOR: '0' } }, [], false],
  ['--color on a pipe', {}, ['--color'], true],
  ['--color with NO_COLOR', { environment: { NO_COLOR: '1' } }, ['--color'], true],
  ['--no-color on a terminal', { columns: 100 }, ['--no-color'], false],
] as const)('colours with %s', async (_, world, flags, colourful) => {
  const { run } = createWorkplace({ 'a.md': holeyDesign });
  const { output } = await run(['lint', 'a.md', ...flags], world);
  expect(output.includes(escape)).toBe(colourful);
});

test('a report in a file has no colours', async () => {
  const { run, read } = createWorkplace({ 'a.md': holeyDesign });
  await run(['lint', 'a.md', '--output-file', 'report.txt'], { columns: 100 });
  expect(read('report.txt')).not.toContain(escape);
});

test('a terminal without Unicode gets ASCII', async () => {
  const { run } = createWorkplace({ 'a.md': holeyDesign });
  const world = { columns: 100, environment: { LC_ALL: 'C', NO_COLOR: '1' } };
  const { output } = await run(['lint', 'a.md'], world);
  expect(output).toMatch(/^[\n -~]*$/);
});

test('a pipe gets the same whatever the environment', async () => {
  const { run } = createWorkplace({ 'a.md': holeyDesign });
  const plain = await run(['lint', 'a.md']);
  const environment = { LC_ALL: 'C', TERM: 'linux', COLUMNS: '40' };
  expect(await run(['lint', 'a.md'], { environment })).toEqual(plain);
});
