import path from 'node:path';
import { expect, test } from 'vitest';
import { reportFormats } from '../../src/report/format-report.ts';
import { holeyDesign, thinDesign } from '../support/designs.ts';
import { createWorkplace, type CommandResult, type Workplace } from '../support/run-command.ts';

/** Four documents, and a file that cannot be read. */
function createSet(): Workplace {
  return createWorkplace({
    'a.md': thinDesign,
    'b/holey.md': `${holeyDesign}\n## \uD83D\uDE00 [x](y) \u202E ##[error] \u2028\n\nEnd.\n`,
    'c.md': 'Nothing to see.\n',
    'd.md': `<!-- mlsd-ignore-file serving: somebody else has it -->\n\n${thinDesign}`,
    'e.md': new Uint8Array([0xff, 0xfe, 0x00]),
  });
}

async function lintShards({ run }: Workplace, count: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let part = 1; part <= count; part += 1) {
    const file = `part-${part}.json`;
    await run([
      'lint',
      '.',
      'nowhere.md',
      '--shard',
      `${part}/${count}`,
      '--format',
      `json=${file}`,
    ]);
    names.unshift(file);
  }
  return names;
}

test.each([1, 2, 9])('%i shards give byte for byte what one run gives', async (count) => {
  const place = createSet();
  const parts = await lintShards(place, count);
  for (const format of reportFormats.filter((one) => one !== 'text')) {
    const single = await place.run(['lint', '.', 'nowhere.md', '--hints', '--format', format]);
    const merged = await place.run(['merge', ...parts, '--hints', '--format', format]);
    expect(merged.output).toBe(single.output);
    expect(merged.code).toBe(single.code);
  }
});

test('several forms are written in one run, and annotations in GitHub Actions', async () => {
  const place = createSet();
  const parts = await lintShards(place, 2);
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: path.join(place.folder, 'summary.md'),
  };
  const files = { sarif: 'm.sarif', gitlab: 'gl.json', junit: 'm.xml', json: 'm.json' };
  const wanted = Object.entries(files).map(([format, file]) => `--format=${format}=${file}`);
  await place.run(['merge', ...parts, ...wanted, '--format=text'], { environment });
  const written = Object.values(files).map((file) => place.read(file));
  await place.run(['lint', '.', 'nowhere.md', ...wanted, '--format=text']);
  expect(Object.values(files).map((file) => place.read(file))).toEqual(written);
  const usual = await place.run(['merge', ...parts], { environment });
  expect(usual.output).toMatch(/^::error file=b\/holey\.md,/m);
  expect(place.read('summary.md')).toContain('| <code>b/holey.md</code> |');
});

const ownCheck = `---
title: Runbook
asks: Does whoever is woken know what to do?
severity: warning
level: mid
met:
  - words: [runbook]
message: No runbook is named.
question: What is read first when an alert goes off?
---
An alert without instructions makes somebody guess.

## Met

\`\`\`md
Each alert links to its runbook.
\`\`\`

\`\`\`md
A runbook says what to do first.
\`\`\`

## Missing

\`\`\`md
We alert on errors.
\`\`\`

\`\`\`md
A dashboard shows latency.
\`\`\`
`;

test('own checks are named as in a single run, each by the project of its file', async () => {
  const place = createWorkplace({
    'team/a.md': thinDesign,
    'team/mlsd.config.yaml': 'packs: [own]\n',
    'team/own/requirements/runbook.md': ownCheck,
    'z.md': thinDesign,
  });
  await place.run(['lint', 'team', '--format=json=1.json']);
  await place.run(['lint', 'z.md', '--format=json=2.json']);
  for (const format of ['sarif', 'markdown', 'gitlab']) {
    const single = await place.run(['lint', 'team/a.md', 'z.md', '--format', format]);
    const merged = await place.run(['merge', '1.json', '2.json', '--format', format]);
    expect(merged.output).toBe(single.output);
    expect(merged.output).toContain('Runbook');
  }
});

test('people get a line a file and the faults again', async () => {
  const place = createSet();
  const parts = await lintShards(place, 2);
  const single = await place.run(['lint', '.', 'nowhere.md']);
  const { code, output, errors } = await place.run(['merge', ...parts]);
  const rows = (text: string): readonly string[] =>
    text.split('\n').filter((line) => line.endsWith('.md') || /\d files/.test(line));
  expect(rows(output)).toEqual(rows(single.output));
  expect(rows(output)).toHaveLength(5);
  expect(errors).toContain('e.md: This file is written in UTF-16.');
  expect(errors.match(/nowhere\.md/g)).toHaveLength(1);
  expect(code).toBe(2);
});

async function mergeGood(...bar: readonly string[]): Promise<CommandResult> {
  const { run } = createWorkplace({ 'a.md': thinDesign, 'b.md': thinDesign });
  await run(['lint', 'a.md', '--format', 'json=a.json']);
  await run(['lint', 'b.md', '--format', 'json=b.json']);
  return run(['merge', 'a.json', 'b.json', ...bar]);
}

test('the bar counts for all reports together', async () => {
  expect(await mergeGood()).toMatchObject({ code: 0, errors: '' });
  expect(await mergeGood('--fail-on', 'warning')).toMatchObject({ code: 1 });
  const many = await mergeGood('--max-warnings', '1');
  expect(many.errors).toMatch(/^mlsd found \d+ warnings; --max-warnings allows 1\.\n$/);
  expect(many.code).toBe(1);
  const low = await mergeGood('--min-score', '99', '--min-band', 'staff');
  expect(low.errors).toContain('b.md has');
  expect(low.code).toBe(1);
});

test('a merged report can be merged again, and written to a file', async () => {
  const { run, read } = createWorkplace({ 'a.md': thinDesign, 'b.md': holeyDesign });
  await run(['lint', 'a.md', '--format', 'json=a.json']);
  await run(['lint', 'b.md', '--format', 'json=b.json']);
  await run(['merge', 'a.json', '--format', 'json', '--output-file', 'again.json']);
  expect(read('again.json')).toBe(read('a.json'));
  const both = await run(['merge', 'b.json', 'again.json', '--format', 'json']);
  expect(both.output).toBe((await run(['lint', '*.md', '--format', 'json'])).output);
});

test('a file that stands in two reports is a fault', async () => {
  const { run } = createWorkplace({ 'a.md': thinDesign });
  await run(['lint', 'a.md', '--format', 'json=a.json']);
  const { code, errors, output } = await run(['merge', 'a.json', './a.json']);
  expect(errors).toContain('./a.json: This report holds a.md, which stands in a.json too.');
  expect(output).toBe('');
  expect(code).toBe(2);
});

const tool = '"tool":{"name":"mlsd","version":"0.1.0","schema":1}';
const summary = '"summary":{"files":0,"errors":0,"warnings":0,"hints":0}';

test.each([
  ['half a report', `{${tool},"files":[`, /report\.json:1:\d+: This is not valid JSON\./],
  ['something else', '{"name":"x"}', /report\.json:1:\d+: This is no report\./],
  [
    'a wrong value',
    `{${tool},"files":[{"path":1}],"faults":[],${summary}}`,
    /report\.json:1:\d+: This is no report\./,
  ],
  [
    'another version',
    `{${tool.replace('0.1.0', '0.0.9')},"files":[],"faults":[],${summary}}`,
    /report\.json: This report was written by mlsd 0\.0\.9/,
  ],
  ['nothing', '', /report\.json.*This is no/],
])('%s is a fault with its place', async (_, text, message) => {
  const { run } = createWorkplace({ 'report.json': text });
  const { code, errors } = await run(['merge', 'report.json']);
  expect(errors).toMatch(message);
  expect(code).toBe(2);
});

test('a report that is not there is a fault', async () => {
  const { run } = createWorkplace();
  const { code, errors } = await run(['merge', 'report.json']);
  expect(errors).toContain('report.json: This report cannot be read');
  expect(code).toBe(2);
});

test('globs are understood where the shell leaves them', async () => {
  const { run } = createWorkplace({ 'a.md': thinDesign, 'b.md': thinDesign });
  await run(['lint', 'a.md', '--format', 'json=out/part-1.json']);
  await run(['lint', 'b.md', '--format', 'json=out/part-[2].json']);
  const merged = await run(['merge', 'out/part-*.json', 'out/part-[2].json']);
  expect(merged.output).toContain('2 files');
  const { code, errors } = await run(['merge', 'out/*.yaml']);
  expect(errors).toContain('out/*.yaml: No file matches this pattern.');
  expect(code).toBe(2);
});
