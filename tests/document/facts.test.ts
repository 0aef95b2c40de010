import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/document/facts/facts.ts';
import { builtInLinter } from '../support/built-in-linter.ts';
import { lines } from '../support/reading.ts';

function factsOf(...source: readonly string[]): Facts {
  return builtInLinter.readFacts(builtInLinter.read(lines(...source)));
}

/** "subject value bound qualifiers", a figure a line. */
function figuresOf(...source: readonly string[]): readonly string[] {
  return factsOf(...source).quantities.map(({ subject, quantity, bound, qualifiers }) =>
    [subject ?? '-', quantity.value, bound, ...qualifiers].join(' '),
  );
}

describe('a figure', () => {
  it.each([
    ['The p99 latency is under 200 ms.', 'response-time 200 at most p99'],
    ['Answers within 0.2 s on average.', 'response-time 200 at most average'],
    ['The catalogue holds about 10M items.', 'items 10000000 about'],
    ['We have 2M DAU.', 'users 2000000 exactly daily-active'],
    ['Traffic reaches 500 QPS at peak.', 'throughput 500 exactly peak per-second'],
    ['Fraud is rare: the base rate is 0.2 %.', 'positive-rate 0.002 exactly'],
    ['Availability of at least 99.9 %.', 'availability 0.999 at least target'],
    ['Training takes 3 hours.', '- 10800000 exactly'],
  ])('has the subject, bound and qualifiers of its clause: %s', (text, figure) => {
    expect(figuresOf(text)).toEqual([figure]);
  });

  it('keeps to its own clause where others stand beside it', () => {
    expect(figuresOf('Latency is 200 ms, training takes 2 hours.')).toEqual([
      'response-time 200 exactly',
      '- 7200000 exactly',
    ]);
  });

  it('takes its subject from labels, from the question it answers, and from cells of its row', () => {
    expect(figuresOf('- **Latency:** under 300 ms')).toEqual(['response-time 300 at most']);
    expect(figuresOf('How many users are there?', '', '100M')).toEqual(['users 100000000 exactly']);
    const table = ['| Goal | Value |', '|---|---|', '| Response time | 80 ms |'];
    expect(figuresOf(...table)).toEqual(['response-time 80 exactly']);
    const headed = ['| Stage | p99 latency |', '|---|---|', '| Ranking | 80 ms |'];
    expect(figuresOf(...headed)).toEqual(['response-time 80 exactly p99 ranking-part']);
  });

  it('takes the unit of time that stands over its column', () => {
    const table = ['| Stage | p95, ms |', '|---|---|', '| ranking | 45 |'];
    expect(figuresOf(...table)).toEqual(['- 45 exactly p95 ranking-part']);
  });

  it('is one of the whole answer where the text says so, whatever part it names', () => {
    expect(figuresOf('Latency of the ranking: 80 ms.')).toEqual([
      'response-time 80 exactly ranking-part',
    ]);
    expect(figuresOf('Latency below 80 ms end to end, ranking included.')).toEqual([
      'response-time 80 at most',
    ]);
  });

  it('is no supposition where "would" tells what the writer does', () => {
    const flagsOf = (text: string) =>
      factsOf(text).quantities.map(({ flags }) => flags.hypothetical);
    expect(flagsOf('I would keep 500 candidates.')).toEqual([false]);
    expect(flagsOf('That would need 500 candidates.')).toEqual([true]);
    expect(flagsOf('We would need 500 candidates.')).toEqual([true]);
  });

  it('points at itself in the source', () => {
    const source = '## Goals\n\n- p99 **below 150 ms**';
    const doc = builtInLinter.read(source);
    const [fact] = builtInLinter.readFacts(doc).quantities;
    expect(fact && doc.source.slice(fact.span.start, fact.span.end)).toBe('150 ms');
  });

  it.each([
    ['hypothetical', 'If there were 10M users, one node would not do.'],
    ['growth', 'In two years there will be 10M users.'],
    ['legacy', 'The current system serves 10M users.'],
    ['quoted', 'According to a survey 10M users saw it.'],
  ])('is marked as %s', (flag, text) => {
    const [fact] = factsOf(text).quantities.filter(({ subject }) => subject === 'users');
    expect(fact?.flags).toMatchObject({ [flag]: true });
  });

  it('is no fact where nothing is said', () => {
    expect(figuresOf('How about 10M users?')).toEqual([]);
    expect(figuresOf('## Glossary', '', 'A big system has 10M users.')).toEqual([]);
  });
});

describe('a cadence', () => {
  it('knows its period and whether the model is renewed', () => {
    const { cadences } = factsOf(
      'We retrain the model weekly; the index is rebuilt every 6 hours.',
    );
    expect(cadences.map(({ period, retraining }) => [period / 3_600_000, retraining])).toEqual([
      [168, true],
      [6, false],
    ]);
  });
});

describe('a cadence behind a lead-in', () => {
  it('is that of what the lead-in names', () => {
    const { cadences } = factsOf('- retraining: once a year, with the audit');
    expect(cadences.map(({ period, retraining }) => [period / 86_400_000, retraining])).toEqual([
      [365, true],
    ]);
  });
});

describe('a claim', () => {
  const claimsOf = (...source: readonly string[]): readonly string[] =>
    factsOf(...source).claims.map(({ topic, id, role }) => `${topic} ${id} ${role}`);

  it('names models and says whether they were chosen', () => {
    const claims = claimsOf(
      '## Model',
      '',
      'We choose XGBoost.',
      'A two-tower model was too slow.',
      'The baseline is logistic regression.',
    );
    expect(claims).toEqual([
      'model gbdt chosen',
      'model two-tower rejected',
      'model logistic-regression baseline',
    ]);
  });

  it('is rejected where the next words say so of the same thing', () => {
    expect(claimsOf('A two-tower model was considered, and rejected as too costly.')).toEqual([
      'model two-tower rejected',
    ]);
  });

  it('tells offline metrics from those of the running product', () => {
    const { claims } = factsOf('## Offline metrics', '', '- NDCG', '', '## Online', '', '- CTR');
    expect(claims.map(({ id, side }) => [id, side])).toEqual([
      ['ndcg', 'offline'],
      ['click-through', 'online'],
    ]);
  });
});

describe('things enumerated', () => {
  it('stand behind a lead-in in the same line', () => {
    const facts = factsOf('- features: age of the post, clicks of the last hour, language.');
    expect(facts.features.map(({ text }) => text)).toEqual([
      'age of the post',
      'clicks of the last hour',
      'language',
    ]);
  });

  it('are features, sources, exclusions', () => {
    const facts = factsOf(
      '## Data sources',
      '- click logs',
      '',
      '## Features',
      '- age of the post',
      '',
      '## Out of scope',
      '- payment',
    );
    expect(facts.sources.map(({ text }) => text)).toEqual(['click logs']);
    expect(facts.features.map(({ text }) => text)).toEqual(['age of the post']);
    expect(facts.exclusions.map(({ text }) => text)).toEqual(['payment']);
  });

  it('are risks with the response of the same row', () => {
    const { risks } = factsOf(
      '| Risk | Mitigation |',
      '|---|---|',
      '| The queue is full | shed load |',
      '| The vendor changes its API | |',
    );
    expect(risks.map(({ text, response }) => [text, response?.text])).toEqual([
      ['The queue is full', 'shed load'],
      ['The vendor changes its API', ''],
    ]);
  });
});

describe('a box of a drawing', () => {
  it('is known by its words, its drawing and where it stands', () => {
    const source = [
      '```mermaid',
      'flowchart LR',
      '  A[Client] --> B[Ranker]',
      '```',
      '',
      'The ranker answers.',
      '',
      '```',
      '[Log] -> [Trainer]',
      '```',
    ];
    const { nodes } = factsOf(...source);
    expect(nodes.map(({ label, diagram }) => [label, diagram])).toEqual([
      ['Client', 0],
      ['Ranker', 0],
      ['Log', 1],
      ['Trainer', 1],
    ]);
    const text = lines(...source);
    expect(nodes.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      nodes.map(({ label }) => label),
    );
  });
});
