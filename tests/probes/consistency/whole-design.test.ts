import { describe, expect, it } from 'vitest';
import { builtInLinter } from '../../support/built-in-linter.ts';
import { lines } from '../../support/reading.ts';

/** Enough of a design for a document to be taken as one. */
const opening = [
  '# Design of a recommender for a furniture shop',
  '',
  '## Problem',
  '',
  'The shop wants more sales. The model ranks chairs for each visit by the chance of a sale.',
  '',
  '## Evaluation',
  '',
  'We look at NDCG offline and at sales in an A/B test of two weeks.',
  '',
];

/** The places of the check's findings, each with the places it is compared with. */
function told(check: string, ...source: readonly string[]): readonly (readonly string[])[] {
  const text = lines(...opening, ...source);
  const { findings } = builtInLinter.lint('design.md', text);
  const at = ({ span }: { readonly span: { readonly start: number; readonly end: number } }) =>
    text.slice(span.start, span.end);
  return findings
    .filter((finding) => finding.check === `consistency/${check}`)
    .map((finding) => [at(finding), ...(finding.related ?? []).map(at)]);
}

describe('what is left out and used', () => {
  const scope = ['## Requirements', '', '- Search over 20M photos', '- No personalisation', ''];

  it('stands at the later place and names the earlier one', () => {
    const model = ['## Model', '', 'The user tower holds the last fifty sessions.'];
    expect(told('goal-vs-nongoal', ...scope, ...model)).toEqual([
      ['user tower', 'personalisation'],
    ]);
  });

  it.each([
    'If results had to differ by person, a user tower would be added.',
    'A user tower was rejected.',
    'There is no user tower.',
  ])('is no contradiction when the part is not there: %s', (sentence) => {
    expect(told('goal-vs-nongoal', ...scope, '## Model', '', sentence)).toEqual([]);
  });
});

describe('a hazard', () => {
  it.each([
    ['an item of its own', '  - older examples are replayed'],
    [
      'a treatment elsewhere',
      '',
      '## Training',
      '',
      'A tenth of each batch is replay of old months.',
    ],
  ])('is met by %s', (_, ...rest) => {
    const open = ['## Open points', '', '- Catastrophic forgetting'];
    expect(told('risk-without-mitigation', ...open)).toEqual([['Catastrophic forgetting']]);
    expect(told('risk-without-mitigation', ...open, ...rest)).toEqual([]);
  });

  it('is not met by the next item of its list', () => {
    const list = [
      '## Open points',
      '',
      '- Catastrophic forgetting',
      '- Fix the colour of the logo',
    ];
    expect(told('risk-without-mitigation', ...list)).toEqual([['Catastrophic forgetting']]);
  });
});

describe('a feature from outside', () => {
  it('is looked for in tables of features too', () => {
    const table = ['## Data', '', 'Orders.', '', '| Feature | Encoding |', '|---|---|'];
    const rows = ['| heart rate | bucketised |', '| hour of the order | cyclic |'];
    expect(told('orphan-feature', ...table, ...rows)).toEqual([['heart rate']]);
    expect(
      told('orphan-feature', ...table, ...rows, '', 'Readings come from the smartwatch.'),
    ).toEqual([]);
  });
});

describe('what is put off', () => {
  it('is done once its box is ticked', () => {
    const serving = ['## Serving', '', 'Online learning updates the weights each hour.', ''];
    const roadmap = ['## Roadmap', '', '- [ ] Second region'];
    expect(told('required-but-deferred', ...serving, ...roadmap, '- [x] Online learning')).toEqual(
      [],
    );
    expect(told('required-but-deferred', ...serving, ...roadmap, '- [ ] Online learning')).toEqual([
      ['Online learning', 'Online learning'],
    ]);
  });
});
