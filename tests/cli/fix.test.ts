import { expect, test } from 'vitest';
import { createWorkplace } from '../support/run-command.ts';

const thin = `# Parcel times

## Requirements

Tell customers within 200 ms when a parcel arrives; 2 million parcels a day; cut calls by 10 %.

## Data

- Scans of two years, labelled by the time of delivery.
- Features: depot, weekday, weather, distance.

## Evaluation

- MAE on a split by time, and an A/B test for two weeks.
`;

test('the file gets its questions, once', async () => {
  const { run, read } = createWorkplace({ 'design.md': thin });
  const { errors, output, code } = await run(['fix', 'design.md']);
  expect(errors).toMatch(
    /^design\.md: \d headings, \d+ questions and a drawing to be made put in\.\n$/,
  );
  expect(output).toBe('');
  expect(code).toBe(0);
  const completed = read('design.md');
  expect(completed).toContain('## Monitoring and maintenance');
  const again = await run(['fix', 'design.md']);
  expect(again.errors).toBe('');
  expect(read('design.md')).toBe(completed);
});

test('a diff shows what would be put in and changes nothing', async () => {
  const { run, read } = createWorkplace({ 'design.md': thin });
  const { output, code } = await run(['fix', 'design.md', '--diff']);
  expect(output).toContain('--- a/design.md');
  expect(output).toContain('+++ b/design.md');
  expect(output).toContain('\n+## Monitoring and maintenance\n');
  expect(output).not.toMatch(/^-[^-]/m);
  expect(read('design.md')).toBe(thin);
  expect(code).toBe(0);
});

test('byte order mark and line ends stay', async () => {
  const written = `\uFEFF${thin.replaceAll('\n', '\r\n')}`;
  const { run, read } = createWorkplace({ 'design.md': written });
  await run(['fix', 'design.md']);
  const completed = read('design.md');
  expect(completed.startsWith('\uFEFF# Parcel times\r\n')).toBe(true);
  expect(completed.replaceAll('\r\n', '')).not.toContain('\n');
});

test('standard input comes out completed', async () => {
  const { run } = createWorkplace();
  const { output, code } = await run(['fix', '-'], { input: thin });
  expect(output).toContain('## Monitoring and maintenance');
  expect(code).toBe(0);
});

test('what cannot be read stays as it is', async () => {
  const { run } = createWorkplace({ 'picture.md': new Uint8Array([0, 1, 2, 3]) });
  const { errors, code } = await run(['fix', 'picture.md', 'none.md']);
  expect(errors).toContain('picture.md');
  expect(errors).toContain('none.md');
  expect(code).toBe(2);
});
