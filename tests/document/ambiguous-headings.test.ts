import { describe, expect, it } from 'vitest';
import { lines, readSections, readStatements } from '../support/reading.ts';

/** The steps of the last section of a document. */
function stepsOfLast(...source: readonly string[]): string {
  return (
    readSections(lines('# Parcels', ...source))
      .at(-1)
      ?.split(' ')[0] ?? ''
  );
}

describe('settled by what stands below', () => {
  it.each([
    ['Metrics', 'Numbers to follow.', 'evaluation'],
    ['Metrics', 'Offline NDCG and recall, online CTR.', 'evaluation'],
    [
      'Metrics',
      'A revenue target of the stakeholder and the business goal behind it.',
      'requirements',
    ],
    ['Metrics', 'A dashboard with p99 and the error rate, an alert on each.', 'monitoring'],
    ['Success metrics', 'Reduce the cost of refunds.', 'requirements'],
    ['Success metrics', 'Offline recall, then an A/B test with a guardrail.', 'evaluation'],
    ['Pilot', 'Two depots for six weeks, then a survey among couriers.', 'evaluation'],
    ['Pilot', 'One depot goes live, then the release is rolled out to all.', 'serving'],
    ['Features', 'Some words.', 'data'],
    ['Features', '- Users can upload a photo\n- Must have: log in\n- Notification', 'requirements'],
    ['Features', '- Age of the account\n- One-hot country\n- CTR of the last week', 'data'],
    ['Architecture', 'Some words.', 'serving'],
    ['Architecture', 'Two towers with three layers each and a sigmoid head.', 'model'],
    ['Architecture', 'A gateway, a queue and a cache stand before the database.', 'serving'],
    ['Scaling', 'Replicas behind the load balancer, sharding of the index.', 'serving'],
    ['Scale', '100 million users, 2 million DAU, 500 QPS.', 'requirements'],
    ['Problem formulation', 'A riddle.', 'io'],
    ['Problem formulation', 'ML objective: predict the label. ML category: regression.', 'io'],
    [
      'Problem formulation',
      'Business goal and scope for 3 million users. Input: a photo. ML category: ranking.',
      'requirements+io',
    ],
    ['Problem statement', 'Couriers lose parcels.', 'requirements'],
    ['Problem statement', 'Framed as binary classification; the target variable is a loss.', 'io'],
    ['Deployment and monitoring', 'Deploy as a canary, watch drift.', 'serving+monitoring'],
    ['Optimization', 'Quantisation and a cache cut latency and cost.', 'serving'],
    ['Optimization', 'Adam with a learning rate of 0.001 for ten epochs.', 'evaluation'],
    ['Training pipeline', 'Three rounds.', 'evaluation'],
    [
      'Training pipeline',
      'Airflow schedules the DAG; the model registry takes the result.',
      'serving',
    ],
    ['Training pipeline', 'We retrain on drift and promote the champion.', 'monitoring'],
    ['Human in the loop', 'Annotators label a training set.', 'data'],
    ['Human in the loop', 'A low confidence decision goes to the review queue.', 'monitoring'],
    ['Testing', 'Unit tests and a load test in CI.', 'serving'],
    ['Testing', 'An A/B experiment with a control group.', 'evaluation'],
    ['Feature store', 'Online lookup in Redis.', 'serving'],
    ['Feature store', 'User features: age, one-hot country.', 'data'],
    ['Data model', 'Events with a label for each user.', 'data'],
    ['Data model', 'Relational, a primary key per parcel, sharding by depot.', 'serving'],
    ['Security', 'GDPR asks for consent.', 'requirements'],
    ['Security', 'Encryption at rest, TLS, short-lived tokens.', 'serving'],
    ['Risks', 'Drift without an alert, an outage without fallback.', 'monitoring'],
    ['Risks', 'No budget for hiring a team, legal questions.', 'requirements'],
    ['Cost', 'Two GPU instances per month.', 'serving'],
    [
      'Cost',
      'The cost of errors: a false positive annoys, a false negative is missed.',
      'requirements',
    ],
    ['Cold start', 'New depots have no history.', '-'],
  ])('%s: %s', (heading, text, steps) => {
    expect(stepsOfLast(`## ${heading}`, '', text)).toBe(steps);
  });

  it('reads the headings below for cues', () => {
    const source = [
      '## Architecture',
      '### Two-tower neural network',
      '### Loss',
      '### Hidden layers',
    ];
    const [first] = readSections(lines('# Parcels', ...source));
    expect(first).toBe('model Architecture');
  });

  it('looks no further than the first sixty words', () => {
    const filler = 'A word and another word. '.repeat(14);
    const late = 'Two towers with three layers each and a sigmoid head.';
    expect(stepsOfLast('## Architecture', '', `${filler}${late}`)).toBe('serving');
    expect(stepsOfLast('## Architecture', '', `${late} ${filler}`)).toBe('model');
  });
});

describe('settled by the heading above', () => {
  it.each([
    ['Monitoring', 'Metrics', 'monitoring'],
    ['Requirements', 'Metrics', 'requirements'],
    ['Evaluation', 'Offline', 'evaluation'],
    ['Evaluation', 'Online', 'evaluation'],
    ['Serving', 'Ranking', 'serving'],
    ['Model selection', 'Ranking', 'model'],
    ['Model selection', 'Architecture', 'model'],
    ['Feature engineering', 'Scaling', 'data'],
  ])('%s > %s', (parent, heading, step) => {
    expect(stepsOfLast(`## ${parent}`, '', 'Words.', '', `### ${heading}`, '', 'More.')).toBe(step);
  });
});

describe('a section of two steps', () => {
  it('is split among its statements', () => {
    const source = lines(
      '# Parcels',
      '## Deployment and monitoring',
      '- Canary release to 5 % of the traffic',
      '- An alert on data drift',
      '- Two weeks of work',
    );
    expect(readSections(source)).toEqual(['serving+monitoring Deployment and monitoring']);
    expect(readStatements(source)).toEqual([
      'serving asserted Canary release to 5 % of the traffic',
      'monitoring asserted An alert on data drift',
      'serving+monitoring asserted Two weeks of work',
    ]);
  });
});
