import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { version } from '#built-in/version';
import { userEnvironment } from '../support/user-environment.ts';

const root = path.resolve(import.meta.dirname, '../..');
const place = mkdtempSync(path.join(tmpdir(), 'mlsd-adopt-'));

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const environment = { ...userEnvironment, GITHUB_ACTIONS: '' };

/** Runs lines of a shell; gives the exit code and all that was written. */
function shell(folder: string, lines: string) {
  const options = { cwd: folder, encoding: 'utf8', env: environment } as const;
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', lines], options);
  return { code: status, text: `${stdout}${stderr}` };
}

function succeed(folder: string, lines: string): string {
  const { code, text } = shell(folder, lines);
  expect(code, `${lines}\n${text}`).toBe(0);
  return text;
}

/** The passages of a language on the page, in their order. */
function passagesOf(page: string, language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  );
}

/** The commands of the job that `init` wrote. */
function commandsOf(workflow: string): string {
  const lines = [...workflow.matchAll(/^ *- run: (.*)$/gm)].map(([, line = '']) => line);
  expect(lines).toEqual(['npm ci', 'npx --no-install mlsd lint']);
  return lines.join('\n');
}

function createAnswers(): string {
  const folder = path.join(place, 'answers of the group');
  const cases = path.join(root, 'fixtures/cases');
  for (const [index, name] of readdirSync(cases).entries()) {
    const author = path.join(folder, 'answers', ['Åsa', 'bo b.', 'cem'][index % 3] ?? '');
    mkdirSync(author, { recursive: true });
    copyFileSync(path.join(cases, name, 'weak.md'), path.join(author, `${name}.md`));
  }
  succeed(folder, 'git init --quiet && git add . && git commit --quiet -m answers');
  return folder;
}

test('the page on adoption holds, step by step', { timeout: 300_000 }, () => {
  const page = readFileSync(path.join(root, 'docs/adopt.md'), 'utf8');
  const [install = '', init = '', update = ''] = passagesOf(page, 'sh');
  const [settings = '', baseline = ''] = passagesOf(page, 'yaml');
  const folder = createAnswers();
  succeed(root, `npm pack --ignore-scripts --pack-destination '${folder}'`);
  expect(install).toContain(`./mlsd-${version}.tgz`);
  succeed(folder, install);
  writeFileSync(path.join(folder, '.gitignore'), 'node_modules\n');
  const asks = shell(folder, init);
  expect(asks.text).toContain('Nobody is here to be asked.');
  succeed(folder, `${init.trim()} --yes --level mid --ci github --pre-commit`);
  const config = path.join(folder, 'mlsd.config.yaml');
  expect(parse(readFileSync(config, 'utf8'))).toEqual({ level: 'mid' });
  writeFileSync(config, settings);
  expect(shell(folder, 'npx mlsd lint').code).toBe(1);
  appendFileSync(config, baseline);
  expect(succeed(folder, update)).toMatch(/holds \d+ entries now/);
  succeed(folder, 'git add . && git commit --quiet -m adopt');
  const clone = path.join(place, 'clone');
  succeed(place, `git clone --quiet '${folder}' clone`);
  const job = commandsOf(readFileSync(path.join(clone, '.github/workflows/mlsd.yml'), 'utf8'));
  expect(succeed(clone, job)).toContain('by the baseline');
  const weak = path.join(root, 'fixtures/cases/visual-search/weak.md');
  copyFileSync(weak, path.join(clone, 'answers/newer.md'));
  expect(shell(clone, 'npx mlsd lint').code).toBe(1);
});
