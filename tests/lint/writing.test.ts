import { describe, expect, it } from 'vitest';
import {
  createLinter,
  type FileReport,
  type Finding,
  type LinterOptions,
} from '../../src/index.ts';
import { builtInPack } from '../support/built-in-linter.ts';
import { thinDesign } from '../support/designs.ts';

function lint(source: string, options: LinterOptions = {}): FileReport {
  return createLinter(builtInPack, options).lint('a.md', source);
}

function findingsOf(check: string, report: FileReport): readonly Finding[] {
  return report.findings.filter((finding) => finding.check === `writing/${check}`);
}

const quoted = (source: string, { span }: Pick<Finding, 'span'>): string =>
  source.slice(span.start, span.end);

const rollout = `${thinDesign}\n### Rollout\n\n### Owners\n`;

describe('an empty section', () => {
  it('is told at its heading, once for neighbours', () => {
    const [finding, ...others] = findingsOf('empty-section', lint(rollout));
    expect(others).toEqual([]);
    expect(finding && quoted(rollout, finding)).toBe('### Rollout');
    expect(finding?.related?.map((place) => quoted(rollout, place))).toEqual(['### Owners']);
  });

  it('is not told where its step is missing, which tells as much', () => {
    const emptied = thinDesign.replace(/## Model\n[^#]*/, '## Model\n\n');
    const report = lint(emptied);
    expect(report.findings.map(({ check }) => check)).toContain('model/step-present');
    expect(findingsOf('empty-section', report)).toEqual([]);
  });

  it('holds what is no text too', () => {
    const filled = [
      '![the plan](plan.png)',
      '```sql\nSELECT 1\n```',
      '<table><tr><td>1</td></tr></table>',
    ];
    for (const content of filled) {
      const source = rollout.replace('### Owners', `${content}\n`);
      expect(findingsOf('empty-section', lint(source)), content).toEqual([]);
    }
  });
});

describe('what waits to be written', () => {
  const open = thinDesign.replace(
    'The answer has to be quick.',
    '\n\n- Latency: TBD\n- Budget: ???',
  );

  it('weighs what the status of the document makes of it', () => {
    const severities = (['draft', 'review', 'final'] as const).map((status) =>
      findingsOf('placeholder', lint(open, { status })).map(({ severity }) => severity),
    );
    expect(severities).toEqual([['hint'], ['warning'], ['error']]);
  });

  it('is one finding with all its places', () => {
    const [finding] = findingsOf('placeholder', lint(open));
    expect(finding?.message).toBe('2 places wait to be written, first "Latency: TBD".');
    expect(finding?.related?.map((place) => quoted(open, place))).toEqual(['Budget: ???']);
  });
});

describe('tildes', () => {
  const told = (line: string): readonly string[] => {
    const source = thinDesign.replace('The answer has to be quick.', line);
    return findingsOf('struck-range', lint(source)).map((finding) => quoted(source, finding));
  };

  it('strike out what stands between two of them', () => {
    expect(told('It takes ~100~200 ms.')).toEqual(['~100~']);
    expect(told('It takes 5~10 ms, and 20~30 ms at the peak.')).toEqual(['~10 ms, and 20~']);
  });

  it('mean nothing in code, doubled, escaped or before a space', () => {
    const lines = ['`~100~200`', '~~100~~ 200', '\\~100\\~200', '~100 to ~200 ms', '~ 100 ~ 200'];
    expect(lines.flatMap(told)).toEqual([]);
  });

  it('do not reach from one cell of a table into another', () => {
    expect(told('\n\n| a~1 | b~2 |\n|---|---|\n| 3~4 | 5~6 |\n')).toEqual([]);
  });
});

describe('front matter', () => {
  const late = (source: string): readonly Finding[] =>
    findingsOf('late-front-matter', lint(source));

  it('is told where it comes late, and not where it is front matter or none', () => {
    const settings = '---\nstatus: draft\n---\n';
    expect(late(`\n${settings}${thinDesign}`)).toHaveLength(1);
    expect(late(`<!-- copy -->\r\n${settings.replaceAll('\n', '\r\n')}${thinDesign}`)).toHaveLength(
      1,
    );
    expect(late(`${settings}${thinDesign}`)).toEqual([]);
    expect(late(`---\n\nGoal: fewer refunds\n\n---\n\n${thinDesign}`)).toEqual([]);
  });
});

describe('questions about the problem', () => {
  const withQuestions = (text: string): string =>
    thinDesign.replace('## Requirements\n', `## Requirements\n\n${text}\n`);
  const open = '- Who pays refunds?\n- Which countries?\n- May couriers be rewarded?\n';

  it('are told when they stay open, with how many there are', () => {
    const [finding] = findingsOf('unanswered-question', lint(withQuestions(open)));
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(finding?.message).toContain('3 of 3 questions');
  });

  it('are answered behind the mark, below it, or by an assumption elsewhere', () => {
    const answered =
      '- Who pays refunds? The depot.\n- Which countries?\n  - Two\n- May couriers be rewarded?\n';
    const source = `${withQuestions(answered)}\n## Assumptions\n\nCouriers must not be rewarded.\n`;
    expect(findingsOf('unanswered-question', lint(source))).toEqual([]);
  });

  it('may be asked further under a label that says so', () => {
    const source = `${thinDesign}\n## Follow-up questions\n\n${open}`;
    expect(findingsOf('unanswered-question', lint(source))).toEqual([]);
  });
});

describe('references', () => {
  const told = (text: string): readonly string[] =>
    findingsOf('broken-reference', lint(`${thinDesign}\n${text}\n`)).map(({ message }) => message);

  it('are told when what they name is not there', () => {
    expect(told('See [the plan](#the-plan).')).toEqual(['No heading has the anchor "#the-plan".']);
    expect(told('See [the plan]().')).toEqual(['A link has no target.']);
    expect(told('The table below lists them.')).toEqual(['No table stands below.']);
  });

  it('lead to headings, anchors and drawings', () => {
    const sound = [
      'See [data](#data) and [inputs](#inputs-and-outputs).',
      'See [the plan](#plan).\n\n<a id="plan"></a>\n\nWe begin with two depots.',
      'The diagram below shows it.\n\n![flow](flow.png)',
      '`[none](#none)`',
      '<!-- see [none](#none) -->',
    ];
    expect(sound.flatMap(told)).toEqual([]);
  });
});

describe('what a template left behind', () => {
  const prompts = builtInPack.framework.steps.flatMap(({ prompts }) => prompts);

  it.each(prompts)('holds the question of the skeleton without its brackets: %s', (prompt) => {
    const kept = `${thinDesign}\n\n### Open\n\n- ${prompt}\n`;
    expect(findingsOf('template-residue', lint(kept))).toHaveLength(1);
    const answered = `${kept}  - Two shops decide that in May.\n`;
    expect(findingsOf('template-residue', lint(answered))).toEqual([]);
  });
});
