import { existsSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkplace } from '../support/run-command.ts';
import { thinDesign } from '../support/designs.ts';

/** Bytes of a text in UTF-16, with its byte order mark. */
function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}

const badInputs: readonly (readonly [string, string | Uint8Array, string, string])[] = [
  ['little.md', utf16('# Plan', 'little'), 'This file is written in UTF-16.', 'Save it as UTF-8'],
  ['big.md', utf16('# Plan', 'big'), 'This file is written in UTF-16.', 'Save it as UTF-8'],
  [
    'photo.md',
    new Uint8Array([137, 80, 78, 71, 0, 1]),
    'This is a binary file',
    'Name the Markdown',
  ],
  [
    'latin.md',
    new Uint8Array([35, 32, 65, 10, 10, 0xe9, 10]),
    'Line 3 holds bytes that are not UTF-8.',
    'Save the file as UTF-8',
  ],
];

test.each(badInputs)(
  '%s is told with its reason and a remedy',
  async (name, bytes, reason, help) => {
    const { run } = createWorkplace({ [name]: bytes });
    const { code, output, errors } = await run(['lint', name]);
    expect(errors).toContain(`error: ${name}: ${reason}`);
    expect(errors).toContain(help);
    expect(output).toBe('');
    expect(code).toBe(2);
  },
);

test('a file of 50 MB is not read', async () => {
  const { run, folder } = createWorkplace({ 'huge.md': '# Plan\n' });
  truncateSync(path.join(folder, 'huge.md'), 50_000_000);
  const { code, output, errors } = await run(['lint', 'huge.md']);
  expect(errors).toContain('huge.md: This file is larger than 5 MB, the most that is read.');
  expect(output).toBe('');
  expect(code).toBe(2);
});

test('neither is so much standard input', async () => {
  const { run } = createWorkplace();
  const { code, errors } = await run(['lint', '-'], { input: 'a '.repeat(3_000_000) });
  expect(errors).toContain('<stdin>: This file is larger than 5 MB');
  expect(code).toBe(2);
});

test('a missing file is told with the name that was meant, and the others are linted', async () => {
  const { run } = createWorkplace({ 'designs/parcels.md': thinDesign });
  const { code, output, errors } = await run(['lint', 'designs/parcel.md', 'designs/parcels.md']);
  expect(errors).toBe(
    'error: designs/parcel.md: There is no such file or folder.\n  Did you mean designs/parcels.md?\n',
  );
  expect(output).toContain('designs/parcels.md  Finding lost parcels');
  expect(code).toBe(2);
});

test.each([
  ['texts', 'texts: There is no Markdown file in this folder.'],
  ['texts/*.md', 'texts/*.md: No Markdown file matches this pattern.'],
  ['nowhere.md', 'nowhere.md: There is no such file or folder.'],
  [`${'very-'.repeat(80)}long.md`, 'its name is too long'],
])('nothing found for %s is a fault', async (named, message) => {
  const { run } = createWorkplace({ 'texts/notes.txt': 'notes' });
  const { code, output, errors } = await run(['lint', named]);
  expect(errors).toContain(message);
  expect(output).toBe('');
  expect(code).toBe(2);
});

test('nothing found is no fault when the call says so', async () => {
  const { run } = createWorkplace({ 'texts/notes.txt': 'notes', 'broken.md': new Uint8Array(9) });
  const lenient = '--no-error-on-unmatched-pattern';
  const clean = { code: 0, output: '', errors: '' };
  expect(await run(['lint', 'texts', 'nowhere.md', '*.markdown', lenient])).toEqual(clean);
  expect(await run(['lint', 'broken.md', lenient])).toMatchObject({ code: 2 });
});

test('faults stand in the JSON report too', async () => {
  const { run } = createWorkplace();
  const { code, output, errors } = await run(['lint', 'nowhere.md', '--format', 'json']);
  expect(JSON.parse(output)).toMatchObject({
    files: [],
    faults: [{ path: 'nowhere.md', message: 'There is no such file or folder.' }],
  });
  expect(errors).toContain('nowhere.md');
  expect(code).toBe(2);
});

test('a check that does not exist is told with the one that was meant', async () => {
  const { run } = createWorkplace({ 'a.md': thinDesign });
  for (const written of ['latency-budget', 'latency-budgets', 'requirement/latency-budget']) {
    const { code, output, errors } = await run(['lint', 'a.md', '--why', written]);
    expect(errors).toBe(
      `error: There is no check \`${written}\`.\n  Did you mean requirements/latency-budget?\n`,
    );
    expect(output).toBe('');
    expect(code).toBe(2);
  }
});

test('options that contradict each other are told', async () => {
  const { run } = createWorkplace({ 'a.md': thinDesign });
  const loud = await run(['lint', 'a.md', '--quiet', '--hints']);
  expect(loud).toMatchObject({ code: 2, output: '' });
  expect(loud.errors).toContain('--quiet and --hints contradict each other.');
  const why = ['--why', 'requirements/latency-budget', '--format', 'json'];
  expect(await run(['lint', 'a.md', ...why])).toMatchObject({ code: 2, output: '' });
});

test('results that cannot be written are told, and nothing is left behind', async () => {
  const { run, folder } = createWorkplace({ 'a.md': thinDesign, 'out/keep.txt': '' });
  const intoFolder = await run(['lint', 'a.md', '--output-file', 'out']);
  expect(intoFolder.errors).toContain('error: out: This is a folder, not a file.');
  expect(intoFolder.code).toBe(2);
  const belowFile = await run(['lint', 'a.md', '--output-file', 'a.md/report.txt']);
  expect(belowFile.errors).toContain('error: a.md/report.txt: This file cannot be written');
  expect(belowFile.code).toBe(2);
  expect(existsSync(path.join(folder, 'a.md/report.txt'))).toBe(false);
});

test('a link that leads to nothing is called so', async () => {
  const { run, folder } = createWorkplace();
  symlinkSync('gone.md', path.join(folder, 'a.md'));
  symlinkSync('b.md', path.join(folder, 'b.md'));
  expect((await run(['lint', 'a.md'])).errors).toContain('a.md: This link leads to nothing.');
  expect((await run(['lint', 'b.md'])).errors).toContain('its symbolic links lead in a circle');
});

test('a file whose name begins with a dash is named by its folder', async () => {
  const { run } = createWorkplace({ '-notes.md': '# A\n' });
  expect((await run(['lint', '-notes.md'])).errors).toContain('To name a file: "./-notes.md"');
  expect((await run(['lint', './-notes.md'])).code).toBe(0);
  expect((await run(['lint', '--', '-notes.md'])).code).toBe(0);
});
