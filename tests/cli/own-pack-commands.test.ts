import { expect, test } from 'vitest';
import { thinDesign } from '../support/designs.ts';
import { ownPack } from '../support/own-pack.ts';
import { createWorkplace, type Workplace } from '../support/run-command.ts';

const check = 'serving/courier-briefing';
const configs = { 'mlsd.config.yaml': 'packs: [house]\n' };

/** The pack belongs to the folder `team`, so that the working folder knows nothing of it. */
function createTeam(): Workplace {
  const files = Object.entries({ ...ownPack, ...configs, 'a.md': thinDesign });
  return createWorkplace(Object.fromEntries(files.map(([file, text]) => [`team/${file}`, text])));
}

test.each([
  [['explain', check], 'A list that nobody can read'],
  [['explain', 'lost-parcels'], 'Parcels vanish between two scans.'],
  [['explain', 'case/lost-parcels/last-scan'], 'The last scan is what is known.'],
  [['rules'], 'Courier briefing'],
  [['rules', '--test'], '0 with another verdict'],
  [['cases'], 'Lost parcels'],
  [['cases', '--format', 'json'], '"lost-parcels"'],
  [['new', 'lost-parcels'], 'What is known of the depot?'],
])('%j knows own checks and cases, of the working folder or a config', async (args, text) => {
  const { run } = createWorkplace({ ...ownPack, ...configs });
  expect((await run(args)).output).toContain(text);
  const elsewhere = createTeam();
  expect((await elsewhere.run(args)).output).not.toContain(text);
  const named = await elsewhere.run([...args, '--config', 'team/mlsd.config.yaml']);
  expect(named).toMatchObject({ errors: '', code: 0 });
  expect(named.output).toContain(text);
  expect((await run([...args, '--no-config'])).output).not.toContain(text);
});

test.each([
  [['show', 'team/a.md', '--why', check], `${check}: missing`],
  [['lint', 'team/a.md', '--why', check], `${check}: missing`],
  [['lint', 'team', '--case', 'lost-parcels', '--details'], 'Nothing says how couriers are'],
  [['ask', 'team/a.md', '--case', 'lost-parcels'], 'What does a courier do with a list'],
  [['fix', 'team/a.md', '--case', 'lost-parcels', '--diff'], 'What does a courier do with a list'],
])('%j goes by the config of the file, not of the working folder', async (args, text) => {
  const { run } = createTeam();
  const { output, errors } = await run(args);
  expect(errors).toBe('');
  expect(output).toContain(text);
  const without = await run([...args, '--no-config']);
  expect(without.output).not.toContain(text);
});

test('a wrong config of the file that is shown is told', async () => {
  const { run } = createWorkplace({
    'a.md': thinDesign,
    'sub/a.md': thinDesign,
    'sub/mlsd.config.yaml': 'lvl: mid\n',
  });
  expect((await run(['show', 'a.md'])).code).toBe(0);
  const { code, errors } = await run(['show', 'sub/a.md', '--facts']);
  expect(errors).toContain('error: sub/mlsd.config.yaml:1:1');
  expect(code).toBe(2);
});

test('completion offers own checks and cases, and never complains', async () => {
  const { run, write } = createWorkplace({ ...ownPack, ...configs });
  const complete = async (current: string, ...before: readonly string[]): Promise<string> => {
    const { output, errors } = await run(['complete', `--current=${current}`, '--', ...before]);
    expect(errors).toBe('');
    return output;
  };
  expect(await complete('serving/cour', 'explain')).toBe(`${check}\tCourier briefing\n`);
  expect(await complete('lost', 'new')).toBe('lost-parcels\tLost parcels\n');
  expect(await complete('lost', 'lint', '--case')).toContain('lost-parcels');
  expect(await complete('lost', 'new', '--no-config')).toBe('');
  expect(await complete('--conf', 'explain')).toContain('--config');
  write('mlsd.config.yaml', 'broken: [\n');
  expect(await complete('lost', 'new')).toBe('');
  expect(await complete('visual', 'new')).toContain('visual-search');
});

test('an unknown check is told beside what is wrong with the config', async () => {
  const { run } = createWorkplace({ 'a.md': thinDesign, 'mlsd.config.yaml': 'lvl: mid\n' });
  const { code, errors } = await run(['lint', 'a.md', '--why', 'serving/courier']);
  expect(errors).toContain('mlsd.config.yaml:1:1');
  expect(errors).toContain('There is no check');
  expect(code).toBe(2);
});
