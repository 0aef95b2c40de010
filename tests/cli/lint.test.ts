import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkplace } from '../support/run-command.ts';
import { holeyDesign, thinDesign } from '../support/designs.ts';

/** Paths of the files in a JSON report. */
function pathsIn(json: string): readonly string[] {
  return [...json.matchAll(/"path":"([^"]+)","document"/g)].map((match) => match[1] ?? '');
}

test('a design is reported on standard output and nowhere else', async () => {
  const { run } = createWorkplace({ 'parcels.md': thinDesign });
  const { code, output, errors } = await run(['lint', 'parcels.md']);
  expect(output).toMatch(/^parcels\.md {2}Finding lost parcels\n/);
  expect(output).toContain('Coverage');
  expect(output).toContain('Worth answering next');
  expect(errors).toBe('');
  expect(code).toBe(0);
});

test('an error fails, a warning fails when the bar says so', async () => {
  const { run } = createWorkplace({ 'thin.md': thinDesign, 'holey.md': holeyDesign });
  expect(await run(['lint', 'holey.md'])).toMatchObject({ code: 1, errors: '' });
  expect(await run(['lint', 'thin.md'])).toMatchObject({ code: 0 });
  expect(await run(['lint', 'thin.md', '--fail-on', 'warning'])).toMatchObject({ code: 1 });
  expect(await run(['lint', 'holey.md', '--quiet'])).toMatchObject({ code: 1 });
});

test('too many warnings fail and are told', async () => {
  const { run } = createWorkplace({ 'thin.md': thinDesign });
  const few = await run(['lint', 'thin.md', '--max-warnings', '1']);
  expect(few.code).toBe(1);
  expect(few.errors).toMatch(/^mlsd found \d+ warnings; --max-warnings allows 1\.\n$/);
  expect(await run(['lint', 'thin.md', '--max-warnings', '500'])).toMatchObject({
    code: 0,
    errors: '',
  });
});

test('hints are shown on demand, and when they decide', async () => {
  const { run } = createWorkplace({ 'thin.md': thinDesign });
  const countHints = (text: string): number => text.match(/ hint {2}/g)?.length ?? 0;
  expect(countHints((await run(['lint', 'thin.md'])).output)).toBe(0);
  expect(countHints((await run(['lint', 'thin.md', '--hints'])).output)).toBeGreaterThan(0);
  const strict = await run(['lint', 'thin.md', '--fail-on', 'hint']);
  expect(countHints(strict.output)).toBeGreaterThan(0);
  expect(strict.code).toBe(1);
});

test('a level asks more or less', async () => {
  const { run } = createWorkplace({ 'thin.md': thinDesign });
  const { output } = await run(['lint', 'thin.md', '--level', 'mid']);
  expect(output).toContain('level mid');
});

test('the JSON report goes to standard output, or to a file in a new folder', async () => {
  const { run, read } = createWorkplace({ 'thin.md': thinDesign });
  const { output } = await run(['lint', 'thin.md', '--format', 'json']);
  expect(JSON.parse(output)).toMatchObject({ tool: { name: 'mlsd', schema: 1 }, faults: [] });
  const written = await run(['lint', 'thin.md', '-f', 'json', '-o', 'out/report.json']);
  expect(written).toEqual({ code: 0, output: '', errors: '' });
  expect(read('out/report.json')).toBe(output);
});

test('folders are walked, in the order of their paths, hidden ones and dependencies left out', async () => {
  const { run } = createWorkplace({
    'b.md': thinDesign,
    'a/z.markdown': thinDesign,
    'a.md': thinDesign,
    'B.MD': thinDesign,
    'a/x.md/inner.md': thinDesign,
    'notes.txt': 'no',
    'node_modules/p/readme.md': thinDesign,
    '.git/x.md': thinDesign,
  });
  const order = ['B.MD', 'a.md', 'a/x.md/inner.md', 'a/z.markdown', 'b.md'];
  expect(pathsIn((await run(['lint', '.', '--format', 'json'])).output)).toEqual(order);
  expect(pathsIn((await run(['lint', '--format', 'json'])).output)).toEqual(order);
});

test('globs find files, and an exclamation mark takes some away', async () => {
  const { run } = createWorkplace({
    'a/one.md': thinDesign,
    'a/two.md': thinDesign,
    'a/drafts/three.md': thinDesign,
    'node_modules/p/readme.md': thinDesign,
    'a/picture.png': 'x',
  });
  const lint = async (...paths: readonly string[]) =>
    pathsIn((await run(['lint', ...paths, '--format', 'json'])).output);
  expect(await lint('**/*.md')).toEqual(['a/drafts/three.md', 'a/one.md', 'a/two.md']);
  expect(await lint('a/*')).toEqual(['a/one.md', 'a/two.md']);
  expect(await lint('**/*.md', '!**/drafts/**')).toEqual(['a/one.md', 'a/two.md']);
  expect(await lint('.', '!a/drafts/**')).toEqual(['a/one.md', 'a/two.md']);
  expect(await lint('a/one.md', '**/one.md', 'a')).toHaveLength(3);
});

test('names that look like patterns are taken as they are', async () => {
  const names = ['plan [draft].md', 'plan (old).md', 'plan {a,b}.md', 'why?.md', 'a*.md'];
  const { run } = createWorkplace(Object.fromEntries(names.map((name) => [name, thinDesign])));
  for (const name of names) {
    const { code, output } = await run(['lint', name, '--format', 'json']);
    expect(pathsIn(output)).toEqual([name]);
    expect(code).toBe(0);
  }
});

test('standard input is read for a dash and gets a name', async () => {
  const { run } = createWorkplace();
  const anonymous = await run(['lint', '-'], { input: thinDesign });
  expect(anonymous.output).toMatch(/^<stdin> {2}Finding/);
  const named = await run(['lint', '-', '--stdin-filename', 'x/y.md'], { input: thinDesign });
  expect(named.output).toMatch(/^x\/y\.md {2}Finding/);
  const unread = await run(['lint', '.', '--stdin-filename', 'x.md']);
  expect(unread.code).toBe(2);
  expect(unread.errors).toContain('Put `-` in the place of a path.');
});

test('a byte order mark moves no place', async () => {
  const { run } = createWorkplace({ 'a.md': holeyDesign, 'b.md': `\uFEFF${holeyDesign}` });
  const [plain, marked] = await Promise.all([
    run(['lint', 'a.md', '--format', 'json']),
    run(['lint', 'b.md', '--format', 'json']),
  ]);
  expect(marked.output.replace('"b.md"', '"a.md"')).toBe(plain.output);
});

test('why tells what a verdict rests on', async () => {
  const { run } = createWorkplace({ 'thin.md': thinDesign });
  const { code, output } = await run(['lint', 'thin.md', '--why', 'requirements/business-goal']);
  expect(output).toContain('thin.md  requirements/business-goal: met');
  expect(output).toMatch(/taken, line 5:\n.*5 │ The business goal is to cut refunds/);
  expect(code).toBe(0);
});

test('a file that is no design is named in one line', async () => {
  const { run } = createWorkplace({ 'empty.md': '', 'shopping.md': '# Shopping\n\n- bread\n' });
  const { code, output } = await run(['lint', '.', '--details']);
  expect(output).toContain('empty.md  This does not read like an ML system design');
  expect(output).toContain('shopping.md  This does not read like an ML system design');
  expect(code).toBe(0);
});

test('a blank skeleton never passes, and its slots are named', async () => {
  const { run } = createWorkplace();
  await run(['new', '--output', 'design.md']);
  const { code, output } = await run(['lint', 'design.md', '--max-warnings', '0']);
  expect(output).toContain('A skeleton that still waits for its answers');
  expect(code).toBe(1);
});

test.skipIf(process.platform === 'win32')('a link that leads to itself is a fault', async () => {
  const { run, folder } = createWorkplace({ 'a.md': thinDesign });
  symlinkSync('loop.md', path.join(folder, 'loop.md'));
  const { code, errors } = await run(['lint', 'loop.md']);
  expect(errors).toContain('loop.md: This cannot be read: its symbolic links lead in a circle.');
  expect(code).toBe(2);
  expect(await run(['lint', '.'])).toMatchObject({ code: 0, errors: '' });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a file that must not be read is a fault, and the others are linted',
  async () => {
    const { run, folder } = createWorkplace({ 'a.md': thinDesign, 'secret.md': thinDesign });
    chmodSync(path.join(folder, 'secret.md'), 0);
    const { code, output, errors } = await run(['lint', '.']);
    expect(errors).toContain('secret.md: This file cannot be read: access to it is denied.');
    expect(output).toContain('a.md  Finding lost parcels');
    expect(code).toBe(2);
  },
);

test('a design below the score or band that is asked for fails and is told', async () => {
  const { run } = createWorkplace({ 'thin.md': thinDesign, 'log.md': '# Changelog\n' });
  const score = await run(['lint', '.', '--min-score', '90']);
  expect(score.code).toBe(1);
  expect(score.errors).toMatch(/^thin\.md has \d+ points; --min-score asks for 90\.\n$/);
  const band = await run(['lint', '.', '--min-band', 'senior']);
  expect(band.code).toBe(1);
  expect(band.errors).toMatch(/^thin\.md is \w+; --min-band asks for senior\.\n$/);
  expect(await run(['lint', '.', '--min-score', '1', '--min-band', 'sketch'])).toMatchObject({
    code: 0,
    errors: '',
  });
});

test('a folder gets one line a file, the best first, and the findings on demand', async () => {
  const { run } = createWorkplace({
    'a.md': holeyDesign,
    'b.md': thinDesign,
    'log.md': '# Changelog\n',
  });
  const { output } = await run(['lint', '.']);
  const rows = output.split('\n').slice(0, 4);
  expect(rows[0]).toMatch(/^Score {2}Band .* 7 {2}Errors {2}Warnings {2}File$/);
  expect(rows[1]).toMatch(/^ *\d+ {2}\w+ .*b\.md$/);
  expect(rows[2]).toMatch(/^ *\d+ {2}sketch .* - .*a\.md$/);
  expect(rows[3]).toMatch(/^ *no design .*log\.md$/);
  expect(output).not.toContain('Coverage');
  const details = await run(['lint', '.', '--details']);
  expect(details.output.match(/^Coverage, /gm)).toHaveLength(2);
  const named = await run(['lint', 'a.md', 'b.md']);
  expect(named.output.match(/^Coverage, /gm)).toHaveLength(2);
});

test('compact results are one line a finding', async () => {
  const { run } = createWorkplace({ 'thin.md': thinDesign });
  const { output } = await run(['lint', 'thin.md', '--format', 'compact']);
  const lines = output.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines)
    expect(line).toMatch(/^thin\.md:\d+:\d+: (?:error|warning): \S.* \[[\w-]+\/[\w-]+\]$/);
  const all = await run(['lint', 'thin.md', '--format', 'compact', '--hints']);
  expect(all.output).toContain(': hint: ');
});

test('of each step the worst findings are shown, the others on demand', async () => {
  const { run } = createWorkplace({ 'thin.md': thinDesign });
  const few = await run(['lint', 'thin.md', '--hints']);
  const all = await run(['lint', 'thin.md', '--hints', '--details']);
  const shown = (text: string): number =>
    text.match(/^ {2}\S (?:error|warning|hint) {2}/gm)?.length ?? 0;
  const hidden = [...few.output.matchAll(/^ {2}… (\d+) more, shown with --details$/gm)];
  const counted = hidden.reduce((sum, match) => sum + Number(match[1]), 0);
  expect(hidden.length).toBeGreaterThan(0);
  expect(shown(few.output) + counted).toBe(shown(all.output));
  expect(all.output).not.toContain('more, shown with --details');
});
