import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createWorkplace } from '../support/run-command.ts';

async function complete(current: string, ...before: readonly string[]): Promise<readonly string[]> {
  const { run } = createWorkplace();
  const { output } = await run(['complete', `--current=${current}`, '--', ...before]);
  return output
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '');
}

test('commands, options, choices and ids are offered; where paths stand, nothing', async () => {
  expect(await complete('')).toContain('lint');
  expect(await complete('')).not.toContain('complete');
  expect(await complete('ex')).toEqual(['explain']);
  expect(await complete('--fail', 'lint')).toEqual(['--fail-on']);
  expect(await complete('', 'lint', '--level')).toEqual(['mid', 'senior', 'staff']);
  expect(await complete('s', 'lint', 'a.md', '--level')).toEqual(['senior', 'staff']);
  expect(await complete('requirements/lat', 'lint', '--why')).toEqual([
    'requirements/latency-budget',
  ]);
  expect(await complete('io', 'explain')).toContain('io');
  expect(await complete('s', 'lint', '--format')).toEqual(['sarif']);
  expect(await complete('', 'completion')).toEqual(['bash', 'zsh', 'fish', 'powershell']);
  expect(await complete('', 'lint')).toEqual(['']);
  expect(await complete('', 'lint', '--output-file')).toEqual(['']);
});

test('bash offers what mlsd answers', async () => {
  const { run } = createWorkplace();
  const { output } = await run(['completion', 'bash']);
  const script = `mlsd() { printf '%s|' "$@" >&2; printf 'lint\\tjudge\\nlist\\tall\\n'; }
${output}
COMP_WORDS=(mlsd --color li); COMP_CWORD=2; _mlsd; printf '%s,' "\${COMPREPLY[@]}"`;
  const answer = execFileSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(answer).toBe('lint,list,');
});

test.each(['zsh', 'fish', 'powershell'])('there is a script for %s', async (shell) => {
  const { run } = createWorkplace();
  const { code, output } = await run(['completion', shell]);
  expect(output).toContain('mlsd complete');
  expect(code).toBe(0);
});
