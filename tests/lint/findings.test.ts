import { describe, expect, it } from 'vitest';
import { createLinter, type FileReport, type LinterOptions } from '../../src/index.ts';
import { builtInLinter, builtInPack } from '../support/built-in-linter.ts';
import { packOf } from '../support/clauses.ts';
import { holeyDesign, thinDesign } from '../support/designs.ts';
import { lines } from '../support/reading.ts';

const presence = (step: string): string =>
  `[{ probe: home-words, with: { step: ${step}, at-least: 3 } }]`;

/** Three checks a step for two steps, and one about the whole document. */
const pack = packOf({
  'data/step-present': { severity: 'error', met: presence('data') },
  'data/scans': { met: '[{ words: [scan], quantity: [count] }]', partly: '[{ words: [scan] }]' },
  'data/routes': { severity: 'hint', level: 'staff', met: '[{ words: [route] }]' },
  'serving/step-present': { severity: 'error', met: presence('serving') },
  'serving/latency': { met: '[{ quantity: [duration] }]', 'severity-at': '{ staff: error }' },
  'serving/release': { severity: 'hint', level: 'senior', met: '[{ words: [canary] }]' },
  'diagram/present': { severity: 'hint', met: '[{ probe: diagram, with: {} }]' },
});

/** Enough of every other step to be a design. */
const frame = [
  '## IO',
  'io topic one, model topic, evaluation topic.',
  '## Model',
  'The model topic is a tree.',
  '## Evaluation',
  'The evaluation topic is recall.',
];

function lint(text: readonly string[], options: LinterOptions = {}): FileReport {
  return createLinter(pack, options).lint('answer.md', lines('# Parcels', ...text));
}

/** Findings as "severity check: quoted source". */
function findings(text: readonly string[], options: LinterOptions = {}): readonly string[] {
  const report = lint(text, options);
  return report.findings.map(
    ({ severity, check, span }) =>
      `${severity} ${check}: ${report.source.slice(span.start, span.end)}`,
  );
}

const data = ['## Data', 'We keep 3 million scans and each route.'];
const serving = ['## Serving', 'It answers in 200 ms after a canary.'];
const drawing = ['![flow](flow.png)'];

describe('findings', () => {
  it('are none when every check is met', () => {
    expect(findings([...frame, ...data, ...serving, ...drawing], { level: 'staff' })).toEqual([]);
  });

  it('tell one hole once: a missing step silences its checks', () => {
    expect(findings([...frame, ...serving, ...drawing], { level: 'staff' })).toEqual([
      'error data/step-present: ',
    ]);
  });

  it('put an absent step before the part that stands first, whatever step that is', () => {
    const [, , ...modelAndEvaluation] = frame;
    const text = [...serving, ...modelAndEvaluation, 'io topic one.', ...drawing];
    expect(findings(text)).toContain('error data/step-present: ## Serving');
  });

  it('point at the heading of the step, or at what is there in part', () => {
    expect(
      findings([...frame, '## Data', 'We keep scans for a year.', ...serving, ...drawing]),
    ).toEqual(['warning data/scans: We keep scans for a year.']);
    expect(
      findings([...frame, '## Data', 'We keep letters for a year.', ...serving, ...drawing]),
    ).toEqual(['warning data/scans: ## Data']);
  });

  it('say which of the two it is', () => {
    const [part] = lint([
      ...frame,
      '## Data',
      'We keep scans for a year.',
      ...serving,
    ]).findings.slice(-1);
    expect(part).toMatchObject({ message: 'It is there in part.', question: 'Where is it?' });
  });

  it('stand in the order of the document, worst first at one place', () => {
    const told = findings(
      [
        ...frame,
        '## Serving',
        'It runs on a big machine.',
        '## Data',
        'We keep letters for a year.',
      ],
      {
        level: 'staff',
      },
    );
    expect(told).toEqual([
      'hint diagram/present: # Parcels',
      'error serving/latency: ## Serving',
      'hint serving/release: ## Serving',
      'warning data/scans: ## Data',
      'hint data/routes: ## Data',
    ]);
  });

  it('ask no more than the level expects', () => {
    const text = [...frame, '## Serving', 'It runs on a big machine.', ...data, ...drawing];
    expect(findings(text, { level: 'mid' })).toEqual(['warning serving/latency: ## Serving']);
    expect(findings(text, { level: 'senior' })).toEqual([
      'warning serving/latency: ## Serving',
      'hint serving/release: ## Serving',
    ]);
    expect(findings(text, { level: 'staff' })).toEqual([
      'error serving/latency: ## Serving',
      'hint serving/release: ## Serving',
    ]);
  });

  it('follow the level that the document sets itself', () => {
    const text = lines(
      '---',
      'level: mid',
      '---',
      '# Parcels',
      ...frame,
      ...data,
      ...drawing,
      '## Serving',
      'It runs on a big machine.',
    );
    const report = createLinter(pack, { level: 'staff' }).lint('answer.md', text);
    expect(report.document.level).toBe('mid');
    expect(report.findings.map(({ check, severity }) => `${severity} ${check}`)).toEqual([
      'warning serving/latency',
    ]);
  });

  it('follow the level of the call before that of the document', () => {
    const text = ['---', 'level: mid', 'status: final', '---', '', '# Parcels'].join('\n');
    const linter = createLinter(pack, { asked: { level: 'staff' } });
    expect(linter.lint('answer.md', text).document).toMatchObject({
      level: 'staff',
      status: 'final',
    });
  });

  it('keep the level asked for when the document names none there is', () => {
    const report = createLinter(pack).lint('answer.md', '---\nlevel: wizard\n---\n\n# Parcels');
    expect(report.document.level).toBe('senior');
  });

  it('take severities from the settings, and leave out what is off', () => {
    const text = [...frame, '## Serving', 'It runs on a big machine.', ...data, ...drawing];
    const severities = { 'serving/latency': 'hint', 'serving/release': 'off' } as const;
    expect(findings(text, { severities })).toEqual(['hint serving/latency: ## Serving']);
  });
});

describe('what is absent points at where it belongs', () => {
  /** The last line above the place of a finding. */
  function lineAt(text: readonly string[], check: string): string | undefined {
    const report = lint(text);
    const finding = report.findings.find((one) => one.check === check);
    return report.source.slice(0, finding?.span.end).split('\n').at(-1);
  }

  it('behind the step before it', () => {
    expect(lineAt([...data, '', ...frame], 'serving/step-present')).toBe(
      'The evaluation topic is recall.',
    );
  });

  it.each(['---', '* * *', '___'])('behind that step and not behind its closing %s', (rule) => {
    const text = [...data, '', ...frame, '', rule, '', '## Afterwards', 'That is all.'];
    expect(lineAt(text, 'serving/step-present')).toBe('The evaluation topic is recall.');
  });

  it('before the step after it', () => {
    expect(lineAt(['Words.', ...frame, ...serving], 'data/step-present')).toBe(
      'io topic one, model topic, evaluation topic.',
    );
    expect(lineAt(['Words.', ...frame.slice(2), ...serving], 'data/step-present')).toBe('## Model');
  });

  it('at the end when there are no homes', () => {
    const text = [
      'io topic, model topic and evaluation topic.',
      'data topic, serving topic.',
      '',
      '',
    ];
    const more = ['requirements topic. Last words.', '', ''];
    const report = lint([...text, ...more]);
    expect(report.document.kind).toBe('design');
    const place = report.findings.find(({ check }) => check === 'data/step-present')?.span.start;
    expect(report.source.slice(0, place)).toMatch(/Last words\.$/);
  });
});

describe('the next questions', () => {
  it('are at most three, each of another step first, the worst first', () => {
    const { nextQuestions, findings: told } = builtInLinter.lint('x.md', holeyDesign);
    expect(told.length).toBeGreaterThan(6);
    expect(nextQuestions).toHaveLength(3);
    expect(nextQuestions[0]).toMatchObject({ check: 'model/step-present', step: 'model' });
    expect(new Set(nextQuestions.map(({ step }) => step)).size).toBe(3);
  });

  it('may be two of a step when others have none', () => {
    const report = lint([...frame, ...data, ...drawing, '## Serving', 'It runs on a big machine.']);
    expect(report.nextQuestions.map(({ check }) => check)).toEqual([
      'serving/latency',
      'serving/release',
    ]);
  });

  it('are none about the document as a whole', () => {
    expect(lint([...frame, ...data, ...serving]).nextQuestions).toEqual([]);
  });
});

describe('steps', () => {
  it('are rated in the order of the framework', () => {
    const { steps } = builtInLinter.lint('x.md', holeyDesign);
    expect(steps.map(({ id }) => id)).toEqual([
      'requirements',
      'io',
      'data',
      'model',
      'evaluation',
      'serving',
      'monitoring',
    ]);
    const model = steps.find(({ id }) => id === 'model');
    expect(model).toMatchObject({ verdict: 'missing', score: 0, words: 0, sections: [] });
  });

  it('tell where they stand and how many words they have', () => {
    const report = builtInLinter.lint('x.md', thinDesign);
    const model = report.steps.find(({ id }) => id === 'model');
    expect(model).toMatchObject({ words: 16, sections: [{ title: 'Model' }] });
    expect(model?.score).toBeGreaterThan(0);
    expect(model?.score).toBeLessThanOrEqual(1);
  });
});

describe('a template', () => {
  const blank = lines(
    '# My answer',
    '## Requirements',
    '- Business goal: [which number should change?]',
    '- Latency: [who waits?]',
    '## Data',
    '- Sources: [which logs?]',
  );

  it('has one finding a slot and no questions', () => {
    const report = builtInLinter.lint('x.md', blank);
    expect(report.document.kind).toBe('template');
    expect(
      report.findings.map(({ check, step, message }) => `${check} ${step ?? ''} ${message}`),
    ).toEqual([
      'template/not-filled requirements Not filled: Business goal: [which number should change?]',
      'template/not-filled requirements Not filled: Latency: [who waits?]',
      'template/not-filled data Not filled: Sources: [which logs?]',
    ]);
    expect(report.nextQuestions).toEqual([]);
  });

  it('tells of open slots beside findings once it is a design', () => {
    const report = builtInLinter.lint('x.md', `${thinDesign}\n- Ownership: [who is paged?]\n`);
    const checks = report.findings.map(({ check }) => check);
    expect(checks).toContain('template/not-filled');
    expect(checks.length).toBeGreaterThan(1);
  });
});

describe('a check that leaves the telling to another one', () => {
  const bareChecks = (report: FileReport): readonly string[] =>
    report.findings.map(({ check }) => check).filter((check) => check.startsWith('diagram/'));

  it('is silent where that one is told, and keeps its verdict', () => {
    const report = builtInLinter.lint('x.md', thinDesign);
    expect(bareChecks(report)).toEqual(['diagram/missing']);
    const narrated = report.checks.find(({ id }) => id === 'diagram/narrated');
    expect(narrated?.verdict).toBe('missing');
  });

  it('is told where that one is not, or is off', () => {
    const drawn = lines(thinDesign, '', '![flow](flow.png)');
    expect(bareChecks(builtInLinter.lint('x.md', drawn))).toEqual(['diagram/narrated']);
    const narrow = createLinter(builtInPack, { severities: { 'diagram/missing': 'off' } });
    expect(bareChecks(narrow.lint('x.md', thinDesign))).toEqual(['diagram/narrated']);
  });
});
