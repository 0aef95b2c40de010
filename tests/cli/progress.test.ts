import { expect, test } from 'vitest';
import { createWorkplace, type CommandWorld } from '../support/run-command.ts';

/** A clock that gains so many milliseconds each time somebody looks. */
function clockOf(step: number): () => number {
  let now = 0;
  return () => (now += step);
}

async function errorsOf(world: CommandWorld): Promise<string> {
  const files = Array.from({ length: 4 }, (_, at) => [`${at}.md`, 'Nothing.\n'] as const);
  const { run } = createWorkplace(Object.fromEntries(files));
  return (await run(['lint', '.'], world)).errors;
}

test('a long run says how far it has come, and leaves nothing behind', async () => {
  const errors = await errorsOf({ columns: 80, clock: clockOf(600) });
  expect(errors).toBe(
    '\r\u001B[K2 of 4 files\r\u001B[K3 of 4 files\r\u001B[K4 of 4 files\r\u001B[K',
  );
});

test.each([
  ['a short run', { columns: 80, clock: clockOf(10) }],
  ['a pipe', { clock: clockOf(600) }],
  ['a CI system', { columns: 80, clock: clockOf(600), environment: { CI: 'true' } }],
  [
    'a terminal without controls',
    { columns: 80, clock: clockOf(600), environment: { TERM: 'dumb' } },
  ],
])('%s sees nothing of it', async (_, world) => {
  expect(await errorsOf(world)).toBe('');
});

test('it is taken away before results are written to the same terminal', async () => {
  const { run } = createWorkplace({ '0.md': 'Nothing.\n', '1.md': 'Nothing.\n' });
  const world = { columns: 80, clock: clockOf(1500) };
  const { errors } = await run(['lint', '.', '--details'], world);
  expect(errors).toBe('\r\u001B[K1 of 2 files\r\u001B[K\r\u001B[K2 of 2 files\r\u001B[K');
});

test.each([
  [0, '1 of 1 files'],
  [6, '1 of '],
])('on a terminal %i columns wide it stays on its line', async (columns, line) => {
  const { run } = createWorkplace({ '0.md': 'Nothing.\n' });
  const { errors } = await run(['lint', '.'], { columns, clock: clockOf(1500) });
  expect(errors).toBe(`\r\u001B[K${line}\r\u001B[K`);
});
