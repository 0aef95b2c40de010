import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportFormats } from '../../src/cli/lint/flags.ts';
import { createWorkplace } from '../support/run-command.ts';
import { holeyDesign, thinDesign } from '../support/designs.ts';
import {
  readGitlab,
  readJsonLines,
  readLog,
  readMarkdown,
  readSarif,
  readXml,
} from '../support/read-formats.ts';

const inActions = { GITHUB_ACTIONS: 'true' };
const designs = { 'a.md': thinDesign, 'b/holey design.md': holeyDesign };

// The first run loads all that the formats need.
test('several formats are written in one run', { timeout: 60_000 }, async () => {
  const { run, read, folder } = createWorkplace(designs);
  const plain = await run(['lint', '.']);
  const { code, output, errors } = await run([
    ...['lint', '.', '--format', 'text', '-f', 'sarif=out/mlsd.sarif', '-f', 'junit=junit.xml'],
    ...['-f', 'gitlab=gitlab.json', '-f', 'checkstyle=c.xml', '-f', 'markdown=comment.md'],
    ...['-f', 'jsonl=lines.jsonl', '-f', 'github=log.txt', '-f', 'compact=compact.txt'],
  ]);
  expect({ code, output, errors }).toEqual(plain);
  const { results, tool } = readSarif(read('out/mlsd.sarif'));
  const [first] = results;
  expect(first?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('a.md');
  expect(tool.driver.rules[0]).toHaveProperty('help.markdown');
  expect(readGitlab(read('gitlab.json'))).toHaveLength(results.length);
  expect(readXml(read('junit.xml')).children).toHaveLength(2);
  expect(readXml(read('c.xml')).children).toHaveLength(2);
  expect(readMarkdown(read('comment.md')).kinds).toContain('table');
  expect(readJsonLines(read('lines.jsonl'))).toEqual(['tool', 'file', 'file', 'summary']);
  expect(readLog(read('log.txt')).commands.length).toBeGreaterThan(5);
  expect(read('compact.txt').trim().split('\n')).toHaveLength(results.length);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test.each(reportFormats)('%s alone goes to standard output, or to the file', async (format) => {
  const { run, read } = createWorkplace(designs);
  const shown = await run(['lint', '.', '--format', format]);
  expect(shown).toMatchObject({ code: 1, errors: '' });
  const kept = await run(['lint', '.', '--format', format, '--output-file', 'report']);
  expect(kept).toEqual({ code: 1, output: '', errors: '' });
  expect(read('report')).toBe(shown.output);
});

test.each([
  [['-f', 'json', '-f', 'sarif'], 'Two formats cannot go to standard output.'],
  [['-f', 'json', '-f', 'github'], 'Two formats cannot go to standard output.'],
  [['-f', 'json=a.json', '-f', 'jsonl=./a.json'], 'Two formats cannot go to one file.'],
  [['-f', 'json=a.json', '-o', 'b.json'], '--output-file goes with one format'],
  [['-f', 'sarfi'], 'Did you mean sarif?'],
  [['-f', 'sarif='], 'The name of a file is missing.'],
])('%j is a wrong call', async (args, message) => {
  const { run } = createWorkplace(designs);
  const { code, output, errors } = await run(['lint', '.', ...args]);
  expect(errors).toContain(message);
  expect(output).toBe('');
  expect(code).toBe(2);
});

test('in GitHub Actions text comes with annotations, unless the call says otherwise', async () => {
  const { run } = createWorkplace(designs);
  const plain = await run(['lint', 'a.md']);
  const { output, code } = await run(['lint', 'a.md'], { environment: inActions });
  expect(code).toBe(plain.code);
  expect(output.startsWith(plain.output)).toBe(true);
  const { commands } = readLog(output);
  expect(commands.length).toBeGreaterThan(2);
  expect(commands[0]?.properties).toMatchObject({ file: 'a.md' });
  const asked = await run(['lint', 'a.md', '-f', 'text'], { environment: inActions });
  expect(asked.output).toBe(plain.output);
  const explained = await run(['lint', 'a.md', '--why', 'requirements/latency-budget'], {
    environment: inActions,
  });
  expect(readLog(explained.output).commands).toEqual([]);
});

test('annotations name files as the repository does', async () => {
  const { run, folder } = createWorkplace(designs);
  const environment = { ...inActions, GITHUB_WORKSPACE: folder.replace(/\/[^/]+$/, '') };
  const { output } = await run(['lint', 'a.md', '-f', 'github'], { environment });
  const name = folder.split('/').at(-1) ?? '';
  expect(readLog(output).commands[0]?.properties['file']).toBe(`${name}/a.md`);
});

test('the summary of a step is added to what stands there', async () => {
  const { run, read, folder } = createWorkplace({ ...designs, 'summary.md': 'Before.\n' });
  const environment = { ...inActions, GITHUB_STEP_SUMMARY: `${folder}/summary.md` };
  await run(['lint', 'a.md', 'b'], { environment });
  expect(read('summary.md')).toMatch(/^Before\.\n## mlsd: 2 files, /);
  expect(read('summary.md')).toContain('<summary><code>a.md</code>');
});

test('a document cannot give commands to the runner', async () => {
  const command = '::error file=a.md::owned ##[error]owned';
  const text = thinDesign.replace('\n', `\n\n${command}\n\n# ${command}\n`);
  const { run } = createWorkplace({ 'a.md': text, '::error::b.md': text });
  for (const format of ['text', 'compact', 'json', 'jsonl', 'sarif', 'gitlab', 'markdown']) {
    const args = ['lint', '.', '--hints', '--details', '--format', format];
    const { output } = await run(args, { environment: inActions });
    expect(output).toContain('a.md');
    expect(readLog(output).commands).toEqual([]);
  }
});

test('an empty report replaces an older one', async () => {
  const { run, read } = createWorkplace({ 'notes.md': '# Notes\n\nBread, milk.\n', out: 'old' });
  await run(['lint', 'notes.md', '-f', 'compact', '-o', 'out']);
  expect(read('out')).toBe('');
});
