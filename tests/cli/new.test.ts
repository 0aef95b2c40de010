import { expect, test } from 'vitest';
import { run as runCommand } from '../../src/cli/run.ts';
import type { Choice, Dialogue } from '../../src/cli/terminal.ts';
import { createWorkplace } from '../support/run-command.ts';

test('the skeleton of a case asks what the case asks', async () => {
  const { run } = createWorkplace();
  const { output, code } = await run(['new', 'fraud-detection', '--level', 'staff']);
  expect(output).toMatch(/^---\ncase: fraud-detection\nlevel: staff\n---\n\n# Fraud detection\n/);
  expect(output).toContain('> Design a system that decides in real time');
  expect(code).toBe(0);
});

test.each([
  ['table', '| Question | Answer |'],
  ['minimal', '## 7. Monitoring'],
])('the style %s is written', async (style, part) => {
  const { run } = createWorkplace();
  const { output } = await run(['new', '--style', style]);
  expect(output).toContain(part);
});

test('the title may come from standard input', async () => {
  const { run } = createWorkplace();
  const { output } = await run(['new', '--stdin-title'], { input: '\nParcel times\r\nmore\n' });
  expect(output).toContain('\n# Parcel times\n');
  const empty = await run(['new', '--stdin-title'], { input: '\n' });
  expect(empty.errors).toContain('Standard input holds no title.');
  expect(empty.code).toBe(2);
});

test('a template of one’s own is filled, and what it does not know is left alone', async () => {
  const template = '# {{title}}\r\n\r\n## Data\r\n\r\n{{step.data}}\r\n\r\n{{author}}\r\n';
  const { run } = createWorkplace({ 'ours.md': template });
  const { output } = await run(['new', 'fraud-detection', '--template', 'ours.md']);
  expect(output).toMatch(/^# Fraud detection\n\n## Data\n\n- \*\*Labels:\*\* _\[/);
  expect(output).toContain('{{author}}');
  const missing = await run(['new', '--template', 'theirs.md']);
  expect(missing.errors).toContain('theirs.md');
  expect(missing.code).toBe(2);
});

test('a case that does not exist is told with what was meant', async () => {
  const { run } = createWorkplace();
  const { errors, output, code } = await run(['new', 'fraud-detecton']);
  expect(errors).toContain('There is no case `fraud-detecton`.\n  Did you mean fraud-detection?');
  expect(output).toBe('');
  expect(code).toBe(2);
});

/** Gives these answers one after the other. */
function scripted(answers: readonly (string | null)[]) {
  const left = [...answers];
  const asked: string[] = [];
  const answer = (message: string) => {
    asked.push(message);
    return Promise.resolve(left.shift() ?? null);
  };
  const dialogue: Dialogue = {
    choose: (message: string, choices: readonly Choice[]) => {
      expect(choices.length).toBeGreaterThan(1);
      return answer(message);
    },
    write: answer,
  };
  return { dialogue, asked };
}

async function runAttended(answers: readonly (string | null)[], args: readonly string[] = []) {
  const { folder, read } = createWorkplace();
  const { dialogue, asked } = scripted(answers);
  const output: string[] = [];
  const errors: string[] = [];
  const stream = (parts: string[]) => ({
    write: (text: string) => void parts.push(text),
    isTerminal: true,
    columns: 80,
  });
  const code = await runCommand(['new', ...args], {
    output: stream(output),
    errors: stream(errors),
    input: (async function* () {})(),
    folder,
    today: '2026-01-01',
    environment: { NO_COLOR: '1' },
    openDialogue: () => Promise.resolve(dialogue),
  });
  return { code, asked, read, output: output.join(''), errors: errors.join('') };
}

test('in a terminal it asks for case, level, style and file', async () => {
  const { code, asked, read, errors } = await runAttended([
    'fraud-detection',
    'mid',
    'table',
    'answers/fraud.md',
  ]);
  expect(asked).toHaveLength(4);
  expect(read('answers/fraud.md')).toContain('level: mid');
  expect(read('answers/fraud.md')).toContain('| Question | Answer |');
  expect(errors).toContain('Written: answers/fraud.md');
  expect(code).toBe(0);
});

test('whoever stops it gets nothing', async () => {
  const { code, output, errors } = await runAttended(['fraud-detection', null]);
  expect(errors).toContain('Nothing was written.');
  expect(output).toBe('');
  expect(code).toBe(0);
});

test('with anything on the line it does not ask', async () => {
  const { asked, output } = await runAttended([], ['--level', 'mid']);
  expect(asked).toEqual([]);
  expect(output).toContain('level: mid');
});
