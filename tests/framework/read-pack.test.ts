import { patternsOf } from '../support/patterns.ts';
import { describe, expect, test } from 'vitest';
import { stepIds } from '../../src/framework/framework.ts';
import type { CompiledPack } from '../../src/framework/pack.ts';
import type { Rule } from '../../src/framework/rule.ts';
import { makeRule, readSmallPack, soundBody, soundFrontMatter } from '../support/rule-pack.ts';

const path = 'requirements/latency-budget.md';
const aGroup: unknown = expect.any(Number);

function compile(frontMatter: string): {
  readonly pack: CompiledPack;
  readonly rule: Rule<number>;
} {
  const { pack, faults } = readSmallPack({ [path]: makeRule(frontMatter) });
  expect(faults).toEqual([]);
  const rule = pack?.rules[0];
  if (!pack || !rule) throw new Error('The pack holds no rule.');
  return { pack, rule };
}

function compileClause(clause: string): ReturnType<typeof compile> {
  return compile(soundFrontMatter.replace('quantity: duration\n    near: $response', clause));
}

describe('a sound pack', () => {
  test('has no faults and keeps what the rule file says', () => {
    const { rule } = compile(soundFrontMatter);
    expect(rule).toEqual({
      id: 'requirements/latency-budget',
      title: 'Latency budget',
      asks: 'How fast must a prediction be?',
      severity: 'warning',
      level: 'mid',
      met: [{ quantity: ['duration'], near: aGroup }],
      message: 'No response time is stated.',
      partlyMessage: 'Latency budget: touched on, not settled.',
      question: 'What is the slowest response a user would accept?',
    });
  });

  test('has the steps of its framework', () => {
    const { pack } = compile(soundFrontMatter);
    expect(pack.framework.steps.map(({ id }) => id)).toEqual(stepIds);
    expect(patternsOf(pack, pack.framework.ambiguous[0]?.phrases)).toEqual(['metric', 'kpi']);
    expect(patternsOf(pack, pack.framework.cues.notNegation)).toEqual(['not onli']);
    expect(pack.framework.tasks.map(({ id }) => id)).toEqual(['ranking', 'detection']);
  });

  test('is plain JSON', () => {
    const { pack } = compile(soundFrontMatter);
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });

  test('puts rules in the order of the steps', () => {
    const rule = makeRule(soundFrontMatter);
    const { pack } = readSmallPack({
      'serving/cost.md': rule,
      'data/sources.md': rule,
      'diagram/present.md': rule,
      'data/labels.md': rule,
    });
    expect(pack?.rules.map(({ id }) => id)).toEqual([
      'requirements/latency-budget',
      'data/labels',
      'data/sources',
      'serving/cost',
      'diagram/present',
    ]);
  });

  test('reads the same with CRLF and a byte order mark', () => {
    const plain = readSmallPack();
    const text = `\uFEFF${makeRule(soundFrontMatter).replaceAll('\n', '\r\n')}`;
    const other = readSmallPack({
      [path]: text,
      'words/speed.yaml': '- latency\r\n- real-time\r\n',
    });
    expect(other.faults).toEqual([]);
    expect(other.pack).toEqual(plain.pack);
    expect(other.lessons[0]?.examples.map(({ line }) => line)).toEqual(
      plain.lessons[0]?.examples.map(({ line }) => line),
    );
  });
});

describe('clauses', () => {
  test('keys of the file become keys of the shape', () => {
    const { rule } = compileClause(
      [
        'words: fast',
        'and: [slow, [quick, swift]]',
        'not-under: glossary',
        'quantity: [rate, count]',
        'quantities: 2',
        'step: serving',
        'modality: deferred',
        'form: [item]',
        'portion: last-half',
        'min-words: 3',
        'statements: 2',
      ].join('\n    '),
    );
    expect(rule.met).toEqual([
      {
        words: aGroup,
        and: [aGroup, aGroup],
        notUnder: aGroup,
        quantity: ['rate', 'count'],
        quantities: 2,
        step: ['serving'],
        modality: ['deferred'],
        form: ['item'],
        portion: 'last-half',
        minWords: 3,
        statements: 2,
      },
    ]);
  });

  test('options of a probe take the names that the probe gives them', () => {
    const { pack, rule } = compileClause(
      'probe: listed\n    with: {under: [features], at-least: 3, step: data, note: as is}',
    );
    const options = rule.met[0]?.with;
    expect(options).toEqual({
      under: aGroup,
      atLeast: 3,
      step: 'data',
      note: 'as is',
    });
    expect(patternsOf(pack, Number(options?.['under']))).toEqual(['featur']);
  });

  test('clauses within clauses', () => {
    const { rule } = compileClause(
      'at-least:\n      count: 1\n      of:\n        - all: [{words: fast}, {step: io}]',
    );
    expect(rule.met).toEqual([
      {
        atLeast: {
          count: 1,
          of: [{ all: [{ words: aGroup }, { step: ['io'] }] }],
        },
      },
    ]);
  });

  test('a condition within a condition', () => {
    const { rule } = compile(
      `${soundFrontMatter}applies:\n  any:\n    - task: ranking\n    - not-task: [detection]\n      unless: [{words: batch}]\n`,
    );
    expect(rule.applies).toEqual({
      any: [{ task: ['ranking'] }, { notTask: ['detection'], unless: [{ words: aGroup }] }],
    });
  });
});

describe('phrases', () => {
  const cases: readonly (readonly [phrase: string, ...patterns: string[]])[] = [
    ['ranking model', 'rank model'],
    ['A/B test', 'a b test'],
    ['real-time', 'real time'],
    ['retrain daily|weekly', 'retrain daili|weekli'],
    ['real-time|instant answer', 'instant answer', 'real time answer'],
    ['retrain ... every # hours', 'retrain ... everi # hour'],
    ['=AP|=mAP score', '=AP|=mAP score'],
    ['log|logs|logged', 'log'],
    ['train & serve', 'train and serv'],
    ['p99', 'p99'],
    ['24/7', '24 7'],
  ];

  test.each(cases)('%s', (phrase, ...patterns) => {
    const { pack, rule } = compileClause(`words: ["${phrase}"]`);
    expect(patternsOf(pack, rule.met[0]?.words)).toEqual(patterns);
  });

  test('of lists within lists', () => {
    const { pack, rule } = compile(soundFrontMatter);
    expect(patternsOf(pack, rule.met[0]?.near)).toEqual([
      'respons time',
      'answer|respond within',
      'latenc',
      'real time',
    ]);
  });

  test('that read alike are one entry, and alternatives are one', () => {
    const { pack, rule } = compileClause(
      'words: [near-miss, near misses, daily|weekly, weekly|daily]',
    );
    expect(patternsOf(pack, rule.met[0]?.words)).toHaveLength(2);
  });

  test('a price is no word list', () => {
    const { pack, rule } = compileClause('words: [$10k a month]');
    expect(patternsOf(pack, rule.met[0]?.words)).toEqual(['10 k a month']);
  });
});

describe('lessons', () => {
  test('hold the prose and the examples with their lines', () => {
    const { lessons } = readSmallPack();
    expect(lessons).toEqual([
      {
        id: 'requirements/latency-budget',
        documentation: 'It decides between batch and online.',
        examples: [
          { verdict: 'met', markdown: 'Answers within 200 ms.\n', line: 18 },
          { verdict: 'met', markdown: 'A response takes 3 s at most.\n', line: 22 },
          { verdict: 'missing', markdown: 'Training takes 3 hours.\n', line: 28 },
          { verdict: 'missing', markdown: 'The window is 30 days.\n', line: 32 },
        ],
      },
    ]);
  });

  test('longer fences hold fences and headings', () => {
    const body = `${soundBody}\n## N/A\n\n~~~~md\n## Met\n\n\`\`\`md\nx\n\`\`\`\n~~~~\n`;
    const { lessons, faults } = readSmallPack({ [path]: makeRule(soundFrontMatter, body) });
    expect(faults).toEqual([]);
    expect(lessons[0]?.examples.at(-1)).toEqual({
      verdict: 'na',
      markdown: '## Met\n\n```md\nx\n```\n',
      line: 38,
    });
  });

  test('the documentation may hold fences and smaller headings', () => {
    const prose = 'Why.\n\n### What counts\n\n```\n## Met\n```';
    const body = soundBody.replace('It decides between batch and online.', prose);
    const { lessons, faults } = readSmallPack({ [path]: makeRule(soundFrontMatter, body) });
    expect(faults).toEqual([]);
    expect(lessons[0]?.documentation).toBe(prose);
  });
});
