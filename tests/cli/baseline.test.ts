import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { builtInLinter } from '../support/built-in-linter.ts';
import { holeyDesign, thinDesign } from '../support/designs.ts';
import { createWorkplace } from '../support/run-command.ts';

const known = ['lint', '--baseline', 'known.json', '--fail-on', 'hint'];
const adopt = [...known, '--update-baseline'];

describe('a baseline', () => {
  it('is written sorted, and holds back what stands in it', async () => {
    const { run, read } = createWorkplace({ 'b/b.md': holeyDesign, 'a.md': thinDesign });
    const written = await run(adopt);
    expect(written.errors).toMatch(/^note: known\.json holds \d+ entries now\.\n$/);
    expect(written.code).toBe(0);
    const text = read('known.json');
    expect(text).toMatch(
      /^\{\n {2}"format": "mlsd-baseline",\n {2}"version": 1,\n {2}"files": \{\n {4}"a\.md"/,
    );
    expect(text.indexOf('"a.md"')).toBeLessThan(text.indexOf('"b/b.md"'));
    const again = await run(known);
    expect(again).toMatchObject({ code: 0, errors: '' });
    expect(again.output).toMatch(/\nHeld back: \d+ by the baseline\n$/);
    await run(adopt);
    expect(read('known.json')).toBe(text);
  });

  it('lets what is new be told and fail', async () => {
    const { run, write } = createWorkplace({ 'a.md': thinDesign });
    await run(adopt);
    write('a.md', holeyDesign);
    const { code, output } = await run([...known, '--quiet']);
    expect(code).toBe(1);
    expect(output).toContain('model/step-present');
  });

  it('tells entries that no longer hold, and prunes them', async () => {
    const { run, write, read } = createWorkplace({ 'a.md': holeyDesign, 'b.md': thinDesign });
    await run(adopt);
    write('a.md', thinDesign);
    const { errors } = await run(known);
    expect(errors).toBe(
      'note: 1 entry of known.json no longer holds; prune it with --update-baseline.\n',
    );
    expect((await run(adopt)).errors).toMatch(/; 1 pruned\.\n$/);
    expect(read('known.json')).not.toContain('model/step-present');
  });

  it('keeps the entries of documents that are not part of a run, and drops those of deleted ones', async () => {
    const { run, read, folder } = createWorkplace({ 'a.md': thinDesign, 'b.md': thinDesign });
    await run(adopt);
    const text = read('known.json');
    await run([...adopt, 'a.md']);
    expect(read('known.json')).toBe(text);
    rmSync(path.join(folder, 'b.md'));
    expect((await run([...known, 'a.md'])).errors).toMatch(
      /^note: \d+ entries of known\.json no longer hold/,
    );
    await run([...adopt, 'a.md']);
    expect(read('known.json')).not.toContain('b.md');
  });

  it('names documents as seen from its own folder', async () => {
    const { run, read } = createWorkplace({ 'docs/a.md': thinDesign });
    await run(['lint', '--baseline', 'ci/known.json', '--update-baseline']);
    expect(read('ci/known.json')).toContain('"../docs/a.md"');
    const { output } = await run(['lint', '--baseline', 'ci/known.json']);
    expect(output).toContain('by the baseline');
  });

  it('stands in the JSON report', async () => {
    const { run } = createWorkplace({ 'a.md': thinDesign });
    await run(adopt);
    const { output } = await run([...known, '--format', 'json']);
    expect(JSON.parse(output)).toMatchObject({
      files: [{ findings: [] }],
      summary: { warnings: 0, suppressed: { comments: 0 } },
    });
    expect(output).toContain('"by":"baseline"');
  });
});

describe('a baseline that cannot be used stops the run and stays as it is', () => {
  const sound = '{ "format": "mlsd-baseline", "version": 1, "files": {} }';
  test.each([
    ['{ "format": "mlsd-baseline",\n  "files" }', 'This is not valid JSON.', 'Repair it'],
    [sound.replace('{}', '{"a.md": {"x/y": 3}}'), 'Here must stand documents', 'Repair it'],
    [sound.replace('1', '2'), 'written by another version', 'that mlsd wrote'],
    ['{"name": "package"}', 'This is no baseline of mlsd.', 'that mlsd wrote'],
  ])('%s', async (text, message, help) => {
    const { run, read } = createWorkplace({ 'a.md': thinDesign, 'known.json': text });
    const { code, output, errors } = await run(known);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain('known.json:');
    expect(errors).toContain(message);
    expect(errors).toContain(help);
    expect(read('known.json')).toBe(text);
  });

  test('that is missing, or has no name', async () => {
    const { run } = createWorkplace({ 'a.md': thinDesign });
    const missing = await run(known);
    expect(missing.code).toBe(2);
    expect(missing.errors).toContain('Create it with --update-baseline.');
    const unnamed = await run(['lint', '--update-baseline']);
    expect(unnamed.code).toBe(2);
    expect(unnamed.errors).toContain(
      'Name it with --baseline FILE, or with `baseline` in the config.',
    );
  });

  test('unless it is damaged and written anew; another file never is', async () => {
    const conflict = `${'<'.repeat(7)} ours\n{ "format": "mlsd-baseline" }\n`;
    const { run, read } = createWorkplace({
      'a.md': thinDesign,
      'known.json': conflict,
      'package.json': '{"name": "package"}',
    });
    expect((await run(adopt)).code).toBe(0);
    expect(read('known.json')).toMatch(/^\{\n {2}"format"/);
    const other = await run(['lint', '--baseline', 'package.json', '--update-baseline']);
    expect(other.code).toBe(2);
    expect(read('package.json')).toBe('{"name": "package"}');
  });
});

describe('every entry still holds', () => {
  const folder = path.resolve(import.meta.dirname, '../../fixtures/answers');
  const answers = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const fingerprints = (source: string): readonly string[] =>
    builtInLinter
      .lint('a.md', source)
      .findings.map(({ check, fingerprint }) => `${check} ${fingerprint}`)
      .toSorted();

  it('when empty lines are added above, and headings get a number or an emoji', () => {
    expect(answers.length).toBeGreaterThan(4);
    const change = fc.record({
      name: fc.constantFrom(...answers),
      above: fc.integer({ min: 0, max: 5 }),
      mark: fc.constantFrom('', '📦 ', 'Part A: '),
    });
    fc.assert(
      fc.property(change, ({ name, above, mark }) => {
        const source = readFileSync(path.join(folder, name), 'utf8');
        const moved = source
          .replace(/^(#{2,3}) (?=[A-Z])/gm, `$1 ${mark}`)
          .replace(/\n\n/, `\n${'\n'.repeat(above + 1)}`);
        expect(fingerprints(moved)).toEqual(fingerprints(source));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a baseline that a config names', () => {
  const config = { 'mlsd.config.yaml': 'baseline: ci/known.json\n' };
  const bar = ['lint', '--fail-on', 'hint'];

  it('is written and used without any option', async () => {
    const { run, read } = createWorkplace({ ...config, 'a.md': holeyDesign });
    const missing = await run(bar);
    expect(missing.code).toBe(2);
    expect(missing.errors).toContain('error: ci/known.json: There is no such baseline.');
    expect(missing.errors).toContain('`baseline` in mlsd.config.yaml names it.');
    expect((await run([...bar, '--update-baseline'])).code).toBe(0);
    expect(read('ci/known.json')).toContain('"../a.md"');
    expect(await run(bar)).toMatchObject({ code: 0, errors: '' });
    expect((await run([...bar, '--no-baseline'])).code).toBe(1);
  });

  it('gives way to the one that the call names', async () => {
    const { run, read } = createWorkplace({ ...config, 'a.md': thinDesign });
    await run([...bar, '--update-baseline', '--baseline', 'other.json']);
    expect(read('other.json')).toContain('"a.md"');
    expect(() => read('ci/known.json')).toThrow();
    expect((await run([...bar, '--baseline', 'other.json'])).code).toBe(0);
    const both = await run([...bar, '--no-baseline', '--update-baseline']);
    expect(both.errors).toContain('--no-baseline and --update-baseline contradict each other.');
    expect(both.code).toBe(2);
  });

  it('counts for the documents of its config only', async () => {
    const team = { 'team/mlsd.config.yaml': 'baseline: known.json\n', 'team/b.md': holeyDesign };
    const { run, read } = createWorkplace({ ...config, ...team, 'a.md': thinDesign });
    const { errors } = await run([...bar, '--update-baseline']);
    expect(errors.match(/^note: /gm)).toHaveLength(2);
    expect(read('ci/known.json')).not.toContain('b.md');
    expect(read('team/known.json')).toContain('"b.md"');
    expect(await run(bar)).toMatchObject({ code: 0, errors: '' });
  });

  it('stands in --print-config, and is not looked for outside of the repository', async () => {
    const { run, write } = createWorkplace({ ...config, 'a.md': thinDesign });
    const shown = await run(['lint', '--print-config', 'a.md']);
    expect(shown.output).toContain('baseline: ci/known.json  # mlsd.config.yaml:1\n');
    const asked = await run(['lint', '--print-config', 'a.md', '--baseline', 'b.json']);
    expect(asked.output).toContain('baseline: b.json  # --baseline\n');
    const none = await run(['lint', '--print-config', 'a.md', '--no-baseline']);
    expect(none.output).not.toMatch(/^baseline:/m);
    write('mlsd.config.yaml', 'baseline: ../known.json\n');
    const outside = await run([...bar, '--update-baseline']);
    expect(outside.errors).toContain('mlsd.config.yaml:1:11: This leads out of the repository');
    expect(outside.code).toBe(2);
  });
});
