import { expect, test } from 'vitest';
import {
  createLinter,
  formatReport,
  lintFiles,
  loadConfig,
  reportFormats,
} from '../../src/api/index.ts';
import { builtInPack, lintText } from '../../src/index.ts';
import { holeyDesign, thinDesign } from '../support/designs.ts';
import { createWorkplace } from '../support/run-command.ts';

test('files are judged as the command judges them', async () => {
  const place = createWorkplace({
    'mlsd.config.yaml': 'level: mid\nignore: [drafts]\n',
    'answers/thin.md': thinDesign,
    'answers/holey.md': holeyDesign,
    'drafts/thin.md': thinDesign,
  });
  const { notes, ...report } = await lintFiles(['.'], { folder: place.folder });
  const { output } = await place.run(['lint', '.', '--format', 'json']);
  expect(formatReport(report, 'json')).toBe(output);
  expect(report.files.map(({ path }) => path)).toEqual(['answers/holey.md', 'answers/thin.md']);
  expect(notes).toEqual([]);
});

test('what cannot be read is a fault, and what nothing matches', async () => {
  const { folder } = createWorkplace({ 'a.md': new Uint8Array([0, 1, 2]), 'b.md': thinDesign });
  const { files, faults } = await lintFiles(['a.md', 'b.md', 'c.md'], { folder, config: false });
  expect(files.map(({ path }) => path)).toEqual(['b.md']);
  expect(faults.map(({ path }) => path).toSorted()).toEqual(['a.md', 'c.md']);
});

test('the call beats the config', async () => {
  const { folder } = createWorkplace({ 'mlsd.config.yaml': 'level: mid\n', 'a.md': thinDesign });
  const [file] = (await lintFiles(['a.md'], { folder, level: 'staff' })).files;
  expect(file?.document.level).toBe('staff');
});

test('what counts for a document makes a linter', async () => {
  const { folder } = createWorkplace({
    'mlsd.config.yaml': 'level: mid\nrules: { serving/cost: off }\nignore: ["drafts/**"]\n',
    'a.md': thinDesign,
  });
  const config = await loadConfig('a.md', { folder });
  if (!config.ok) throw new Error('The config is right.');
  const { pack, options, leftOut, file } = config.value;
  expect(file).toContain('mlsd.config.yaml');
  expect(leftOut).toBeNull();
  const report = createLinter(pack, options).lint('a.md', thinDesign);
  expect(report.document.level).toBe('mid');
  const draft = await loadConfig('drafts/b.md', { folder });
  expect(draft.ok && draft.value.leftOut).toContain('ignore');
});

test('a wrong config is told with its line', async () => {
  const { folder } = createWorkplace({ 'mlsd.config.yaml': 'levle: mid\n' });
  const config = await loadConfig('a.md', { folder });
  expect(config.ok ? [] : config.faults).toMatchObject([{ path: 'mlsd.config.yaml' }]);
});

test.each(reportFormats)('a report is written as %s', async (format) => {
  const place = createWorkplace({ 'a.md': holeyDesign });
  const report = await lintFiles(['a.md'], { folder: place.folder });
  const { output } = await place.run(['lint', 'a.md', '--format', format]);
  // The command also tells code scanning what the rule files teach.
  if (format === 'sarif') expect(JSON.parse(formatReport(report, format))).toHaveProperty('runs');
  else expect(formatReport(report, format, { pack: builtInPack })).toBe(output);
});

test('one text is judged without any file', () => {
  const report = lintText(thinDesign, { path: 'a.md', level: 'mid' });
  expect(report).toMatchObject({ path: 'a.md', document: { level: 'mid', kind: 'design' } });
});

test('the baseline of a config counts for programs too', async () => {
  const { run, folder } = createWorkplace({
    'a.md': holeyDesign,
    'mlsd.config.yaml': 'baseline: known.json\n',
  });
  const { faults } = await lintFiles(['a.md'], { folder });
  expect(faults.map(({ message }) => message)).toEqual(['There is no such baseline.']);
  await run(['lint', '--update-baseline']);
  const report = await lintFiles(['a.md'], { folder });
  expect(report.faults).toEqual([]);
  expect(report.files[0]?.findings).toEqual([]);
  expect(report.files[0]?.suppressed.length).toBeGreaterThan(3);
});
