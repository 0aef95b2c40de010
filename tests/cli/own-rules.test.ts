import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkplace } from '../support/run-command.ts';
import { thinDesign } from '../support/designs.ts';
import { readSarif } from '../support/read-formats.ts';
import { ownCheck, ownPack } from '../support/own-pack.ts';

const files = {
  'a.md': thinDesign,
  'mlsd.config.yaml': 'packs: [house]\n',
  ...ownPack,
};

describe('a pack of a project', () => {
  test('has names, texts and addresses in reports', async () => {
    const { run, folder } = createWorkplace(files);
    const environment = {
      GITHUB_SERVER_URL: 'https://example.org',
      GITHUB_REPOSITORY: 'somebody/answers',
      GITHUB_SHA: 'abc123',
      GITHUB_WORKSPACE: path.dirname(folder),
    };
    const write = async (format: string): Promise<string> =>
      (await run(['lint', '.', '--format', format], { environment })).output;
    const { tool } = readSarif(await write('sarif'));
    const file = `${path.basename(folder)}/house/serving/courier-briefing.md`;
    const helpUri = `https://example.org/somebody/answers/blob/abc123/${file}`;
    const id = 'serving/courier-briefing';
    const rule = tool.driver.rules.find((one) => one.id === id);
    expect(rule).toMatchObject({ name: 'Courier briefing', helpUri });
    expect(rule?.help?.text).toContain('A list that nobody can read');
    expect(await write('markdown')).toContain(`([Courier briefing](<${helpUri}>), ${id})`);
    expect(await write('gitlab')).toContain('"Courier briefing: Nothing says how couriers');
  });

  test('brings cases whose points have a text in SARIF, as those of mlsd have', async () => {
    const { run } = createWorkplace({ 'a.md': thinDesign });
    const call = ['lint', 'a.md', '--hints', '--case', 'visual-search', '--format', 'sarif'];
    const { tool } = readSarif((await run(call)).output);
    const points = tool.driver.rules.filter(({ id }) => id.startsWith('case/'));
    expect(points.length).toBeGreaterThan(1);
    for (const { name, help } of points) {
      expect(name).toMatch(/^[A-Z]/);
      expect(help?.text).toMatch(/^\S[^]{40,}\n\n\S/);
    }
  });

  test('is judged, explained and listed like the rules of mlsd', async () => {
    const { run } = createWorkplace(files);
    const linted = await run(['lint', 'a.md']);
    expect(linted.output).toContain('Nothing says how couriers are briefed.');
    expect(linted.code).toBe(1);
    const id = 'serving/courier-briefing';
    expect((await run(['lint', 'a.md', '--why', id])).output).toContain(`${id}: missing`);
    expect((await run(['show', 'a.md', '--why', id])).output).toContain(`${id}: missing`);
    expect((await run(['explain', id])).output).toContain('A list that nobody can read');
    expect((await run(['rules'])).output).toContain('Courier briefing');
    expect((await run(['rules', '--format', 'json'])).output).toContain(id);
  });

  test('counts for the documents of its config only', async () => {
    const { run } = createWorkplace({
      ...files,
      'inner/b.md': thinDesign,
      'inner/mlsd.config.yaml': '',
    });
    const { output } = await run(['lint', '.', '--details']);
    expect(output.match(/serving\/courier-briefing/g)).toHaveLength(1);
  });

  test('is set by the config like any other', async () => {
    const config = 'packs: [./house]\nrules:\n  serving/courier-briefing: off\n';
    const { run } = createWorkplace({ ...files, 'mlsd.config.yaml': config });
    const { output, errors } = await run(['lint', 'a.md']);
    expect(errors).toBe('');
    expect(output).not.toContain('courier');
  });

  test('comes with a package that a config builds on', async () => {
    const { run } = createWorkplace({
      'a.md': thinDesign,
      'mlsd.config.yaml': 'extends: "@team/designs"\nwords:\n  briefings: [depots]\n',
      ...Object.fromEntries(
        Object.entries(files)
          .slice(1)
          .map(([file, text]) => [`node_modules/@team/designs/${file}`, text]),
      ),
    });
    const { errors, output } = await run(['lint', 'a.md', '--why', 'serving/courier-briefing']);
    expect(errors).toBe('');
    expect(output).toContain('courier-briefing: met');
  });

  test('with a broken rule is told with its line, and the others are judged', async () => {
    const broken = ownCheck.replace('severity', 'severty');
    const { run } = createWorkplace({
      ...files,
      'house/serving/other.md': broken,
      'b.md': thinDesign,
    });
    const { code, output, errors } = await run(['lint', '.', '--details']);
    expect(errors.match(/^error: /gm)).toHaveLength(1);
    expect(errors).toContain('error: house/serving/other.md:4:1: The key `severty` is not known');
    expect(errors).toContain('Did you mean `severity`?');
    expect(output).toContain('Nothing says how couriers are briefed.');
    expect(code).toBe(2);
    expect((await run(['lint', '-'], { input: thinDesign })).errors).toContain('other.md:4:1');
    expect((await run(['rules'])).errors).toContain('other.md:4:1');
  });

  test('holds no documents, and neither do templates', async () => {
    const { run } = createWorkplace({
      ...files,
      'mlsd.config.yaml': 'packs: [house]\ntemplates: forms\n',
      'forms/skeleton.md': thinDesign,
    });
    expect((await run(['lint', '.'])).output).toContain('1 file,');
    const named = await run([
      'lint',
      'a.md',
      'house/serving/courier-briefing.md',
      'forms/skeleton.md',
    ]);
    expect(named.errors).toContain('courier-briefing.md is left out: it belongs to a rule pack.');
    expect(named.errors).toContain('forms/skeleton.md is left out: it is a template.');
  });

  test('that does not exist is a fault of the config', async () => {
    const { run } = createWorkplace({ ...files, 'mlsd.config.yaml': 'packs:\n  - hose\n' });
    const { code, errors } = await run(['lint', 'a.md']);
    expect(errors).toContain('error: mlsd.config.yaml:2:5: This folder cannot be read');
    expect(code).toBe(2);
  });

  test('may not lie outside of the repository, unless the config is named', async () => {
    const { run, folder } = createWorkplace({
      ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`outside/${file}`, text])),
      'inner/.git/HEAD': '',
      'inner/a.md': thinDesign,
      'inner/mlsd.config.yaml': 'packs: [link]\n',
    });
    symlinkSync(path.join(folder, 'outside/house'), path.join(folder, 'inner/link'));
    const found = await run(['lint', 'inner/a.md']);
    expect(found.errors).toContain('error: inner/mlsd.config.yaml:1:9: This leads out of');
    expect(found.code).toBe(2);
    const named = await run(['lint', 'inner/a.md', '--config', 'inner/mlsd.config.yaml']);
    expect(named.output).toContain('Nothing says how couriers are briefed.');
  });

  test('is not read through links', async () => {
    const { run, folder } = createWorkplace(files);
    symlinkSync(path.join(folder, 'house'), path.join(folder, 'house/again'));
    symlinkSync(path.join(folder, 'a.md'), path.join(folder, 'house/serving/linked.md'));
    const { errors } = await run(['lint', 'a.md']);
    expect(errors).toContain('house/serving/linked.md: Links are not followed in a rule pack.');
    expect(errors).not.toContain('again');
  });
});

test('phrases of a config are known to the rules of mlsd', async () => {
  const text = thinDesign.replace('Recall', 'Recall and QXV, the QXV of couriers, QXV daily, ');
  const config = 'words:\n  known-acronyms: [QXV]\n';
  const before = createWorkplace({ 'a.md': text });
  expect((await before.run(['lint', 'a.md', '--details', '--hints'])).output).toContain('QXV is');
  const after = createWorkplace({ 'a.md': text, 'mlsd.config.yaml': config });
  expect((await after.run(['lint', 'a.md', '--details', '--hints'])).output).not.toContain(
    'QXV is',
  );
});

test('templates of a project make its skeletons', async () => {
  const { run } = createWorkplace({
    'mlsd.config.yaml': 'templates: house\n',
    'house/skeleton.md': '# House style: {{title}}\n\n{{steps}}\n',
  });
  expect((await run(['new', '--title', 'Parcels'])).output).toMatch(/^# House style: Parcels\n/);
});
