import { describe, expect, it } from 'vitest';
import { createLinter, type FileReport } from '../../src/index.ts';
import { builtInPack } from '../support/built-in-linter.ts';
import { createWorkplace } from '../support/run-command.ts';
import { holeyDesign, thinDesign } from '../support/designs.ts';

/** The report of a document, on a day on which nothing has expired unless another is given. */
function lint(source: string, today = '2026-01-01'): FileReport {
  return createLinter(builtInPack, { today }).lint('a.md', source);
}

function toldIn(source: string, today?: string): readonly string[] {
  return lint(source, today).findings.map(({ check }) => check);
}

/** The findings about comments: check and message. */
function complaints(source: string, today?: string): readonly string[] {
  return lint(source, today)
    .findings.filter(({ check }) => check.startsWith('ignore/'))
    .map(({ check, message }) => `${check}: ${message}`);
}

const budget = 'requirements/latency-budget';
/** The design with a comment before the heading that the budget is missed under. */
const before = (comment: string): string =>
  thinDesign.replace('## Requirements', `<!-- ${comment} -->\n\n## Requirements`);
const below = (comment: string): string =>
  thinDesign.replace('## Requirements\n', `## Requirements\n\n<!-- ${comment} -->\n`);

describe('a finding', () => {
  it('is held back with its reason where the comment is about', () => {
    expect(toldIn(thinDesign)).toContain(budget);
    const { findings, suppressed } = lint(before(`mlsd-ignore ${budget}: nobody waits`));
    expect(findings.map(({ check }) => check)).not.toContain(budget);
    expect(suppressed).toMatchObject([{ check: budget, by: 'comment', reason: 'nobody waits' }]);
  });

  it('stands in the JSON report all the same', async () => {
    const source = before(`mlsd-ignore ${budget}: nobody waits`);
    const { run } = createWorkplace({ 'a.md': source });
    const { output } = await run(['lint', 'a.md', '--format', 'json']);
    expect(JSON.parse(output)).toMatchObject({
      files: [{ suppressed: [{ check: budget, by: 'comment', reason: 'nobody waits' }] }],
      summary: { suppressed: { comments: 1, baseline: 0 } },
    });
  });

  it('is told when it begins elsewhere', () => {
    const source = below(`mlsd-ignore ${budget}: nobody waits`);
    expect(toldIn(source)).toContain(budget);
    const unused = lint(source).findings.find(({ check }) => check === 'ignore/unused');
    expect(unused?.message).toBe(`This comment holds nothing back for \`${budget}\`.`);
    expect(unused?.related?.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      '## Requirements',
    ]);
  });

  it.each(['requirements', 'requirements/*', 'requirements/'])(
    'is held back by the name of its folder: %s',
    (name) => {
      const told = toldIn(below(`mlsd-ignore-section ${name}: later`));
      const left = told.filter((check) => check.startsWith('requirements/'));
      // It is told of a sentence in another section.
      expect(left).toEqual(['requirements/data-availability']);
      expect(told.filter((check) => check.startsWith('monitoring/'))).not.toEqual([]);
    },
  );

  it('is held back everywhere by a file comment and by front matter', () => {
    const comment = `${thinDesign}\n<!-- mlsd-ignore-file ${budget}: nobody waits -->\n`;
    const head = `---\nmlsd-ignore:\n  - ${budget}: nobody waits\n---\n\n${thinDesign}`;
    for (const source of [comment, head]) expect(toldIn(source)).not.toContain(budget);
  });

  it('of what is absent belongs to the section it is told in', () => {
    const design = thinDesign.replace(
      '## Data\n',
      '## Data\n\n<!-- mlsd-ignore-section data -->\n',
    );
    expect(toldIn(thinDesign)).toContain('data/features-listed');
    expect(toldIn(design)).not.toContain('data/features-listed');
  });
});

describe('a missing step', () => {
  const comment = '<!-- mlsd-ignore-file model/step-present: the vendor brings it -->';

  it('that is held back fails nothing, and brings none of its checks forth', async () => {
    const { run } = createWorkplace({
      'a.md': holeyDesign,
      'b.md': `${holeyDesign}\n${comment}\n`,
    });
    expect((await run(['lint', 'a.md'])).code).toBe(1);
    const { code, output } = await run(['lint', 'b.md']);
    expect(code).toBe(0);
    expect(output).toContain('Held back: 1 by ignore comments');
    expect(output).not.toMatch(/ model\//);
  });

  it('stays missing, and its points stay lost', () => {
    const open = lint(holeyDesign);
    const held = lint(`${holeyDesign}\n${comment}\n`);
    expect(held.steps).toEqual(open.steps);
    expect(held.score.steps).toEqual(open.score.steps);
    const verdicts = ({ checks }: FileReport): readonly string[] =>
      checks.filter(({ id }) => !id.startsWith('ignore/')).map(({ id, verdict }) => id + verdict);
    expect(verdicts(held)).toEqual(verdicts(open));
  });
});

describe('a comment is told', () => {
  it('that names no check', () => {
    expect(complaints(before('mlsd-ignore latency-budget, writing/nmbering: x'))).toEqual([
      'ignore/unknown-check: This comment names something that it cannot hold back: `latency-budget` is no check, `requirements/latency-budget` is, and 1 more like this.',
    ]);
  });

  it('that gives no reason, and still works', () => {
    const source = before(`mlsd-ignore ${budget}`);
    expect(complaints(source)).toEqual([
      `ignore/without-reason: This comment leaves \`${budget}\` out and does not say why.`,
    ]);
    expect(toldIn(source)).not.toContain(budget);
  });

  it('as the day of the call says', async () => {
    const source = before(`mlsd-ignore ${budget}: nobody waits (until 2026-12-31)`);
    const { run } = createWorkplace({ 'a.md': source });
    const { output } = await run(['lint', 'a.md', '--details'], { today: '2027-01-01' });
    expect(output).toContain('ignore/expired');
    const before2027 = await run(['lint', 'a.md', '--details'], { today: '2026-12-31' });
    expect(before2027.output).not.toContain('ignore/expired');
  });

  it('from the day on behind its last one', () => {
    const source = before(`mlsd-ignore ${budget}: nobody waits (until 2026-12-31)`);
    expect(toldIn(source, '2026-12-31')).not.toContain(budget);
    const late = '2027-01-01';
    expect(toldIn(source, late)).toContain(budget);
    expect(complaints(source, late)).toEqual([
      `ignore/expired: This comment for \`${budget}\` held until 2026-12-31 and holds nothing back any more.`,
    ]);
  });

  it('that cannot be read', () => {
    expect(complaints(before(`mlsd-ignore-next ${budget}: nobody waits`))).toEqual([
      'ignore/misspelt: This comment holds nothing back: `mlsd-ignore-next` is not known, `mlsd-ignore-next-line` is.',
    ]);
  });

  it('whatever other comments say, but not when the config turns it off', async () => {
    const source = before('mlsd-ignore-file ignore/*, ignore: we know');
    const told = complaints(source);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('`ignore/*` cannot be left out, and 1 more');
    const { run } = createWorkplace({
      'a.md': source,
      'mlsd.config.yaml': 'severities:\n  ignore/unknown-check: off\n',
    });
    expect((await run(['lint', 'a.md', '--details', '--hints'])).output).not.toContain('ignore/');
  });

  it('as unused only when its check is asked', async () => {
    const source = before('mlsd-ignore-file serving/cost: free');
    const { run } = createWorkplace({
      'a.md': source,
      'mlsd.config.yaml': 'severities:\n  serving/cost: off\n',
    });
    expect((await run(['lint', 'a.md', '--details', '--hints'])).output).not.toContain('ignore/');
  });
});
