import { expect, test } from 'vitest';
import { run as runCommand } from '../../src/cli/run.ts';
import { createWorkplace } from '../support/run-command.ts';
import { thinDesign } from '../support/designs.ts';

test('help has examples, for each command its own', async () => {
  const { run } = createWorkplace();
  for (const command of ['new', 'lint', 'ask', 'explain', 'rules', 'cases', 'show', 'completion']) {
    const { code, output, errors } = await run([command, '--help']);
    expect(output).toContain(`Usage: mlsd ${command}`);
    expect(output).toMatch(/Examples:\n.*mlsd /);
    expect(errors).toBe('');
    expect(code).toBe(0);
  }
  expect((await run([])).output).toBe((await run(['--help'])).output);
});

test('the version is printed', async () => {
  const { run } = createWorkplace();
  const { code, output } = await run(['--version']);
  expect(output).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  expect(code).toBe(0);
});

test.each([
  [['lint', '--hintz'], "unknown option '--hintz'", '(Did you mean --hints?)'],
  [['lnt', 'a.md'], "unknown command 'lnt'", '(Did you mean lint?)'],
  [['design.md'], "unknown command 'design.md'", 'To lint it: mlsd lint "design.md"'],
  [['lint', '--level', 'junior'], 'Allowed choices are mid, senior, staff', ''],
  [['lint', '--max-warnings', 'few'], 'It must be a whole number.', ''],
  [['explain'], "missing required argument 'check|step|case|score'", ''],
  [['show', 'a.md', 'b.md'], 'too many arguments', ''],
  [['ask', 'a.md', '--count', '0'], 'It must be a whole number from 1 on.', ''],
  [['lint', '--min-score', '101'], 'It must be a number from 0 to 100.', ''],
  [['lint', '--min-band', 'junior'], 'Allowed choices are sketch, partial, mid, senior, staff', ''],
])('%j is a wrong call', async (args, message, help) => {
  const { run } = createWorkplace();
  const { code, output, errors } = await run(args);
  expect(errors).toContain(message);
  expect(errors).toContain(help);
  expect(output).toBe('');
  expect(code).toBe(2);
});

test('a failure of our own is no finding and asks for a report', async () => {
  const errors: string[] = [];
  const code = await runCommand(['rules'], {
    output: {
      write: () => {
        throw new TypeError('broken on purpose');
      },
      isTerminal: false,
      columns: undefined,
    },
    errors: { write: (text) => errors.push(text), isTerminal: false, columns: undefined },
    input: (async function* () {})(),
    folder: '.',
    today: '2026-01-01',
    environment: {},
  });
  expect(errors.join('')).toContain('This is a bug in mlsd, not in your document.');
  expect(errors.join('')).toContain('TypeError: broken on purpose');
  expect(code).toBe(3);
});

test('a skeleton goes to standard output or to a new file', async () => {
  const { run, read } = createWorkplace();
  const { code, output, errors } = await run(['new', '--title', 'Lost parcels']);
  expect(output).toContain('# Lost parcels');
  expect(output.match(/^## \d\. /gm)).toHaveLength(7);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  const written = await run(['new', '--title', 'Lost parcels', '--output', 'designs/parcels.md']);
  expect(written).toEqual({ code: 0, output: '', errors: 'Written: designs/parcels.md\n' });
  expect(read('designs/parcels.md')).toBe(output);
});

test('a skeleton never replaces a file unless it is told to', async () => {
  const { run, read } = createWorkplace({ 'mine.md': 'my work' });
  const refused = await run(['new', '--output', 'mine.md']);
  expect(refused.errors).toBe(
    'error: mine.md: This file exists already.\n  Choose another name, or replace it with --force.\n',
  );
  expect(refused.code).toBe(2);
  expect(read('mine.md')).toBe('my work');
  expect(await run(['new', '--output', 'mine.md', '--force'])).toMatchObject({ code: 0 });
  expect(read('mine.md')).toContain('## 1. ');
});

test('a check is explained with passages that count and that do not', async () => {
  const { run } = createWorkplace();
  const { code, output } = await run(['explain', 'requirements/latency-budget']);
  expect(output).toContain('This counts\n');
  expect(output).toContain('This does not count\n');
  expect(output).toContain('The question to a candidate');
  expect(code).toBe(0);
});

test('a step is explained with its checks', async () => {
  const { run } = createWorkplace();
  const { code, output } = await run(['explain', 'requirements']);
  expect(output).toContain('What a strong answer holds');
  expect(output).toContain('requirements/latency-budget');
  expect(code).toBe(0);
});

test('what cannot be explained is told with what was meant', async () => {
  const { run } = createWorkplace();
  const { code, output, errors } = await run(['explain', 'requirement']);
  expect(errors).toContain(
    'There is no check, step or case `requirement`.\n  Did you mean requirements?',
  );
  expect(output).toBe('');
  expect(code).toBe(2);
});

test('rules are listed by level, also for programs', async () => {
  const { run } = createWorkplace();
  const all = await run(['rules', '--format', 'json']);
  const mid = await run(['rules', '--format', 'json', '--level', 'mid']);
  const lines = (text: string): number => text.split('\n').length;
  expect(lines(mid.output)).toBeLessThan(lines(all.output));
  expect(JSON.parse(mid.output)).toContainEqual(
    expect.objectContaining({ id: 'requirements/latency-budget', severity: 'warning' }),
  );
  expect((await run(['rules'])).output).toMatch(/ {2}requirements\/latency-budget +warning +mid /);
});

test('show tells the step of each section and how each statement is meant', async () => {
  const source = `${thinDesign}\nLater we could add photos.\n\nShould we ask the couriers?\n`;
  const { run } = createWorkplace({ 'a.md': source });
  const { code, output } = await run(['show', 'a.md']);
  expect(output).toContain('# Requirements  requirements');
  expect(output).toMatch(/6 {2}asserted +There are 2 million parcels a day\./);
  expect(output).toMatch(/asked +Should we ask the couriers\?/);
  expect(output).toMatch(/deferred +Later we could add photos\./);
  expect(code).toBe(0);
});

test('show also tells what a verdict rests on, and what is wrong with the call', async () => {
  const { run } = createWorkplace({ 'a.md': thinDesign });
  const why = await run(['show', '-', '--why', 'requirements/business-goal'], {
    input: thinDesign,
  });
  expect(why.output).toContain('requirements/business-goal: met');
  expect(await run(['show', 'b.md'])).toMatchObject({ code: 2, output: '' });
  expect(await run(['show', 'a.md', '--why', 'x'])).toMatchObject({ code: 2, output: '' });
});

test('show prints the facts of a document, with line, subject and meaning', async () => {
  const { run } = createWorkplace({ 'a.md': '# A\n\nThe p99 latency is under 200 ms.\n' });
  const { code, output } = await run(['show', 'a.md', '--facts']);
  expect(output).toMatch(/ 3 {2}duration +response-time +200 ms +\[at most, p99\]/);
  expect(code).toBe(0);
  expect(await run(['show', 'a.md', '--facts', '--why', 'io/input-defined'])).toMatchObject({
    code: 2,
  });
});

test('rules that find something are listed and explained like any other', async () => {
  const { run } = createWorkplace();
  expect((await run(['rules'])).output).toContain('consistency/number-conflict');
  const { output } = await run(['explain', 'consistency/number-conflict']);
  expect(output).toContain('This is told');
  expect(output).toContain('This is not told');
});
