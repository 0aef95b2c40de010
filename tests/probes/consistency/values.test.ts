import { describe, expect, it } from 'vitest';
import { builtInLinter } from '../../support/built-in-linter.ts';
import { lines } from '../../support/reading.ts';

/** Enough of a design for a document to be taken as one. */
const opening = [
  '# Design of a recommender for a garden shop',
  '',
  '## Problem',
  '',
  'The shop wants more sales. The model ranks plants for each visit by the chance of a sale.',
  '',
  '## Evaluation',
  '',
  'We look at NDCG offline and at sales in an A/B test of two weeks.',
  '',
  '## Model',
  '',
  'Boosted trees are trained on orders of one year, split by date.',
  '',
  '## Serving',
  '',
  'The service answers online, each time that somebody opens the app.',
  '',
];

/** The messages of the check's findings. */
function told(check: string, ...source: readonly string[]): readonly string[] {
  const { findings } = builtInLinter.lint('design.md', lines(...opening, ...source));
  return findings
    .filter((finding) => finding.check === `consistency/${check}`)
    .map(({ message }) => message);
}

describe('values of one thing', () => {
  it.each([
    ['300 x 300 = 90,000', 0],
    ['2,500 × 2,500 = 6M', 0],
    ['12K x 12K = 144M', 1],
  ])('are compared with a walk over two steps: %s', (walk, found) => {
    const scale = ['## Scale', '', '- 2,000 to 3,000 friends per user', ''];
    const own = walk.startsWith('300')
      ? scale.map((line) => line.replace('2,000 to 3,000', '300'))
      : scale;
    const source = [...own, '## Candidates', '', `- Friends of friends: ${walk} people`];
    expect(told('number-conflict', ...source)).toHaveLength(found);
  });

  it('are the names of a grade', () => {
    const first = '- Gardeners grade 900 plants: 1 poor, 2 fair, 3 good, 4 exact';
    const toldOf = (second: string) => told('number-conflict', '## Labels', '', first, second);
    expect(toldOf('- From clicks: planted is 4 good, seen is 2 fair')).toEqual([
      'Two values for the grade 4: good here, exact earlier.',
    ]);
    expect(toldOf('- From clicks: planted is 4 exact, seen is 2 fair')).toEqual([]);
  });

  it.each([
    ['one hot (soil, height)', 1],
    ['bucketize + one hot (soil, height)', 0],
    ['one hot (height)', 0],
  ])('are ways to encode a feature: %s', (second, found) => {
    const source = [
      '## Features',
      '',
      '- Soil (buckets), light (one hot)',
      '',
      '## Preparation',
      '',
    ];
    expect(told('number-conflict', ...source, `- ${second}`)).toHaveLength(found);
  });

  it.each([
    ['19 to 22', 1],
    ['41 to 44', 0],
  ])('are a target that is said to be met, and what was measured: %s', (measured, found) => {
    const source = [
      '## Load test',
      '',
      `- The service handled ${measured} requests per second`,
      '- It meets the requirement of at least 40 requests per second',
    ];
    expect(told('number-conflict', ...source)).toHaveLength(found);
  });
});

describe('the load of the users of a day', () => {
  const users = ['## Scale', '', '- 6M daily active users, each opens the app about 4 times a day'];

  it.each([
    ['280 requests per second on average', 0],
    ['2,800 requests per second on average', 1],
    ['1,400 requests per second', 0],
    ['40 requests per second on average', 1],
  ])('follows from how often they come: %s', (load, found) => {
    expect(told('dau-vs-qps', ...users, `- The load is ${load}`)).toHaveLength(found);
  });
});

describe('parameters of a transformer', () => {
  const sizes = [
    '## Model',
    '',
    '| Setting | Value |',
    '|---|---|',
    '| Kind | decoder-only transformer |',
    '| Layers | 6 |',
    '| Hidden size | 256 |',
    '| Feed-forward size | 1,024 |',
    '| Vocabulary | 8,000 |',
  ];

  it.each([
    ['5M', 0],
    ['9M', 0],
    ['45M', 1],
    ['2M', 1],
  ])('follow from its sizes: %s', (count, found) => {
    expect(told('estimate-arithmetic', ...sizes, `| Parameters | ${count} |`)).toHaveLength(found);
  });
});

describe('a formula of a metric', () => {
  it.each([
    ['Recall = TP / (TP + FN)', 0],
    ['Recall = TP / (FN + TP)', 0],
    ['Recall = TP / (TP + FP)', 1],
    ['FPR = FP / (FP + TP)', 1],
    ['eCPM = click rate × bid', 1],
    ['eCPM = 1000 × click rate × bid', 0],
  ])('is its own: %s', (formula, found) => {
    expect(told('base-rate', '## Metrics', '', `- ${formula}, counted by week`)).toHaveLength(
      found,
    );
  });
});

describe('a hazard', () => {
  it('that its own sentence calls open is told whatever else the design does', () => {
    const notes =
      '**Adversarial examples:** drawn leaves fool the detector; this remains an open problem.';
    const rest = ['## Monitoring', '', 'We retrain each week and watch for anomalies.'];
    expect(told('risk-without-mitigation', '## Notes', '', notes, '', ...rest)).toHaveLength(1);
    const treated = notes.replace('this remains an open problem', 'we retrain on drawn leaves');
    expect(told('risk-without-mitigation', '## Notes', '', treated, '', ...rest)).toEqual([]);
  });

  it.each([
    ['A semantic cache returns the answer of the nearest question.', 1],
    ['A semantic cache, keyed by question and group, returns the nearest answer.', 0],
  ])('of answers kept for others counts where access is limited: %s', (cache, found) => {
    const rules = ['## Requirements', '', '- Access control: each gardener reads own files', ''];
    const source = ['## Serving', '', cache];
    expect(told('risk-without-mitigation', ...rules, ...source)).toHaveLength(found);
    expect(told('risk-without-mitigation', ...source)).toEqual([]);
  });
});
