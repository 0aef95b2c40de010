import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/text/quantities.ts';
import type { Dimension } from '../../src/text/quantity.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Text, what is found in it, and its value (of a range both ends). */
type Row = readonly [text: string, slice: string, value: number, upper?: number];

const forms: Readonly<Record<Dimension, readonly Row[]>> = {
  duration: [
    ['p99 under 200ms', '200ms', 200],
    ['200msec', '200msec', 200],
    ['< 150 ms end to end', '150 ms', 150],
    ['0.04 ms each', '0.04 ms', 0.04],
    ['lookup in 300 µs', '300 µs', 0.3],
    ['5~10 ms', '5~10 ms', 5, 10],
    ['200–300ms', '200–300ms', 200, 300],
    ['100ms-200ms', '100ms-200ms', 100, 200],
    ['10 to 20 ms', '10 to 20 ms', 10, 20],
    ['between 5 and 10 ms', 'between 5 and 10 ms', 5, 10],
    ['500 ms to 1 s', '500 ms to 1 s', 500, 1000],
    ['answers are sub-second', 'sub-second', second],
    ['sub-100ms', '100ms', 100],
    ['within a second.', 'within a second', second],
    ['a few hundred ms', 'a few hundred ms', 200, 500],
    ['tens of milliseconds', 'tens of milliseconds', 10, 100],
    ['10s of ms', '10s of ms', 10, 100],
    ['single-digit milliseconds', 'single-digit milliseconds', 1, 9],
    ['1/2 second', '1/2 second', 500],
    ['60 s', '60 s', minute],
    ['5m', '5m', 5 * minute],
    ['1h30m', '1h30m', 90 * minute],
    ['half an hour', 'half an hour', 30 * minute],
    ['two and a half hours', 'two and a half hours', 2.5 * hour],
    ['24h', '24h', day],
    ['a 30-day window', '30-day', 30 * day],
    ['90d retention', '90d', 90 * day],
    ['two weeks', 'two weeks', 14 * day],
    ['two to three weeks', 'two to three weeks', 14 * day, 21 * day],
    ['5 business days', '5 business days', 5 * day],
    ['18 months of logs', '18 months', 540 * day],
    ['two quarters', 'two quarters', 180 * day],
    ['1 year', '1 year', 365 * day],
  ],
  rate: [
    ['4K QPS at peak', '4K QPS', 4000],
    ['10kQPS', '10kQPS', 10_000],
    ['3·10^4 QPS', '3·10^4 QPS', 30_000],
    ['3,472 req/s', '3,472 req/s', 3472],
    ['57,870/s', '57,870/s', 57_870],
    ['1 request per second', '1 request per second', 1],
    ['10 requests a day', '10 requests a day', 10 / 86_400],
    ['850K items/day', '850K items/day', 850_000 / 86_400],
    ['1M new ones per day', '1M new ones per day', 1e6 / 86_400],
    ['5M videos are uploaded per day', '5M videos are uploaded per day', 5e6 / 86_400],
    ['3 searches per user per day', '3 searches per user per day', 3 / 86_400],
    ['10M daily requests', '10M daily requests', 1e7 / 86_400],
    ['86.4M daily', '86.4M daily', 1000],
    ['6/min', '6/min', 0.1],
    ['30 fps', '30 fps', 30],
  ],
  count: [
    ['10M users', '10M users', 1e7],
    ['100M DAU', '100M DAU', 1e8],
    ['10 million daily active users', '10 million daily active users', 1e7],
    ['100M', '100M', 1e8],
    ['10mn items', '10mn items', 1e7],
    ['10 mln', '10 mln', 1e7],
    ['10B items', '10B items', 1e10],
    ['2 B users', '2 B users', 2e9],
    ['5m users', '5m users', 5e6],
    ['100,000+ listings', '100,000+ listings', 100_000],
    ['5K merchants', '5K merchants', 5000],
    ['2,500 bakeries', '2,500 bakeries', 2500],
    ['half a million users', 'half a million users', 500_000],
    ['ten searches', 'ten searches', 10],
    ['twenty-five users', 'twenty-five users', 25],
    ['1e7', '1e7', 1e7],
    ['10^7', '10^7', 1e7],
    ['10⁷ events', '10⁷ events', 1e7],
    ['1.2×10⁹ rows', '1.2×10⁹ rows', 1.2e9],
    ['10,000,000', '10,000,000', 1e7],
    ['10_000_000 rows', '10_000_000 rows', 1e7],
    ['10 000 000 rows', '10 000 000 rows', 1e7],
    ['1,5 million', '1,5 million', 1.5e6],
    ['10k–100k users', '10k–100k users', 10_000, 100_000],
    ['10-20K images', '10-20K images', 10_000, 20_000],
    ['128k tokens', '128k tokens', 128_000],
    ['500 candidates', '500 candidates', 500],
    ['200 positive examples', '200 positive examples', 200],
    ['4 GPUs', '4 GPUs', 4],
    ['a 10M-item catalogue', '10M-item', 1e7],
    ['a 7B model', '7B', 7e9],
  ],
  storage: [
    ['10GB', '10GB', 1e10],
    ['10 MB', '10 MB', 1e7],
    ['2 KB per event', '2 KB', 2000],
    ['4 KiB', '4 KiB', 4096],
    ['16 B per id', '16 B', 16],
    ['2 bytes', '2 bytes', 2],
    ['12 EB', '12 EB', 1.2e19],
    ['600 GB/day', '600 GB/day', 6e11],
    ['400 Gbps', '400 Gbps', 5e10],
    ['3 terabytes', '3 terabytes', 3e12],
  ],
  money: [
    ['$10K', '$10K', 10_000],
    ['$10K per month', '$10K per month', 10_000],
    ['$1.2 million', '$1.2 million', 1.2e6],
    ['$10-20K', '$10-20K', 10_000, 20_000],
    ['€5 to €10', '€5 to €10', 5, 10],
    ['US$5', 'US$5', 5],
    ['£3k', '£3k', 3000],
    ['5 EUR', '5 EUR', 5],
    ['USD 5', 'USD 5', 5],
    ['5 dollars', '5 dollars', 5],
    ['10 cents', '10 cents', 0.1],
    ['5 €/month', '5 €/month', 5],
  ],
  share: [
    ['5 %', '5 %', 0.05],
    ['95%', '95%', 0.95],
    ['99.99 % uptime', '99.99 %', 0.9999],
    ['1-2 %', '1-2 %', 0.01, 0.02],
    ['0,5 %', '0,5 %', 0.005],
    ['5 percent', '5 percent', 0.05],
    ['2 pp', '2 pp', 0.02],
    ['half of the traffic', 'half', 0.5],
    ['two thirds', 'two thirds', 2 / 3],
    ['a quarter of users', 'a quarter of', 0.25],
    ['1/2 of users', '1/2', 0.5],
    ['1 in 1,000', '1 in 1,000', 0.001],
    ['top-1%', '1%', 0.01],
  ],
  number: [
    ['an AUC of 0.85', '0.85', 0.85],
    ['AUC .85', '.85', 0.85],
    ['k = 10', '10', 10],
    ['top-5', '5', 5],
    ['recall@10', '10', 10],
    ['a ratio of 1:10', '1:10', 0.1],
    ['pictures of 224x224', '224x224', 224],
    ['a learning rate of 1e-4', '1e-4', 1e-4],
    ['10⁻³', '10⁻³', 0.001],
    ['3x', '3x', 3],
    ['8xA100', '8', 8],
    ['a lift of -0.5', '-0.5', -0.5],
    ['2 towers', '2', 2],
    ['768d', '768d', 768],
    ['1-5 stars', '1-5', 1, 5],
  ],
};

describe('findQuantities', () => {
  it.each(
    Object.entries(forms).flatMap(([dimension, rows]) => rows.map((row) => ({ dimension, row }))),
  )('$dimension: $row.0', ({ dimension, row: [text, slice, value, upper = value] }) => {
    const found = findQuantities(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([slice]);
    expect(found[0]?.dimension).toBe(dimension);
    expect(found[0]?.value).toBeCloseTo(value, 9);
    expect(found[0]?.upper).toBeCloseTo(upper, 9);
  });

  it.each([
    '1. First we log',
    'Step 3',
    'see section 4.2',
    'Chapter 2',
    'Fig. 3 and steps 1, 2 and 3',
    'v2 and v2.1.3',
    '1.2.3',
    '2024-01-01',
    '5 May',
    'in 2024 users left',
    '(Smith, 2016)',
    'the 1980s',
    '9:30 am',
    'at 3 AM',
    'on call 24/7',
    'SC25',
    'F1 and L2',
    'ResNet50 on A100',
    'GPT-4',
    'COVID-19',
    'p99',
    '3D',
    'the 2nd tower',
    'the paper [12]',
    '(1) retrieve',
    'millions of users',
    'hundreds of thousands of images',
    'one to many',
    'two towers',
    'one user',
    'a second tower',
    'a third party',
    'the second half.',
  ])('finds nothing in: %s', (text) => {
    expect(findQuantities(text)).toEqual([]);
  });

  it.each([
    ['2M DAU / 15M MAU', ['2M DAU', '15M MAU']],
    ['100M photos now, 1M new ones per day', ['100M photos', '1M new ones per day']],
    ['10^9 × 256 × 2 bytes ~ 500 GB', ['10^9', '256', '2 bytes', '500 GB']],
    ['10M series × 16 B × 6/min × 60', ['10M series', '16 B', '6/min', '60']],
    ['55 FTE × $85K + 360K × $9', ['55', '$85K', '360K', '$9']],
    ['30 fps, so 33 ms per frame', ['30 fps', '33 ms']],
    ['99.99 % is 52.6 min/yr', ['99.99 %', '52.6 min']],
    ['from 200 ms to 120 ms', ['200 ms', '120 ms']],
    ['sizes 64 128 256', ['64', '128', '256']],
    ['80/10/10', ['80', '10', '10']],
    ['for k in 1,5,10', ['1', '5', '10']],
    ['$n = 10$ and $10^7$', ['10', '10^7']],
    ['Phase 2 takes 5 ms', ['5 ms']],
    ['a score in [0,1]', ['0', '1']],
    ['70%/15%/15%', ['70%', '15%', '15%']],
    ['up to T-7 days', ['7 days']],
    ['connected by t+1 or t + 1', []],
    ['4.2 The index holds 300 songs', ['300 songs']],
    ['1.5 Million songs', ['1.5 Million songs']],
    ['1.5 TB of logs', ['1.5 TB']],
  ])('tells figures apart in: %s', (text, slices) => {
    expect(findQuantities(text).map(({ start, end }) => text.slice(start, end))).toEqual(slices);
  });

  it.each([
    ['100M daily active users', 'daily active users'],
    ['200ms', 'ms'],
    ['4 requests per second', 'requests per second'],
    ['$10K per month', '$ per month'],
    ['50 MB/s', 'MB/s'],
    ['0.85', ''],
  ])('gives the unit of %s as written', (text, unit) => {
    expect(findQuantities(text)[0]?.unit).toBe(unit);
  });
});

const words =
  `p99 under < ~ = × x / - – to and between within per a an the day days ms s second % $ € K M B million
  hundred of users DAU QPS requests items GB bytes half third few tens hundreds two ten twenty five 1 2 5 10
  200 1,000 10,000 0.5 .5 1e7 10^7 2024 2000 1:10 1/2 224x224 5m 128d 10s 1h30m v2 GPT-4 step section ( ) [ ] . ,
  sub- single-digit milliseconds new daily + in`.split(/\s+/);
const sentence = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ', ' ')), { maxLength: 12 })
  .map((pairs) => pairs.flat().join(''));
const anyText = fc.oneof(sentence, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('laws of findQuantities', () => {
  it('gives ranges in order, inside the text, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, value, upper } of findQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(value) && upper >= value).toBe(true);
          last = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the same value from the slice alone', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const { start, end, value, upper } of findQuantities(text)) {
          const again = findQuantities(text.slice(start, end));
          expect(again.map((one) => [one.value, one.upper])).toEqual([[value, upper]]);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    '1',
    '1 ',
    '1,',
    '1.',
    '1-',
    '1 to ',
    'a few ',
    'between 1 and ',
    '1 active ',
    '10M ',
    '$',
    '1s of ',
  ])('comes to an end on thirty thousand times %j', (piece) => {
    const text = piece.repeat(30_000);
    expect(findQuantities(text).every(({ end }) => end <= text.length)).toBe(true);
  });
});
