import { describe, expect, test } from 'vitest';
import { createWorkplace } from '../support/run-command.ts';
import { thinDesign } from '../support/designs.ts';
import { soundConfig } from '../support/read-config.ts';

const files = {
  'shared.yaml': 'level: mid\nrules:\n  writing/too-long: { severity: hint }\n',
  'mlsd.config.yaml': `extends: ./shared.yaml
status: final
rules:
  writing/too-long: { at-most: 4000 }
  serving/cost: off
ignore: [drafts]
overrides:
  - files: [special]
    rules: { serving/cost: error }
`,
  'a.md': `---\nlevel: staff\n---\n\n${thinDesign}`,
  'special/b.md': thinDesign,
};

describe('--print-config says of each value where it comes from:', () => {
  test('front matter, configs and defaults', async () => {
    const { run } = createWorkplace(files);
    const { code, output, errors } = await run(['lint', '--print-config', 'a.md']);
    expect(errors).toBe('');
    expect(code).toBe(0);
    for (const line of [
      '# What counts for a.md',
      '# Config: mlsd.config.yaml',
      'level: staff  # a.md:2 (front matter)',
      'status: final  # mlsd.config.yaml:2',
      '  - drafts  # mlsd.config.yaml:6',
      '    severity: hint  # shared.yaml:3',
      '    at-most: 4000  # mlsd.config.yaml:4',
      '    sure: 4500  # default',
      '  serving/cost: off  # mlsd.config.yaml:5',
      '  model/step-present: error  # default',
    ])
      expect(output.split('\n')).toContain(line);
  });

  test('flags and overrides', async () => {
    const { run } = createWorkplace(files);
    const args = ['lint', '--print-config', 'special/b.md', '--status', 'draft'];
    const { output } = await run(args);
    expect(output).toContain('level: mid  # shared.yaml:1\n');
    expect(output).toContain('status: draft  # --status\n');
    expect(output).toContain('  serving/cost: error  # mlsd.config.yaml:9\n');
  });

  test('as JSON', async () => {
    const { run } = createWorkplace(files);
    const { output } = await run(['lint', '--print-config', 'a.md', '--format', 'json']);
    const settings: unknown = JSON.parse(output);
    expect(settings).toMatchObject({
      config: 'mlsd.config.yaml',
      single: { level: { value: 'staff', from: { by: 'front matter', path: 'a.md', line: 2 } } },
      rules: { 'serving/cost': { severity: { value: 'off', from: { by: 'config', line: 5 } } } },
    });
  });

  test('without any config, for a file that is yet to be written', async () => {
    const { run } = createWorkplace();
    const { code, output } = await run(['lint', '--print-config', 'new.md']);
    expect(output).toContain(
      '# Config: none\nlevel: senior  # default\nstatus: review  # default\n',
    );
    expect(code).toBe(0);
  });

  test('or what is wrong with the config', async () => {
    const { run } = createWorkplace({ 'mlsd.config.yaml': 'levle: mid\n' });
    const { code, output, errors } = await run(['lint', '--print-config', 'a.md']);
    expect(errors).toContain('Did you mean `level`?');
    expect(output).toBe('');
    expect(code).toBe(2);
  });
});

test('what is printed is a config that sets the same', async () => {
  const place = createWorkplace(files);
  const { output } = await place.run(['lint', '--print-config', 'special/b.md']);
  const config = soundConfig(output);
  expect(config.level?.value).toBe('mid');
  const saved = createWorkplace({ 'mlsd.config.yaml': output, 'special/b.md': thinDesign });
  const again = await saved.run(['lint', '--print-config', 'special/b.md']);
  expect(again.errors).toBe('');
  const values = (text: string) =>
    text
      .replace(/ +#.*$/gm, '')
      .split('\n')
      .slice(2);
  expect(values(again.output)).toEqual(values(output));
});
