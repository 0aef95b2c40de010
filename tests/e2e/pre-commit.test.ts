import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writePreCommitEntry } from '../../src/cli/init/ci-files.ts';
import { userEnvironment } from '../support/user-environment.ts';

const root = path.resolve(import.meta.dirname, '../..');
const place = mkdtempSync(path.join(tmpdir(), 'mlsd-pre-commit-'));

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const environment = {
  ...userEnvironment,
  PRE_COMMIT_HOME: path.join(place, 'home'),
  GIT_CONFIG_NOSYSTEM: '1',
};

function call(folder: string, name: string, ...args: readonly string[]) {
  const options = { cwd: folder, encoding: 'utf8', env: environment } as const;
  const { status, stdout, stderr } = spawnSync(name, args, options);
  return { code: status, output: stdout, text: `${stdout}${stderr}` };
}

function begin(name: string): string {
  const folder = path.join(place, name);
  mkdirSync(folder);
  call(folder, 'git', 'init', '--quiet');
  return folder;
}

function commit(folder: string) {
  call(folder, 'git', 'add', '--all');
  return call(folder, 'git', 'commit', '--quiet', '--message', 'Work');
}

/** This repository as it stands, as somebody's clone would hold it; and its commit. */
function cloneSources(): { readonly folder: string; readonly revision: string } {
  const folder = begin('mlsd');
  const { output } = call(
    root,
    'git',
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  );
  const files = output
    .split('\0')
    .filter((name) => name !== '' && existsSync(path.join(root, name)));
  for (const file of files) cpSync(path.join(root, file), path.join(folder, file));
  commit(folder);
  return { folder, revision: call(folder, 'git', 'rev-parse', 'HEAD').output.trim() };
}

/** A repository whose hook is installed. */
function createAnswers(name: string, config: string): string {
  const folder = begin(name);
  const node = 'default_language_version:\n  node: system\n';
  writeFileSync(path.join(folder, '.pre-commit-config.yaml'), `${node}repos:\n${config}`);
  expect(call(folder, 'pre-commit', 'install').code).toBe(0);
  return folder;
}

function put(quality: 'weak' | 'strong', folder: string, name: string): void {
  const source = path.join(root, 'fixtures/cases/visual-search', `${quality}.md`);
  copyFileSync(source, path.join(folder, name));
}

/** A weak answer is refused, a strong one is taken, and what is no Markdown is not looked at. */
function expectGuarded(folder: string): void {
  writeFileSync(path.join(folder, 'notes.txt'), 'Nothing to see.\n');
  expect(commit(folder)).toMatchObject({ code: 0 });
  put('weak', folder, '- größe.md');
  const refused = commit(folder);
  expect(refused.text).toContain('Worth answering next');
  expect(refused.code).toBe(1);
  put('strong', folder, '- größe.md');
  expect(commit(folder)).toMatchObject({ code: 0 });
  expect(call(folder, 'git', 'status', '--porcelain').text).toBe('');
}

const isThere = call(root, 'pre-commit', '--version').code === 0;
const isRepository = call(root, 'git', 'rev-parse', 'HEAD').code === 0;
const reason = isThere ? 'this is no Git repository' : 'the program is not there';

describe.skipIf(!isThere || !isRepository)(
  `pre-commit${isThere && isRepository ? '' : ` (left out: ${reason})`}`,
  { timeout: 600_000 },
  () => {
    test('guards commits with the hook of this repository, installed from its sources', () => {
      const { folder, revision } = cloneSources();
      const hook = `  - repo: ${folder}\n    rev: ${revision}\n    hooks:\n      - id: mlsd\n`;
      expectGuarded(createAnswers('answers', hook));
    });

    test.each([null, 'npm ci'] as const)(
      'guards commits with the entry that init writes where %j brings mlsd',
      (installer) => {
        const packed = call(root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', place);
        expect(packed.code).toBe(0);
        const entry = writePreCommitEntry({ version: '0.0.0', installer, cache: false });
        const tarball = path.join(place, packed.output.trim());
        const local = entry.replace('mlsd@0.0.0', tarball).replace(/^(?=.)/gm, '  ');
        const folder = createAnswers(`local-${installer ?? 'none'}`, local);
        if (installer !== null) {
          writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n');
          writeFileSync(path.join(folder, '.gitignore'), 'node_modules\n');
          expect(call(folder, 'npm', 'install', '--save-dev', tarball).code).toBe(0);
        }
        expectGuarded(folder);
      },
    );
  },
);
