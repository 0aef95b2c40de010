import { expect, test } from 'vitest';
import { holeyDesign } from '../support/designs.ts';
import { ownPack } from '../support/own-pack.ts';
import { createWorkplace } from '../support/run-command.ts';
import { readLog } from '../support/read-formats.ts';

/** Names that would be commands of a runner, or steer a terminal. */
const names = ['a\n::error::owned.md', '::error::owned.md', 'b\u001B[31m##[error]owned.md'];

/** What no terminal may get; colours are not among it where there is no terminal. */
// eslint-disable-next-line no-control-regex -- these are what must not be there
const steering = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

const calls: readonly (readonly string[])[] = [
  ['lint', '--format', 'text', '--min-score', '99'],
  ['lint', '--format', 'text', '--details'],
  ['lint', '--no-error-on-unmatched-pattern', '--why', 'requirements/latency-budget'],
  ['fix', '--diff'],
  ['fix'],
  ['show'],
  ['ask'],
  ['ask', '--format', 'json'],
];

test.each(calls)('%j %s', async (...call) => {
  for (const name of names) {
    const { run } = createWorkplace({ [name]: `${holeyDesign}\n::error::owned \u009B31m\n` });
    const { output, errors } = await run([...call, '--', name], {
      environment: { GITHUB_ACTIONS: 'true' },
    });
    expect(errors).not.toMatch(steering);
    if (!call.includes('--diff')) expect(output).not.toMatch(steering);
    const { commands } = readLog(`${output}\n${errors}`);
    const ours = commands.filter(({ properties }) => properties['title']?.startsWith('mlsd'));
    expect(commands).toEqual(ours);
  }
});

test('files that are left out, or not there, are named without harm', async () => {
  for (const name of names) {
    const { run } = createWorkplace({ [name]: holeyDesign, '.mlsdignore': '*owned*\n' });
    const { errors } = await run(['lint', '--', name, `${name}.gone`], {
      environment: { GITHUB_ACTIONS: 'true' },
    });
    expect(errors).not.toMatch(steering);
    expect(readLog(errors).commands).toEqual([]);
  }
});

test('a patch for a terminal shows what would steer it', async () => {
  const { run } = createWorkplace({ 'a.md': `${holeyDesign}\nEnd \u009B31m.\n` });
  const plain = await run(['fix', 'a.md', '--diff']);
  expect(plain.output).toContain('\u009B');
  const shown = await run(['fix', 'a.md', '--diff'], { columns: 80 });
  expect(shown.output).not.toContain('\u009B');
});

test.each([
  ['rules'],
  ['rules --format json'],
  ['cases'],
  ['cases --format json'],
  ['explain serving'],
  ['explain lost-parcels'],
  ['explain case/lost-parcels/last-scan'],
  ['explain serving/courier-briefing'],
  ['complete --current=l new'],
])('own rules steer nothing: %s', async (call) => {
  const title = /^( *(?:title|asks|question|message|category)): (.*)$/gm;
  const files = Object.entries(ownPack).map(
    ([file, text]) =>
      [file, text.replace(title, '$1: "$2 \\e[31m \\u202e ##[error]owned"')] as const,
  );
  const { run } = createWorkplace({
    ...Object.fromEntries(files),
    'mlsd.config.yaml': 'packs: [house]\n',
  });
  const { output, errors } = await run(call.split(' '), {
    environment: { GITHUB_ACTIONS: 'true' },
  });
  expect(errors).toBe('');
  expect(output.replaceAll('\t', ' ')).not.toMatch(steering);
  expect(output).toContain('owned');
  expect(output).not.toContain('##[');
});
